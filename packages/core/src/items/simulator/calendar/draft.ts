// An event that is written: begun, filled in, and saved as a new event, as one time of a series, or as all of it.
import {
  allOccurrences,
  datesOf,
  isInHours,
  isKnown,
  type Occurrence,
  occurrenceOn,
  occurrencesOf,
  takenTimes,
  takesPlaceOn,
} from './occurrences.ts'
import { type Rule, ruleOf } from './recurrence.ts'
import type { CalendarAction, Scope } from './schema.ts'
import {
  type CalendarDraft,
  type CalendarEvent,
  type CalendarState,
  calendarWith,
  canChange,
  eventWith,
  type Guest,
  isWritable,
  nowHere,
  writableCalendars,
} from './state.ts'
import { dayOf, isReal, midnightOf, minutesOfDay, type Wall, wallOf, weekdayOf, weekdays } from './time.ts'

type Of<Type extends CalendarAction['type']> = Extract<CalendarAction, { type: Type }>

/** A new event, at the next full hour if no start is said. */
export function begin(state: CalendarState, { start }: Of<'new'>): CalendarState | null {
  const calendar = writableCalendars(state)[0]
  if (!calendar || (start !== undefined && !isReal(start))) return null
  const from = start === undefined ? Math.ceil((nowHere(state) + 1) / 60) * 60 : wallOf(start)
  const draft: CalendarDraft = {
    event: '',
    date: '',
    scope: 'all',
    locked: false,
    calendar: calendar.id,
    title: '',
    place: '',
    notes: '',
    wholeDay: false,
    start: from,
    end: from + 60,
    zone: state.zone,
    repeat: null,
    guests: [],
    visibility: 'full',
    free: false,
    reminders: calendar.reminders,
  }
  return { ...state, draft, open: null }
}

/** An event as it stands, to be changed: with a scope if it repeats. */
export function edit(state: CalendarState, action: Of<'edit'>): CalendarState | null {
  const event = eventWith(state, action.event)
  const chosen = event && canChange(state, event) ? chosenTime(state, event, action) : null
  if (!event || !chosen) return null
  const { start, end } = occurrenceOn(state, event, chosen.date)
  const draft: CalendarDraft = {
    event: event.id,
    date: chosen.date,
    scope: chosen.scope,
    locked: event.from !== '',
    calendar: event.calendar,
    title: event.title,
    place: event.place,
    notes: event.notes,
    wholeDay: event.wholeDay,
    // Whole days that become an hour are at nine.
    start: event.wholeDay ? start + 9 * 60 : start,
    end: event.wholeDay ? end - minutesOfDay + 10 * 60 : end,
    zone: event.zone,
    repeat: chosen.scope === 'one' ? null : event.repeat,
    guests: event.guests.map(({ person }) => person),
    visibility: event.visibility,
    free: event.free,
    reminders: event.reminders,
  }
  return { ...state, draft, open: { event: event.id, date: chosen.date } }
}

/** Which time of an event is meant, and how far what is done to it goes. Null where there is no such time. */
export function chosenTime(
  state: CalendarState,
  event: CalendarEvent,
  { date, scope }: { readonly date?: string; readonly scope?: Scope },
): { readonly date: string; readonly scope: Scope } | null {
  if (event.repeat === null) {
    const only = dayOf(event.start)
    return scope === undefined || scope === 'all'
      ? date === undefined || date === only
        ? { date: only, scope: 'all' }
        : null
      : null
  }
  const first = datesOf(event, nowHere(state) + 400 * minutesOfDay).find((one) => !event.skips.includes(one))
  const meant = date ?? (scope === 'all' ? first : undefined)
  return meant !== undefined && scope !== undefined && takesPlaceOn(state, event, meant) ? { date: meant, scope } : null
}

const ownFields = ['type', 'calendar', 'visibility', 'reminders', 'free'] as const

export function fill(state: CalendarState, draft: CalendarDraft, action: Of<'fill'>): CalendarState | null {
  const { type: _type, start, end, repeat, ...said } = action
  const isForeign = draft.locked && Object.keys(action).some((key) => !ownFields.some((own) => own === key))
  const isReadable = [start, end].every((moment) => moment === undefined || isReal(moment))
  const calendar = said.calendar === undefined ? undefined : calendarWith(state, said.calendar)
  const hasCalendar = said.calendar === undefined || (calendar !== undefined && isWritable(calendar))
  const hasZone = said.zone === undefined || state.zones.some(({ id }) => id === said.zone)
  const isOneTime = draft.scope === 'one' && repeat !== undefined
  if (isForeign || !isReadable || !hasCalendar || !hasZone || isOneTime) return null
  const from = start === undefined ? draft.start : wallOf(start)
  const until = end === undefined ? draft.end + from - draft.start : wallOf(end)
  const rule = repeat === undefined ? followed(draft.repeat, draft.start, from) : repeat && ruleOf(repeat, from)
  return { ...state, draft: { ...draft, ...said, start: from, end: until, repeat: rule } }
}

