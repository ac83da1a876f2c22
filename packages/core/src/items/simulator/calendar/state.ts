import { type Rule, ruleOf } from './recurrence.ts'
import type {
  Access,
  Answer,
  CalendarScenario,
  CalendarZone,
  Level,
  LinkLevel,
  ScenarioCalendar,
  ScenarioEvent,
  Scope,
  Visibility,
} from './schema.ts'
import { minutesOfDay, type Utc, utcAt, type Wall, wallAt, wallOf } from './time.ts'

export type Guest = { readonly person: string; readonly answer: Answer }

/** An event as it stands now; its times are on the clock of its zone. */
export type CalendarEvent = {
  readonly id: string
  readonly calendar: string
  readonly title: string
  readonly place: string
  readonly notes: string
  readonly wholeDay: boolean
  readonly start: Wall
  /** Not included: of a whole day, the midnight after it. */
  readonly end: Wall
  readonly zone: string
  readonly repeat: Rule | null
  readonly skips: readonly string[]
  /** Of one time that was changed: of which event, and on which day it would have been. */
  readonly series: string
  readonly instead: string
  /** Who invites; empty when it is whoever does the task. */
  readonly from: string
  readonly answer: Answer
  /** Other answers to some of its times, by day. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly guests: readonly Guest[]
  readonly visibility: Visibility
  readonly free: boolean
  readonly reminders: readonly number[]
  readonly made: boolean
}

/** What is being written: an event that is new, or one that is changed. */
export type CalendarDraft = Pick<
  CalendarEvent,
  | 'calendar'
  | 'title'
  | 'place'
  | 'notes'
  | 'wholeDay'
  | 'start'
  | 'zone'
  | 'repeat'
  | 'visibility'
  | 'free'
  | 'reminders'
> & {
  /** Of whole days, on the last one. */
  readonly end: Wall
  readonly guests: readonly string[]
  /** Empty for a new one. */
  readonly event: string
  readonly date: string
  readonly scope: Scope
  /** Somebody else invites: only what concerns oneself can be changed. */
  readonly locked: boolean
}

export type Calendar = {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly access: Access
  readonly of: string
  readonly shown: boolean
  readonly shares: readonly { readonly with: string; readonly level: Level }[]
  readonly link: LinkLevel
  readonly address: string
  readonly linkRenewed: boolean
  readonly reminders: readonly number[]
  readonly feed: string
  readonly made: boolean
}

type NoticeCode =
  | 'saved'
  | 'clash'
  | 'no-title'
  | 'end-first'
  | 'never'
  | 'room-taken'
  | 'deleted'
  | 'answered-yes'
  | 'answered-no'
  | 'answered-maybe'
  | 'proposed'
  | 'shared'
  | 'linked'
  | 'unlinked'
  | 'link-renewed'
  | 'calendar-made'
  | 'calendar-deleted'
  | 'zone'
  | 'set'
  | 'subscribed'
  | 'imported'

/** What happened, with the title or the name that it is about. */
export type CalendarNotice = { readonly code: NoticeCode; readonly detail: string }

export type CalendarState = {
  readonly scenario: CalendarScenario
  readonly zones: readonly CalendarZone[]
  readonly zone: string
  readonly secondZone: string
  readonly now: Utc
  readonly calendars: readonly Calendar[]
  readonly events: readonly CalendarEvent[]
  readonly deleted: readonly string[]
  /** The event that is open, and which of its times. */
  readonly open: { readonly event: string; readonly date: string } | null
  readonly opened: readonly string[]
  readonly draft: CalendarDraft | null
  readonly answers: readonly { event: string; date: string; answer: Answer; note: string }[]
  readonly proposals: readonly {
    event: string
    date: string
    start: string
    end: string
    startUtc: string
    endUtc: string
  }[]
  readonly sent: readonly { kind: 'invitation' | 'change' | 'cancellation'; event: string; to: string; date: string }[]
  readonly settings: Readonly<Record<string, string>>
  readonly imported: readonly { feed: string; calendar: string }[]
  readonly made: number
  readonly notice: CalendarNotice | null
}

const onlyZone: CalendarZone = { id: 'here', name: '', offset: 0 }

export function start(scenario: CalendarScenario): CalendarState {
  const zones = scenario.zones ?? [onlyZone]
  const zone = zones[0] ?? onlyZone
  return {
    scenario,
    zones,
    zone: zone.id,
    secondZone: scenario.secondZone ?? '',
    now: utcAt(zone, wallOf(scenario.now)),
    calendars: scenario.calendars.map(calendarOf),
    events: scenario.events.map((event) => eventOf(event, event.calendar, zone.id)),
    deleted: [],
    open: null,
    opened: [],
    draft: null,
    answers: [],
    proposals: [],
    sent: [],
    settings: Object.fromEntries((scenario.settings ?? []).map(({ id, value }) => [id, value])),
    imported: [],
    made: 0,
    notice: null,
  }
}

function calendarOf(calendar: ScenarioCalendar): Calendar {
  const { id, name, about = '', access = 'own', of = '', shown = true, shares = [], link, reminders = [] } = calendar
  const address = link?.address ?? ''
  const level = link?.level ?? 'none'
  return {
    id,
    name,
    about,
    access,
    of,
    shown,
    shares,
    link: level,
    address,
    linkRenewed: false,
    reminders,
    feed: '',
    made: false,
  }
}

/** @param ownZone where its times are meant if it does not say */
export function eventOf(event: ScenarioEvent, calendar: string, ownZone: string): CalendarEvent {
  const wholeDay = !event.start.includes('T')
  const first = wallOf(event.start)
  const last = event.end === undefined ? undefined : wallOf(event.end)
  const end = wholeDay ? (last ?? first) + minutesOfDay : (last ?? first + 60)
  return {
    id: event.id,
    calendar,
    title: event.title,
    place: event.place ?? '',
    notes: event.notes ?? '',
    wholeDay,
    start: first,
    end,
    zone: event.zone ?? ownZone,
    repeat: event.repeat === undefined ? null : ruleOf(event.repeat, first),
    skips: event.skips ?? [],
    series: '',
    instead: '',
    from: event.from ?? '',
    answer: event.answer ?? (event.from === undefined ? 'yes' : 'none'),
    answers: {},
    guests: (event.guests ?? []).map(({ person, answer = 'none' }) => ({ person, answer })),
    visibility: event.visibility ?? 'full',
    free: event.free ?? false,
    reminders: event.reminders ?? [],
    made: false,
  }
}

export function zoneOf({ zones }: CalendarState, id: string): CalendarZone {
  return zones.find((zone) => zone.id === id) ?? zones[0] ?? onlyZone
}

/** What the clock shows where whoever does the task is said to be. */
export function nowHere(state: CalendarState): Wall {
  return wallAt(zoneOf(state, state.zone), state.now)
}

export function calendarWith({ calendars }: CalendarState, id: string): Calendar | undefined {
  return calendars.find((calendar) => calendar.id === id)
}

export function eventWith({ events }: CalendarState, id: string): CalendarEvent | undefined {
  return events.find((event) => event.id === id)
}

/** The name of a person, a room or a group; `me` is whoever does the task. */
export function nameOf({ scenario: { me, people = [], groups = [] } }: CalendarState, id: string): string {
  return id === 'me' ? me : ([...people, ...groups].find((one) => one.id === id)?.name ?? id)
}

/** Calendars into which something can be written. */
export function writableCalendars({ calendars }: CalendarState): readonly Calendar[] {
  return calendars.filter(isWritable)
}

export function isWritable({ access, feed }: Calendar): boolean {
  return feed === '' && (access === 'own' || access === 'edit')
}

/** Whether an event can be changed, by whoever may write into its calendar. */
export function canChange(state: CalendarState, { calendar }: CalendarEvent): boolean {
  const own = calendarWith(state, calendar)
  return own !== undefined && isWritable(own)
}
