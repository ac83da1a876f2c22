import {
  type CalendarEvent,
  type CalendarState,
  calendarWith,
  partsOf,
  type Rule,
  type Wall,
  wallOf,
  weekdays,
  weekOfMonth,
} from '@pix/core/simulators/calendar'
import type { CSSProperties } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { useMoments } from './use-moments.ts'

/** Of a calendar of which one sees only that the time is taken. */
export function isOnlyBusy(state: CalendarState, event: CalendarEvent): boolean {
  return calendarWith(state, event.calendar)?.access === 'busy'
}

/** The colour of a calendar, by its place among all. Its name always stands beside it or is said. */
export function hueOf({ calendars }: CalendarState, id: string): CSSProperties {
  const hue = hues[calendars.findIndex((calendar) => calendar.id === id) % hues.length] ?? hues[0]
  return { '--hue': `var(--${hue})`, '--hue-soft': `var(--${hue}-soft)` } as CSSProperties
}

const hues = ['info', 'crea', 'prot', 'env', 'comm'] as const

/** The title of an event, as far as it can be seen. */
export function useTitle(): (state: CalendarState, event: CalendarEvent) => string {
  const say = useMessages()
  return (state, event) => (isOnlyBusy(state, event) ? say('calendar.busy') : event.title)
}

/** How long before the beginning. */
export function useReminderWords(): (minutes: number) => string {
  const say = useMessages()
  return (minutes) => {
    if (minutes === 0) return say('calendar.at-start')
    if (minutes % 10_080 === 0) return say('calendar.weeks-before', { count: minutes / 10_080 })
    if (minutes % 1440 === 0) return say('calendar.days-before', { count: minutes / 1440 })
    if (minutes % 60 === 0) return say('calendar.hours-before', { count: minutes / 60 })
    return say('calendar.minutes-before', { count: minutes })
  }
}

// A Monday: the names of the days are asked of dates.
const someMonday = wallOf('2026-01-05')

/** The name of a day of the week. */
export function useWeekdayName(): (day: (typeof weekdays)[number]) => string {
  const { weekday } = useMoments()
  return (day) => weekday(someMonday + weekdays.indexOf(day) * 1440)
}

/** How an event repeats, in a sentence. */
export function useRuleWords(): (rule: Rule, start: Wall) => string {
  const say = useMessages()
  const moments = useMoments()
  const nameOfDay = useWeekdayName()
  return ({ every, interval, days, on, until, count }, start) => {
    const often = say(`calendar.repeats-${every}`, { interval })
    const which =
      every === 'week'
        ? days.map(nameOfDay).join(', ')
        : every === 'month' && on === 'weekday'
          ? say('calendar.nth-day', { nth: weekOfMonth(partsOf(start).day), day: moments.weekday(start) })
          : ''
    const end =
      until !== ''
        ? say('calendar.until-day', { day: moments.fullDay(wallOf(until)) })
        : count > 0
          ? say('calendar.times', { count })
          : ''
    return [often, which, end].filter((piece) => piece !== '').join(' · ')
  }
}