/** A series on the one weekday of its start goes along when the start moves to another. */
function followed(rule: Rule | null, before: Wall, after: Wall): Rule | null {
  const [own, then] = [weekdays[weekdayOf(before)], weekdays[weekdayOf(after)]]
  return rule?.every === 'week' && rule.days.length === 1 && rule.days[0] === own && then !== undefined
    ? { ...rule, days: [then] }
    : rule
}

/** Guests one by one: a group is its members. */
export function invite(state: CalendarState, draft: CalendarDraft, guest: string): CalendarState | null {
  const { people = [], groups = [] } = state.scenario
  const members =
    groups.find(({ id }) => id === guest)?.members ?? people.filter(({ id }) => id === guest).map(({ id }) => id)
  if (draft.locked || members.length === 0) return null
  return {
    ...state,
    draft: { ...draft, guests: [...new Set([...draft.guests, ...members.filter((id) => id !== 'me')])] },
  }
}

/** The times that the draft would take up, as they would be once saved. */
export function drafted(state: CalendarState, draft: CalendarDraft): readonly Occurrence[] {
  return occurrencesOf(state, eventOfDraft(state, draft))
}

function eventOfDraft(state: CalendarState, draft: CalendarDraft): CalendarEvent {
  const { event: _event, date: _date, scope: _scope, locked: _locked, guests, ...written } = draft
  const before = eventWith(state, draft.event)
  const start = draft.wholeDay ? midnightOf(draft.start) : draft.start
  const end = draft.wholeDay ? midnightOf(draft.end) + minutesOfDay : draft.end
  return {
    id: '',
    skips: [],
    series: '',
    instead: '',
    from: '',
    answer: 'yes',
    answers: {},
    made: true,
    ...written,
    title: draft.title.trim(),
    place: draft.place.trim(),
    notes: draft.notes.trim(),
    start,
    end,
    guests: guests.map(
      (person): Guest => ({ person, answer: before?.guests.find((one) => one.person === person)?.answer ?? 'none' }),
    ),
  }
}

/** Whether somebody has time for what is written, as far as it can be seen, and within their hours. */
export function timeOfGuest(
  state: CalendarState,
  draft: CalendarDraft,
  person: string,
): { readonly known: boolean; readonly taken: readonly Occurrence[]; readonly inHours: boolean } {
  const times = drafted(state, draft)
  const all = allOccurrences(state)
  return {
    known: isKnown(state, person),
    taken: times.flatMap(({ startUtc, endUtc }) => takenTimes(state, all, person, [startUtc, endUtc], draft.event)),
    inHours: draft.wholeDay || times.every(({ startUtc, endUtc }) => isInHours(state, person, startUtc, endUtc)),
  }
}

/** Saves what is written, or says what is missing. */
export function save(state: CalendarState, draft: CalendarDraft): CalendarState {
  const told = (code: 'no-title' | 'end-first' | 'never'): CalendarState => ({ ...state, notice: { code, detail: '' } })
  if (draft.title.trim() === '') return told('no-title')
  const written = eventOfDraft(state, draft)
  if (written.end <= written.start) return told('end-first')
  if (datesOf(written, written.start + 400 * minutesOfDay).length === 0) return told('never')
  const before = eventWith(state, draft.event)
  const saved = before ? changed(state, before, draft, written) : added(state, written, 'invitation')
  const after = { ...saved.state, draft: null, open: saved.open }
  return { ...after, notice: noticeOf(after, saved.open.event, draft) }
}

type Saved = { readonly state: CalendarState; readonly open: { readonly event: string; readonly date: string } }

function added(
  state: CalendarState,
  event: CalendarEvent,
  kind: 'invitation' | 'change',
  told: readonly string[] = [],
): Saved {
  const made = state.made + 1
  const own = answeredByRooms(state, { ...event, id: `n${made}`, made: true })
  const date = datesOf(own, own.start + 400 * minutesOfDay)[0] ?? dayOf(own.start)
  return {
    state: sending({ ...state, made, events: [...state.events, own] }, own, kind, date, told),
    open: { event: own.id, date },
  }
}

