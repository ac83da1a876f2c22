// Who sees what of one's own calendars.
import type { LinkLevel } from './schema.ts'
import { type Calendar, type CalendarEvent, type CalendarState, calendarWith } from './state.ts'

/** Whoever has the link of a calendar. */
export const publicReader = 'public'

const levels = ['none', 'busy', 'details'] as const

function lesser(one: LinkLevel, other: LinkLevel): LinkLevel {
  return levels[Math.min(levels.indexOf(one), levels.indexOf(other))] ?? 'none'
}

function greater(one: LinkLevel, other: LinkLevel): LinkLevel {
  return levels[Math.max(levels.indexOf(one), levels.indexOf(other))] ?? 'none'
}

/** Everybody who may see something: people, groups, and whoever has a link. */
export function readersOf({ scenario: { people = [], groups = [] }, calendars }: CalendarState): readonly string[] {
  const persons = people.filter(({ room }) => room !== true)
  const hasLink = calendars.some(({ address }) => address !== '')
  return [...persons.map(({ id }) => id), ...groups.map(({ id }) => id), ...(hasLink ? [publicReader] : [])]
}

/** What a reader gets of a calendar: by themselves, or by a group they belong to. */
export function levelFor({ scenario: { groups = [] } }: CalendarState, calendar: Calendar, reader: string): LinkLevel {
  if (reader === publicReader) return calendar.link
  const own = [reader, ...groups.filter(({ members }) => members.includes(reader)).map(({ id }) => id)]
  return calendar.shares
    .filter((share) => own.includes(share.with))
    .map(({ level }) => (level === 'edit' ? 'details' : level))
    .reduce<LinkLevel>(greater, 'none')
}

/** What a reader sees of an event: guests see theirs, others what the calendar shows and the event allows. */
export function sightOf(state: CalendarState, event: CalendarEvent, reader: string): LinkLevel {
  if (event.guests.some(({ person }) => person === reader) || event.from === reader) return 'details'
  const calendar = calendarWith(state, event.calendar)
  if (!calendar) return 'none'
  const allowed = { full: 'details', busy: 'busy', hidden: 'none' } as const
  return lesser(levelFor(state, calendar, reader), allowed[event.visibility])
}
