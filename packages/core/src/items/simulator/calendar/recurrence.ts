import type { Repeat, Weekday } from './schema.ts'
import { dayOf, midnightOf, minutesOfDay, mondayOf, partsOf, type Wall, wallOf, weekdayOf, weekdays } from './time.ts'

/** How an event repeats, with everything said. */
export type Rule = {
  readonly every: Repeat['every']
  readonly interval: number
  readonly days: readonly Weekday[]
  readonly on: 'date' | 'weekday'
  /** Empty, and 0, without an end. */
  readonly until: string
  readonly count: number
}

/** The rule that an author or a form wrote; days are those of the week of the first time if none is said. */
export function ruleOf(
  { every, interval = 1, days = [], on = 'date', until = '', count = 0 }: Repeat,
  first: Wall,
): Rule {
  const own = weekdays[weekdayOf(first)] ?? 'monday'
  const chosen = every !== 'week' ? [] : days.length === 0 ? [own] : weekdays.filter((day) => days.includes(day))
  return { every, interval, days: chosen, on: every === 'month' ? on : 'date', until, count }
}

/**
 * The days on which it takes place, from the first one to the last that is asked for.
 * @param first when it first takes place, at the earliest
 */
export function daysOf(rule: Rule, first: Wall, last: Wall): readonly string[] {
  const end = rule.until === '' ? last : Math.min(last, wallOf(rule.until))
  const days: string[] = []
  for (let day = midnightOf(first); day <= end; day += minutesOfDay) {
    if (rule.count > 0 && days.length >= rule.count) break
    if (isOn(rule, midnightOf(first), day)) days.push(dayOf(day))
  }
  return days
}

function isOn({ every, interval, days, on }: Rule, first: Wall, day: Wall): boolean {
  const isEvery = (passed: number): boolean => passed % interval === 0
  const isSameWeekday = weekdayOf(day) === weekdayOf(first)
  switch (every) {
    case 'day':
      return isEvery((day - first) / minutesOfDay)
    case 'week':
      return (
        isEvery((mondayOf(day) - mondayOf(first)) / minutesOfDay / 7) &&
        days.some((one) => weekdays.indexOf(one) === weekdayOf(day))
      )
    case 'month': {
      if (on === 'weekday' && !isSameWeekday) return false
      const [start, then] = [partsOf(first), partsOf(day)]
      const isPlace = on === 'date' ? then.day === start.day : weekOfMonth(then.day) === weekOfMonth(start.day)
      return isPlace && isEvery((then.year - start.year) * 12 + then.month - start.month)
    }
    case 'year': {
      const [start, then] = [partsOf(first), partsOf(day)]
      return then.month === start.month && then.day === start.day && isEvery(then.year - start.year)
    }
  }
}

/** From 1: which Tuesday of its month it is. */
export function weekOfMonth(day: number): number {
  return Math.floor((day - 1) / 7) + 1
}
