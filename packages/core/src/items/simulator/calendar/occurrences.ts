// The times at which events take place, and who has time then.
import { daysOf } from './recurrence.ts'
import type { Answer } from './schema.ts'
import { type CalendarEvent, type CalendarState, calendarWith, nowHere, zoneOf } from './state.ts'
import {
  dayOf,
  midnightOf,
  minutesOfDay,
  textOf,
  type Utc,
  utcAt,
  type Wall,
  wallAt,
  wallOf,
  weekdayOf,
} from './time.ts'

/** One time of an event. */
export type Occurrence = {
  readonly event: CalendarEvent
  /** The day on which it begins, on the clock of the event. */
  readonly date: string
  readonly start: Wall
  readonly end: Wall
  readonly startUtc: Utc
  readonly endUtc: Utc
  /** Where whoever does the task is; whole days are the same everywhere. */
  readonly startHere: Wall
  readonly endHere: Wall
  readonly answer: Answer
}

const daysBefore = 62
const daysAfter = 400

/** Everything that takes place from two months ago until more than a year from now, in order. */
export function allOccurrences(state: CalendarState): readonly Occurrence[] {
  return state.events
    .flatMap((event) => occurrencesOf(state, event))
    .sort((one, other) => one.startHere - other.startHere || one.endHere - other.endHere)
}

export function occurrencesOf(state: CalendarState, event: CalendarEvent): readonly Occurrence[] {
  const now = nowHere(state)
  const first = now - daysBefore * minutesOfDay
  return datesOf(event, now + daysAfter * minutesOfDay)
    .filter((date) => !event.skips.includes(date) && (event.repeat === null || wallOf(date) >= first))
    .map((date) => occurrenceOn(state, event, date))
}

/** Every day on which it was to take place, those that are skipped among them. */
export function datesOf({ repeat, start }: CalendarEvent, last: Wall): readonly string[] {
  return repeat === null ? [dayOf(start)] : daysOf(repeat, start, last)
}

/** Its time on one of its days. */
export function occurrenceOn(state: CalendarState, event: CalendarEvent, date: string): Occurrence {
  const start = wallOf(date) + event.start - midnightOf(event.start)
  const end = start + event.end - event.start
  const here = zoneOf(state, state.zone)
  const zone = event.wholeDay ? here : zoneOf(state, event.zone)
  const startUtc = utcAt(zone, start)
  const endUtc = utcAt(zone, end)
  const answer = event.answers[date] ?? event.answer
  return {
    event,
    date,
    start,
    end,
    startUtc,
    endUtc,
    startHere: wallAt(here, startUtc),
    endHere: wallAt(here, endUtc),
    answer,
  }
}

/** Whether an event takes place on that day: it repeats then and the time was not skipped, or it is its only day. */
export function takesPlaceOn(state: CalendarState, event: CalendarEvent, date: string): boolean {
  const last = nowHere(state) + daysAfter * minutesOfDay
  return !event.skips.includes(date) && datesOf(event, last).includes(date)
}

/** Whether somebody is taken by an event as far as it can be seen: it is in their calendar, or they are in it. */
function takes(state: CalendarState, { event, answer }: Occurrence, person: string): boolean {
  if (event.free) return false
  const calendar = calendarWith(state, event.calendar)
  if (person === 'me')
    return calendar?.access === 'own' && calendar.feed === '' && calendar.of === '' && answer !== 'no'
  if (event.from === person) return true
  const guest = event.guests.find((one) => one.person === person)
  return guest === undefined ? calendar?.of === person : guest.answer !== 'no'
}

/** Whether one's calendars tell anything of the time of a person. */
export function isKnown({ calendars }: CalendarState, person: string): boolean {
  return person === 'me' || calendars.some(({ of }) => of === person)
}

/**
 * What takes somebody between two moments.
 * @param all every occurrence @param except an event that does not count, nor its times that were changed
 */
export function takenTimes(
  state: CalendarState,
  all: readonly Occurrence[],
  person: string,
  [from, to]: readonly [Utc, Utc],
  except: string,
): readonly Occurrence[] {
  return all.filter(
    (one) =>
      (except === '' || ![one.event.id, one.event.series].includes(except)) &&
      one.startUtc < to &&
      one.endUtc > from &&
      takes(state, one, person),
  )
}

/** Whether a time is within the hours of a person on their own clock; true if these are not known. */
export function isInHours(state: CalendarState, person: string, from: Utc, to: Utc): boolean {
  const found = state.scenario.people?.find(({ id }) => id === person)
  if (!found?.hours) return true
  const zone = zoneOf(state, found.zone ?? state.zones[0]?.id ?? '')
  const start = wallAt(zone, from)
  const end = wallAt(zone, to)
  const opens = wallOf(`${dayOf(start)}T${found.hours.from}`)
  const closes = wallOf(`${dayOf(start)}T${found.hours.to}`)
  return weekdayOf(start) < 5 && start >= opens && end <= closes
}

/** What the clock of a person shows. */
export function clockOf(state: CalendarState, person: string, utc: Utc): string {
  const found = state.scenario.people?.find(({ id }) => id === person)
  const own = person === 'me' ? state.zone : (found?.zone ?? state.zones[0]?.id ?? '')
  return textOf(wallAt(zoneOf(state, own), utc))
}
