import { begin, chosenTime, clashesOf, edit, fill, invite, save, withEvent } from './draft.ts'
import { datesOf, occurrenceOn, takesPlaceOn } from './occurrences.ts'
import type { CalendarAction } from './schema.ts'
import {
  type Calendar,
  type CalendarEvent,
  type CalendarNotice,
  type CalendarState,
  calendarWith,
  canChange,
  eventOf,
  eventWith,
  isWritable,
  nameOf,
  zoneOf,
} from './state.ts'
import { dayOf, isReal, minutesOfDay, textOf, utcAt, wallOf } from './time.ts'

type Of<Type extends CalendarAction['type']> = Extract<CalendarAction, { type: Type }>

export function reduce(before: CalendarState, action: CalendarAction): CalendarState | null {
  const state: CalendarState = { ...before, notice: null }
  switch (action.type) {
    case 'open':
      return open(state, action)
    case 'close':
      return state.open === null ? null : { ...state, open: null }
    case 'new':
      return begin(state, action)
    case 'edit':
      return edit(state, action)
    case 'fill':
    case 'invite':
    case 'uninvite':
    case 'save':
    case 'discard':
      return write(state, action)
    case 'delete':
      return remove(state, action)
    case 'answer':
      return answer(state, action)
    case 'propose':
      return propose(state, action)
    case 'zone':
      return state.zones.some(({ id }) => id === action.zone)
        ? { ...state, zone: action.zone, notice: { code: 'zone', detail: zoneOf(state, action.zone).name } }
        : null
    case 'second-zone':
      return action.zone === '' || state.zones.some(({ id }) => id === action.zone)
        ? { ...state, secondZone: action.zone }
        : null
    case 'set': {
      const setting = state.scenario.settings?.find(({ id }) => id === action.setting)
      if (!setting?.options.some(({ id }) => id === action.value)) return null
      const settings = { ...state.settings, [setting.id]: action.value }
      return { ...state, settings, notice: { code: 'set', detail: setting.label } }
    }
    case 'new-calendar':
      return newCalendar(state, action.name.trim())
    case 'subscribe':
    case 'import':
      return take(state, action)
    default:
      return changeCalendar(state, action)
  }
}

function open(state: CalendarState, action: Of<'open'>): CalendarState | null {
  const event = eventWith(state, action.event)
  if (!event) return null
  const date =
    action.date ?? (event.repeat === null ? dayOf(event.start) : datesOf(event, event.start + 400 * minutesOfDay)[0])
  if (date === undefined || !takesPlaceOn(state, event, date)) return null
  const opened = state.opened.includes(event.id) ? state.opened : [...state.opened, event.id]
  return { ...state, open: { event: event.id, date }, opened, draft: null }
}

function write(
  state: CalendarState,
  action: Of<'fill'> | Of<'invite'> | Of<'uninvite'> | Of<'save'> | Of<'discard'>,
): CalendarState | null {
  const { draft } = state
  if (!draft) return null
  switch (action.type) {
    case 'fill':
      return fill(state, draft, action)
    case 'invite':
      return invite(state, draft, action.guest)
    case 'uninvite': {
      const guests = draft.guests.filter((guest) => guest !== action.guest)
      return draft.locked || guests.length === draft.guests.length ? null : { ...state, draft: { ...draft, guests } }
    }
    case 'save':
      return save(state, draft)
    case 'discard':
      return { ...state, draft: null }
  }
}