function changed(state: CalendarState, before: CalendarEvent, draft: CalendarDraft, written: CalendarEvent): Saved {
  const own = { ...written, from: before.from, answer: before.answer }
  const guests = before.guests.map(({ person }) => person)
  const asked = movedFrom(before, draft, own) ? unanswered(own) : own
  if (before.repeat !== null && draft.scope === 'one') {
    const without = withEvent(state, { ...before, skips: [...before.skips, draft.date] })
    return added(without, { ...asked, repeat: null, series: before.id, instead: draft.date }, 'change', guests)
  }
  const earlier = before.repeat === null ? [] : datesOf(before, wallOf(draft.date) - minutesOfDay)
  if (before.repeat !== null && draft.scope === 'following' && earlier.length > 0) {
    const { count } = before.repeat
    const ended = { ...before, repeat: { ...before.repeat, until: earlier.at(-1) ?? '', count: 0 } }
    const isSameCount = asked.repeat !== null && count > 0 && asked.repeat.count === count
    const left = isSameCount && asked.repeat ? { ...asked.repeat, count: count - earlier.length } : asked.repeat
    const skips = before.skips.filter((day) => day >= draft.date)
    return added(withEvent(state, ended), { ...asked, repeat: left, skips }, 'change', guests)
  }
  const shift = asked.start - occurrenceOn(state, before, draft.date).start
  const kept: CalendarEvent = {
    ...asked,
    id: before.id,
    made: before.made,
    series: before.series,
    instead: before.instead,
    answers: before.answers,
    start: before.start + shift,
    end: before.start + shift + asked.end - asked.start,
    skips: before.skips.map((day) => dayOf(wallOf(day) + midnightOf(asked.start) - wallOf(draft.date))),
  }
  const settled = answeredByRooms(state, kept)
  const date = dayOf(asked.start)
  return {
    state: sending(withEvent(state, settled), settled, 'change', date, guests),
    open: { event: before.id, date },
  }
}

function movedFrom(before: CalendarEvent, draft: CalendarDraft, after: CalendarEvent): boolean {
  const passed = wallOf(draft.date) - midnightOf(before.start)
  return (
    before.start + passed !== after.start ||
    before.end - before.start !== after.end - after.start ||
    before.zone !== after.zone ||
    (draft.scope !== 'one' && JSON.stringify(before.repeat) !== JSON.stringify(after.repeat))
  )
}

/** Guests are asked anew about another time. */
function unanswered(event: CalendarEvent): CalendarEvent {
  return { ...event, guests: event.guests.map(({ person }) => ({ person, answer: 'none' })) }
}

/** A room says at once whether it is free, every time. */
function answeredByRooms(state: CalendarState, event: CalendarEvent): CalendarEvent {
  if (event.from !== '') return event
  const all = allOccurrences(state)
  const times = occurrencesOf(state, event)
  const isFree = (room: string): boolean =>
    times.every(
      ({ startUtc, endUtc }) => takenTimes(state, all, room, [startUtc, endUtc], event.id || event.series).length === 0,
    )
  return {
    ...event,
    guests: event.guests.map(({ person, answer }) =>
      isRoom(state, person) ? { person, answer: isFree(person) ? 'yes' : 'no' } : { person, answer },
    ),
  }
}

function isRoom({ scenario: { people = [] } }: CalendarState, id: string): boolean {
  return people.some((person) => person.id === id && person.room === true)
}

export function withEvent(state: CalendarState, event: CalendarEvent): CalendarState {
  return { ...state, events: state.events.map((one) => (one.id === event.id ? event : one)) }
}

/** Guests are told: those who were there of the change, new ones that they are invited, others that it is without them. */
function sending(
  state: CalendarState,
  { id: event, guests, from }: CalendarEvent,
  kind: 'invitation' | 'change',
  date: string,
  before: readonly string[],
): CalendarState {
  if (from !== '') return state
  const now = guests.map(({ person }) => person)
  const sent = [
    ...now.map((to) => ({ kind: before.includes(to) ? kind : ('invitation' as const), event, to, date })),
    ...before.filter((to) => !now.includes(to)).map((to) => ({ kind: 'cancellation' as const, event, to, date })),
  ]
  return { ...state, sent: [...state.sent, ...sent] }
}

/** What is to be known about an event that was saved: a room that is taken, something else at the same time. */
function noticeOf(state: CalendarState, id: string, draft: CalendarDraft): CalendarState['notice'] {
  const event = eventWith(state, id)
  if (!event) return null
  const refused = event.guests.find(({ person, answer }) => answer === 'no' && isRoom(state, person))
  if (refused && !draft.locked) {
    return { code: 'room-taken', detail: state.scenario.people?.find((one) => one.id === refused.person)?.name ?? '' }
  }
  const clash = clashesOf(state, event)[0]
  return clash ? { code: 'clash', detail: clash.event.title } : { code: 'saved', detail: event.title }
}

/** What else one has to do at the times of an event that takes one's own time. */
export function clashesOf(state: CalendarState, event: CalendarEvent): readonly Occurrence[] {
  const calendar = calendarWith(state, event.calendar)
  if (event.free || calendar?.access !== 'own' || calendar.of !== '' || calendar.feed !== '') return []
  const all = allOccurrences(state)
  return occurrencesOf(state, event).flatMap(({ startUtc, endUtc, answer }) =>
    answer === 'no' ? [] : takenTimes(state, all, 'me', [startUtc, endUtc], event.id),
  )
}
