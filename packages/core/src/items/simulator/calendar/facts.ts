import { once, onDemand } from '../on-demand.ts'
import { publishedText } from './calendar-file.ts'
import type { CalendarFacts } from './facts-schema.ts'
import { allOccurrences, clockOf, isInHours, type Occurrence, occurrenceOn, takenTimes } from './occurrences.ts'
import { readersOf, sightOf } from './sharing.ts'
import { type CalendarEvent, type CalendarState, calendarWith } from './state.ts'
import { dayOf, textOf } from './time.ts'

export function facts(state: CalendarState): CalendarFacts {
  const all = once(() => allOccurrences(state))
  return onDemand<CalendarFacts>({
    open: () => state.open?.event ?? '',
    opened: () => [...state.opened],
    writing: () => state.draft !== null,
    events: () => state.events.map((event) => eventFacts(state, event, all())),
    occurrences: () => all().map((one) => occurrenceFacts(state, one, all())),
    deleted: () => [...state.deleted],
    answers: () => [...state.answers],
    proposals: () => [...state.proposals],
    sent: () => [...state.sent],
    calendars: () =>
      state.calendars.map((calendar) => {
        const { id, name, access, shown, shares, link, linkRenewed, reminders, feed, made } = calendar
        const published = publishedText(state, calendar)
        return {
          id,
          name,
          access,
          shown,
          shares: [...shares],
          link,
          linkRenewed,
          reminders: [...reminders],
          feed,
          made,
          published,
        }
      }),
    sight: () => sightFacts(state),
    zone: () => state.zone,
    secondZone: () => state.secondZone,
    settings: () => ({ ...state.settings }),
    subscribed: () => state.calendars.map(({ feed }) => feed).filter((feed) => feed !== ''),
    imported: () => [...state.imported],
  })
}

function sightFacts(state: CalendarState): CalendarFacts['sight'] {
  const readers = readersOf(state)
  return state.events
    .filter((event) => calendarWith(state, event.calendar)?.access === 'own')
    .flatMap((event) =>
      readers.map((reader) => ({
        reader,
        calendar: event.calendar,
        event: event.id,
        level: sightOf(state, event, reader),
      })),
    )
}

function eventFacts(
  state: CalendarState,
  event: CalendarEvent,
  all: readonly Occurrence[],
): CalendarFacts['events'][number] {
  const { repeat, answers: _answers, guests, reminders, skips, ...said } = event
  const own = all.filter((one) => one.event.id === event.id)
  return {
    ...said,
    ...timesOf(own[0] ?? occurrenceOn(state, event, dayOf(event.start))),
    minutes: event.end - event.start,
    repeats: repeat !== null,
    repeat: repeat
      ? { ...repeat, days: [...repeat.days] }
      : { every: 'never', interval: 0, days: [], on: 'date', until: '', count: 0 },
    times: own.length,
    skips: [...skips],
    guests: [...guests],
    reminders: [...reminders],
  }
}

function timesOf({ start, end, startUtc, endUtc, startHere, endHere }: Occurrence) {
  return {
    start: textOf(start),
    end: textOf(end),
    startUtc: textOf(startUtc),
    endUtc: textOf(endUtc),
    startHere: textOf(startHere),
    endHere: textOf(endHere),
  }
}

function occurrenceFacts(
  state: CalendarState,
  one: Occurrence,
  all: readonly Occurrence[],
): CalendarFacts['occurrences'][number] {
  const { event, date, startUtc, endUtc, startHere, answer } = one
  const span = [startUtc, endUtc] as const
  const isTaken = (person: string): boolean => takenTimes(state, all, person, span, event.id).length > 0
  const calendar = calendarWith(state, event.calendar)
  const isOwn = calendar?.access === 'own' && calendar.feed === '' && calendar.of === ''
  return {
    event: event.id,
    series: event.series === '' ? event.id : event.series,
    title: event.title,
    date: event.instead === '' ? date : event.instead,
    wholeDay: event.wholeDay,
    ...timesOf(one),
    answer,
    reminders: event.reminders.map((before) => textOf(startHere - before)),
    clashes: isOwn && !event.free && answer !== 'no' && isTaken('me'),
    people: event.guests.map((guest) => ({
      person: guest.person,
      answer: guest.answer,
      start: clockOf(state, guest.person, startUtc),
      end: clockOf(state, guest.person, endUtc),
      free: !isTaken(guest.person),
      inHours: event.wholeDay || isInHours(state, guest.person, startUtc, endUtc),
    })),
  }
}