/** An event goes, one of its times, or this time and those that follow. Its guests are told. */
function remove(state: CalendarState, action: Of<'delete'>): CalendarState | null {
  const event = eventWith(state, action.event)
  if (!event || !canChange(state, event) || event.from !== '') return null
  const chosen = chosenTime(state, event, action)
  if (!chosen) return null
  const { date, scope } = chosen
  const earlier = event.repeat === null ? [] : datesOf(event, wallOf(date) - minutesOfDay)
  const told: CalendarState = {
    ...state,
    open: null,
    draft: null,
    notice: { code: 'deleted', detail: event.title },
    sent: [
      ...state.sent,
      ...event.guests.map(({ person }) => ({ kind: 'cancellation' as const, event: event.id, to: person, date })),
    ],
  }
  if (event.repeat !== null && scope === 'one') return withEvent(told, { ...event, skips: [...event.skips, date] })
  if (event.repeat !== null && scope === 'following' && earlier.length > 0) {
    return withEvent(told, { ...event, repeat: { ...event.repeat, until: earlier.at(-1) ?? '', count: 0 } })
  }
  const gone = told.events.filter(({ id, series }) => id === event.id || series === event.id)
  return withoutEvents(told, gone)
}

function withoutEvents(state: CalendarState, gone: readonly CalendarEvent[]): CalendarState {
  const ids = gone.map(({ id }) => id)
  return {
    ...state,
    events: state.events.filter(({ id }) => !ids.includes(id)),
    deleted: [...state.deleted, ...gone.filter(({ made }) => !made).map(({ id }) => id)],
    open: state.open && ids.includes(state.open.event) ? null : state.open,
  }
}

/** An invitation that is there, and which of its times is meant: all, when no day is said. */
function invitation(state: CalendarState, action: { event: string; date?: string }): CalendarEvent | null {
  const event = eventWith(state, action.event)
  if (!event || event.from === '' || !canChange(state, event)) return null
  return action.date === undefined || takesPlaceOn(state, event, action.date) ? event : null
}

function answer(state: CalendarState, { note = '', date = '', ...action }: Of<'answer'>): CalendarState | null {
  const event = invitation(state, { event: action.event, ...(date !== '' && { date }) })
  if (!event) return null
  const isOne = date !== '' && event.repeat !== null
  const given = isOne
    ? { ...event, answers: { ...event.answers, [date]: action.answer } }
    : { ...event, answer: action.answer, answers: {} }
  const after = withEvent(state, given)
  const clash = action.answer === 'no' ? undefined : clashesOf(after, given)[0]
  const answers = [...state.answers, { event: event.id, date, answer: action.answer, note: note.trim() }]
  return {
    ...after,
    answers,
    notice: clash
      ? { code: 'clash', detail: clash.event.title }
      : { code: `answered-${action.answer}`, detail: nameOf(state, event.from) },
  }
}

function propose(state: CalendarState, action: Of<'propose'>): CalendarState | null {
  const event = invitation(state, action)
  if (!event || !isReal(action.start) || !isReal(action.end)) return null
  const [start, end] = [wallOf(action.start), wallOf(action.end)]
  if (end <= start) return { ...state, notice: { code: 'end-first', detail: '' } }
  const zone = zoneOf(state, state.zone)
  const proposal = {
    event: event.id,
    date: action.date ?? '',
    start: action.start,
    end: action.end,
    startUtc: textOf(utcAt(zone, start)),
    endUtc: textOf(utcAt(zone, end)),
  }
  return {
    ...state,
    proposals: [...state.proposals, proposal],
    notice: { code: 'proposed', detail: nameOf(state, event.from) },
  }
}

function newCalendar(state: CalendarState, name: string): CalendarState {
  const made = state.made + 1
  const calendar = { ...blank, id: `n${made}`, name, made: true }
  return { ...state, made, calendars: [...state.calendars, calendar], notice: { code: 'calendar-made', detail: name } }
}

const blank: Omit<Calendar, 'id' | 'name'> = {
  about: '',
  access: 'own',
  of: '',
  shown: true,
  shares: [],
  link: 'none',
  address: '',
  linkRenewed: false,
  reminders: [],
  feed: '',
  made: false,
}

