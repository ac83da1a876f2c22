// Days, months and hours.
import type { Context, Single } from './context.ts'
import { dayOf, daysInMonth, secondsOf, serialOf } from './dates.ts'
import { toNumber } from './operators.ts'
import { fault, isFault, type Value } from './values.ts'

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
