// Calendars as text, in the format that calendar programs exchange (iCalendar).
import { type Rule, weekOfMonth } from './recurrence.ts'
import type { LinkLevel } from './schema.ts'
import { publicReader, sightOf } from './sharing.ts'
import { type Calendar, type CalendarEvent, type CalendarState, eventOf } from './state.ts'
import { partsOf, textOf, weekdayOf, weekdays } from './time.ts'

const classes = { full: 'PUBLIC', busy: 'CONFIDENTIAL', hidden: 'PRIVATE' } as const

/** What whoever has the link of a calendar can read. */
export function publishedText(state: CalendarState, calendar: Calendar): string {
  const lines = state.events
    .filter((event) => event.calendar === calendar.id)
    .flatMap((event) => eventLines(event, sightOf(state, event, publicReader)))
  return fileOf(calendar.name, lines)
}

/** A calendar of others, as the file that is offered. */
export function feedText(state: CalendarState, id: string): string {
  const feed = state.scenario.feeds?.find((one) => one.id === id)
  const zone = state.zones[0]?.id ?? ''
  return fileOf(
    feed?.name ?? '',
    (feed?.events ?? []).flatMap((event) => eventLines(eventOf(event, '', zone), 'details')),
  )
}

function fileOf(name: string, lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', `X-WR-CALNAME:${escaped(name)}`, ...lines, 'END:VCALENDAR'].join('\n')
}

function eventLines(event: CalendarEvent, level: LinkLevel): string[] {
  if (level === 'none') return []
  const isFull = level === 'details'
  const line = (name: string, value: string): string[] => (value === '' || !isFull ? [] : [`${name}:${escaped(value)}`])
  return [
    'BEGIN:VEVENT',
    ...line('SUMMARY', event.title),
    ...momentLines(event),
    ...(event.repeat ? [`RRULE:${ruleText(event.repeat, event)}`] : []),
    ...event.skips.map((day) => `EXDATE:${day.replaceAll('-', '')}`),
    ...line('LOCATION', event.place),
    ...line('DESCRIPTION', event.notes),
    `CLASS:${classes[event.visibility]}`,
    ...(event.free ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ]
}

function momentLines({ wholeDay, start, end }: CalendarEvent): string[] {
  const compact = (wall: number): string => textOf(wall).replaceAll(/[-:]/g, '')
  return wholeDay
    ? [`DTSTART;VALUE=DATE:${compact(start).slice(0, 8)}`, `DTEND;VALUE=DATE:${compact(end).slice(0, 8)}`]
    : [`DTSTART:${compact(start)}00`, `DTEND:${compact(end)}00`]
}

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const

function ruleText({ every, interval, days, on, until, count }: Rule, { start }: CalendarEvent): string {
  const short = (day: string): string => day.slice(0, 2).toUpperCase()
  const nth = `${weekOfMonth(partsOf(start).day)}${short(weekdays[weekdayOf(start)] ?? '')}`
  return [
    `FREQ=${frequencies[every]}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(days.length > 0 ? [`BYDAY=${days.map(short).join(',')}`] : []),
    ...(on === 'weekday' ? [`BYDAY=${nth}`] : []),
    ...(until === '' ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
    ...(count > 0 ? [`COUNT=${count}`] : []),
  ].join(';')
}

/** As the format has it: commas, semicolons and new lines are marked. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(/[,;]/g, '\\$&').replaceAll('\n', '\\n')
}
