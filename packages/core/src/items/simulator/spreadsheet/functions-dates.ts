// Days, months and hours.
import type { Language } from '../../../language.ts'
import type { Context, Single, Spread } from './context.ts'
import { dayOf, daysInMonth, readDate, secondsOf, serialOf } from './dates.ts'
import { toNumber } from './operators.ts'
import { type Fault, fault, isFault, isMatrix, type Result, type Value } from './values.ts'

/** A function of days and numbers. */
function of(least: number, most: number, work: (numbers: readonly number[], context: Context) => Value): Single {
  return {
    inputs: [least, most],
    work: (values, context) => {
      const numbers: number[] = []
      for (const value of values) {
        const number = toNumber(value, context.language)
        if (isFault(number)) return number
        if (Math.abs(number) > 1_000_000) return fault('#NUM!')
        numbers.push(number)
      }
      return work(numbers, context)
    },
  }
}

/** The same day some months later, or the last one of its month. */
function monthsLater(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial)
  const first = dayOf(serialOf(year, month + Math.trunc(months), 1))
  return serialOf(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}

/** Whole months between two days. */
function monthsBetween(from: number, to: number): number {
  const [start, end] = [dayOf(from), dayOf(to)]
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
}

/** 30 December 1899, the day 0, was a Saturday. */
const isWeekEnd = (serial: number): boolean => ((serial % 7) + 7) % 7 < 2

/** Days off, as inputs after the others give them. */
function daysOff(input: Result, language: Language): readonly number[] | Fault {
  const values = isMatrix(input) ? input.rows.flat() : [input]
  const days: number[] = []
  for (const value of values) {
    if (value === null) continue
    const day = toNumber(value, language)
    if (isFault(day)) return day
    days.push(Math.floor(day))
  }
  return days
}

const one = (input: Result): Value => (isMatrix(input) ? (input.rows[0]?.[0] ?? null) : input)

/** A function of two numbers that does not count week-ends and days off. */
function ofWorkDays(work: (first: number, second: number, isOff: (day: number) => boolean) => Value): Spread {
  return {
    inputs: [2, 3],
    work: ([first = null, second = null, off = null], { language }) => {
      const [from, to] = [toNumber(one(first), language), toNumber(one(second), language)]
      const days = daysOff(off, language)
      if (isFault(from)) return from
      if (isFault(to)) return to
      if ('fault' in days) return days
      // Longer than anybody plans.
      if (Math.abs(from) > 1_000_000 || Math.abs(to) > 1_000_000) return fault('#NUM!')
      return work(Math.floor(from), Math.trunc(to), (day) => isWeekEnd(day) || days.includes(day))
    },
  }
}

const mostDays = 20_000

export const workDayFunctions: Readonly<Record<string, Spread>> = {
  WORKDAY: ofWorkDays((from, count, isOff) => {
    if (Math.abs(count) > mostDays / 2) return fault('#NUM!')
    const step = Math.sign(count)
    let [day, left] = [from, Math.abs(count)]
    for (let gone = 0; left > 0 && gone < mostDays; gone += 1) {
      day += step
      if (!isOff(day)) left -= 1
    }
    return day
  }),
  NETWORKDAYS: ofWorkDays((from, to, isOff) => {
    if (Math.abs(to - from) > mostDays) return fault('#NUM!')
    const [first, last] = [Math.min(from, to), Math.max(from, to)]
    let count = 0
    for (let day = first; day <= last; day += 1) if (!isOff(day)) count += 1
    return from > to ? -count : count
  }),
}

/** The number of the week that has the day: that of its Thursday. */
function weekOf(serial: number): number {
  const thursday = Math.floor(serial) - ((((Math.floor(serial) + 5) % 7) + 7) % 7) + 3
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 1, 1)) / 7) + 1
}

export const dateFunctions: Readonly<Record<string, Single>> = {
  TODAY: of(0, 0, (_none, { today }) => today),
  DATE: of(3, 3, ([year = 0, month = 0, day = 0]) => serialOf(Math.trunc(year), Math.trunc(month), Math.trunc(day))),
  YEAR: of(1, 1, ([serial = 0]) => dayOf(serial).year),
  MONTH: of(1, 1, ([serial = 0]) => dayOf(serial).month),
  DAY: of(1, 1, ([serial = 0]) => dayOf(serial).day),
  HOUR: of(1, 1, ([serial = 0]) => Math.floor(secondsOf(serial) / 3600)),
  MINUTE: of(1, 1, ([serial = 0]) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: of(1, 1, ([serial = 0]) => secondsOf(serial) % 60),
  // 30 December 1899, the day 0, was a Saturday. As functions count: 1 is Sunday, or Monday with the kind 2.
  WEEKDAY: of(1, 2, ([serial = 0, kind = 1]) => {
    const fromSaturday = ((Math.floor(serial) % 7) + 7) % 7
    return kind === 2 ? ((fromSaturday + 5) % 7) + 1 : fromSaturday === 0 ? 7 : fromSaturday
  }),
  ISOWEEKNUM: of(1, 1, ([serial = 0]) => weekOf(serial)),
  TIME: of(3, 3, ([hours = 0, minutes = 0, seconds = 0]) => ((hours * 3600 + minutes * 60 + seconds) / 86_400) % 1),
  DATEVALUE: {
    inputs: [1, 1],
    work: ([text = null]) => {
      const date = typeof text === 'string' ? readDate(text.trim(), 'dmy') : null
      return date ? Math.floor(date.serial) : fault('#VALUE!')
    },
  },
  DAYS: of(2, 2, ([end = 0, start = 0]) => Math.floor(end) - Math.floor(start)),
  EDATE: of(2, 2, ([serial = 0, months = 0]) => monthsLater(serial, months)),
  EOMONTH: of(2, 2, ([serial = 0, months = 0]) => {
    const { year, month } = dayOf(serial)
    return serialOf(year, month + Math.trunc(months) + 1, 0)
  }),
  DATEDIF: {
    inputs: [3, 3],
    work: ([start = null, end = null, unit = null], { language }) => {
      const [from, to] = [toNumber(start, language), toNumber(end, language)]
      if (isFault(from)) return from
      if (isFault(to)) return to
      if (from > to) return fault('#NUM!')
      switch (typeof unit === 'string' ? unit.toLowerCase() : '') {
        case 'd':
          return Math.floor(to) - Math.floor(from)
        case 'm':
          return monthsBetween(from, to)
        case 'y':
          return Math.floor(monthsBetween(from, to) / 12)
        default:
          return fault('#NUM!')
      }
    },
  },
}