/** A calendar of others that is followed, or copied into one's own. */
function take(state: CalendarState, action: Of<'subscribe'> | Of<'import'>): CalendarState | null {
  const feed = state.scenario.feeds?.find(({ id }) => id === action.feed)
  const zone = state.zones[0]?.id ?? ''
  if (!feed) return null
  if (action.type === 'subscribe') {
    if (state.calendars.some((calendar) => calendar.feed === feed.id)) return null
    const made = state.made + 1
    const calendar = {
      ...blank,
      id: `n${made}`,
      name: feed.name,
      access: 'details' as const,
      feed: feed.id,
      made: true,
    }
    return {
      ...state,
      made,
      calendars: [...state.calendars, calendar],
      events: [...state.events, ...feed.events.map((event) => eventOf(event, calendar.id, zone))],
      notice: { code: 'subscribed', detail: feed.name },
    }
  }
  const calendar = calendarWith(state, action.calendar)
  if (!calendar || !isWritable(calendar)) return null
  const copies = feed.events.map((event, place) => ({
    ...eventOf(event, calendar.id, zone),
    id: `n${state.made + place + 1}`,
    made: true,
  }))
  return {
    ...state,
    made: state.made + copies.length,
    events: [...state.events, ...copies],
    imported: [...state.imported, { feed: feed.id, calendar: calendar.id }],
    notice: { code: 'imported', detail: feed.name },
  }
}

type CalendarChange =
  | Of<'show'>
  | Of<'share'>
  | Of<'link'>
  | Of<'renew-link'>
  | Of<'usual-reminders'>
  | Of<'delete-calendar'>

/** What is set of one calendar. */
function changeCalendar(state: CalendarState, action: CalendarChange): CalendarState | null {
  const calendar = calendarWith(state, action.calendar)
  if (!calendar) return null
  const change = (changed: Partial<Calendar>, code?: CalendarNotice['code']): CalendarState => ({
    ...state,
    calendars: state.calendars.map((one) => (one.id === calendar.id ? { ...one, ...changed } : one)),
    notice: code ? { code, detail: calendar.name } : null,
  })
  const isOwn = calendar.access === 'own'
  switch (action.type) {
    case 'show':
      return change({ shown: action.on })
    case 'share': {
      const { people = [], groups = [] } = state.scenario
      const isReader = [...people, ...groups].some(({ id }) => id === action.with)
      if (!isOwn || !isReader) return null
      const others = calendar.shares.filter((share) => share.with !== action.with)
      const kept = action.level === 'none' ? others : [...others, { with: action.with, level: action.level }]
      return change({ shares: kept }, 'shared')
    }
    case 'link':
      return isOwn && calendar.address !== ''
        ? change({ link: action.level }, action.level === 'none' ? 'unlinked' : 'linked')
        : null
    case 'renew-link':
      return isOwn && calendar.link !== 'none' ? change({ linkRenewed: true }, 'link-renewed') : null
    case 'usual-reminders':
      return isWritable(calendar) ? change({ reminders: action.reminders }) : null
    case 'delete-calendar': {
      // What is somebody else's is theirs to delete, and one calendar is needed to write in.
      const isLast = !state.calendars.some((one) => one.id !== calendar.id && isWritable(one))
      if (calendar.access !== 'own' && calendar.feed === '') return null
      if (calendar.feed === '' && isLast) return null
      const gone = state.events.filter((event) => event.calendar === calendar.id)
      const without = { ...state, calendars: state.calendars.filter(({ id }) => id !== calendar.id) }
      return { ...withoutEvents(without, gone), notice: { code: 'calendar-deleted', detail: calendar.name } }
    }
  }
}

/** Times of invitations that still wait for an answer. */
export function waitingInvitations(state: CalendarState): readonly CalendarEvent[] {
  return state.events
    .filter((event) => event.from !== '' && event.answer === 'none' && canChange(state, event))
    .sort(
      (one, other) =>
        occurrenceOn(state, one, dayOf(one.start)).startUtc - occurrenceOn(state, other, dayOf(other.start)).startUtc,
    )
}
