// Calendars: one's own, those of groups and of others; events, series, guests, invitations, time zones, and who sees what.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 60 })
const Words = Type.String({ minLength: 1 })

/** What a clock on the wall shows, wherever it hangs: `2026-03-12T14:00`. */
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const DayOrMoment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' })
const TimeOfDay = Type.String({ pattern: '^\\d{2}:\\d{2}$' })
/** Minutes ahead of the universal clock. */
const Offset = Type.Integer({ minimum: -720, maximum: 840 })

const Zone = Type.Object(
  {
    id: Id,
    name: Words,
    offset: Offset,
    /** When its clocks change, on the universal clock, in order. */
    changes: Type.Optional(Type.Array(Type.Object({ at: Moment, offset: Offset }, closed))),
  },
  closed,
)
export type CalendarZone = Static<typeof Zone>

export const Weekday = Type.Union([
  Type.Literal('monday'),
  Type.Literal('tuesday'),
  Type.Literal('wednesday'),
  Type.Literal('thursday'),
  Type.Literal('friday'),
  Type.Literal('saturday'),
  Type.Literal('sunday'),
])
export type Weekday = Static<typeof Weekday>

const Repeat = Type.Object(
  {
    every: Type.Union([Type.Literal('day'), Type.Literal('week'), Type.Literal('month'), Type.Literal('year')]),
    /** Every second week is 2. */
    interval: Type.Optional(Type.Integer({ minimum: 1, maximum: 52 })),
    /** Of a week; the day of the first time if there is none. */
    days: Type.Optional(Type.Array(Weekday, { maxItems: 7 })),
    /** Of a month: the same date, or the same weekday, such as the second Tuesday. */
    on: Type.Optional(Type.Union([Type.Literal('date'), Type.Literal('weekday')])),
    /** The last day, included. */
    until: Type.Optional(Day),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
  },
  closed,
)
export type Repeat = Static<typeof Repeat>

export const Answer = Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('maybe'), Type.Literal('none')])
export type Answer = Static<typeof Answer>

/** What others see of one event: all that the calendar shows, that the time is taken, or nothing. */
export const Visibility = Type.Union([Type.Literal('full'), Type.Literal('busy'), Type.Literal('hidden')])
export type Visibility = Static<typeof Visibility>

/** Minutes before the beginning. */
const Reminders = Type.Array(Type.Integer({ minimum: 0, maximum: 40_320 }), { maxItems: 5 })

const event = {
  id: Id,
  title: Words,
  place: Type.Optional(Words),
  notes: Type.Optional(Words),
  /** A day alone is an event of whole days. */
  start: DayOrMoment,
  /** The last day of several, included; an hour after the start if nothing is said. */
  end: Type.Optional(DayOrMoment),
  /** Where its times are meant; the zone of the calendar's owner if nothing is said. */
  zone: Type.Optional(Id),
  repeat: Type.Optional(Repeat),
  /** Days on which it does not take place. */
  skips: Type.Optional(Type.Array(Day)),
  /** Who invites; whoever does the task, if nothing is said. */
  from: Type.Optional(Id),
  /** To an invitation. */
  answer: Type.Optional(Answer),
  guests: Type.Optional(Type.Array(Type.Object({ person: Id, answer: Type.Optional(Answer) }, closed))),
  visibility: Type.Optional(Visibility),
  /** Takes no time: a birthday, a public holiday. */
  free: Type.Optional(Type.Boolean()),
  reminders: Type.Optional(Reminders),
}
const Event = Type.Object({ ...event, calendar: Id }, closed)
const FeedEvent = Type.Object(event, closed)
export type ScenarioEvent = Static<typeof FeedEvent>

const Person = Type.Object(
  {
    id: Id,
    name: Words,
    note: Type.Optional(Words),
    /** A room or a thing that is booked: it answers by itself. */
    room: Type.Optional(Type.Boolean()),
    zone: Type.Optional(Id),
    /** When they work, from Monday to Friday, on their own clock. */
    hours: Type.Optional(Type.Object({ from: TimeOfDay, to: TimeOfDay }, closed)),
  },
  closed,
)

/** What whoever does the task may do with a calendar. */
export const Access = Type.Union([
  Type.Literal('own'),
  Type.Literal('edit'),
  Type.Literal('details'),
  Type.Literal('busy'),
])
export type Access = Static<typeof Access>

/** What a reader of a calendar gets. */
export const Level = Type.Union([
  Type.Literal('none'),
  Type.Literal('busy'),
  Type.Literal('details'),
  Type.Literal('edit'),
])
export type Level = Static<typeof Level>
/** What whoever has the link gets. */
export const LinkLevel = Type.Union([Type.Literal('none'), Type.Literal('busy'), Type.Literal('details')])
export type LinkLevel = Static<typeof LinkLevel>

const Calendar = Type.Object(
  {
    id: Id,
    name: Words,
    about: Type.Optional(Words),
    /** One's own if nothing is said. */
    access: Type.Optional(Access),
    /** Whose time it tells, if not that of whoever does the task. */
    of: Type.Optional(Id),
    shown: Type.Optional(Type.Boolean()),
    /** Of one's own: who reads it. */
    shares: Type.Optional(Type.Array(Type.Object({ with: Id, level: Level }, closed))),
    link: Type.Optional(Type.Object({ level: LinkLevel, address: Words }, closed)),
    /** Given to new events. */
    reminders: Type.Optional(Reminders),
  },
  closed,
)
export type ScenarioCalendar = Static<typeof Calendar>

export const CalendarScenario = Type.Object(
  {
    name: Type.Optional(Words),
    me: Words,
    /** On the clock of the first zone. */
    now: Moment,
    /** The first is where whoever does the task is said to be. */
    zones: Type.Optional(Type.Array(Zone, { minItems: 1 })),
    secondZone: Type.Optional(Id),
    people: Type.Optional(Type.Array(Person)),
    groups: Type.Optional(
      Type.Array(Type.Object({ id: Id, name: Words, members: Type.Array(Id), note: Type.Optional(Words) }, closed)),
    ),
    calendars: Type.Array(Calendar, { minItems: 1 }),
    events: Type.Array(Event),
    /** Calendars of others that can be followed or taken over; their text is made from their events. */
    feeds: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            name: Words,
            about: Type.Optional(Words),
            events: Type.Array(FeedEvent),
          },
          closed,
        ),
      ),
    ),
    /** Anything else that is set. */
    settings: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            label: Words,
            hint: Type.Optional(Words),
            value: Id,
            options: Type.Array(Type.Object({ id: Id, label: Words }, closed), { minItems: 2 }),
          },
          closed,
        ),
      ),
    ),
    /** Times at which everybody is free are worked out when a time is looked for. */
    suggests: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type CalendarScenario = Static<typeof CalendarScenario>

const Typed = Type.String({ maxLength: 200 })
const Notes = Type.String({ maxLength: 2000 })
/** Of an event that repeats: this time alone, this one and the following ones, or all. */
const Scope = Type.Union([Type.Literal('one'), Type.Literal('following'), Type.Literal('all')])
export type Scope = Static<typeof Scope>

/** One of the times of an event that repeats: the day on which it would take place, on the clock of the event. */
const time = { event: Id, date: Type.Optional(Day) }

export const CalendarAction = Type.Union([
  Type.Object({ type: Type.Literal('open'), ...time }, closed),
  Type.Object({ type: Type.Literal('close') }, closed),
  /** Begins a new event. */
  Type.Object({ type: Type.Literal('new'), start: Type.Optional(Moment) }, closed),
  Type.Object({ type: Type.Literal('edit'), ...time, scope: Type.Optional(Scope) }, closed),
  /** What is written of the event; of what is left out, nothing changes. A new start takes the end along. */
  Type.Object(
    {
      type: Type.Literal('fill'),
      calendar: Type.Optional(Id),
      title: Type.Optional(Typed),
      place: Type.Optional(Typed),
      notes: Type.Optional(Notes),
      wholeDay: Type.Optional(Type.Boolean()),
      start: Type.Optional(Moment),
      end: Type.Optional(Moment),
      zone: Type.Optional(Id),
      repeat: Type.Optional(Type.Union([Repeat, Type.Null()])),
      visibility: Type.Optional(Visibility),
      free: Type.Optional(Type.Boolean()),
      reminders: Type.Optional(Reminders),
    },
    closed,
  ),
  /** A person, a room, or a group with all its members. */
  Type.Object({ type: Type.Literal('invite'), guest: Id }, closed),
  Type.Object({ type: Type.Literal('uninvite'), guest: Id }, closed),
  Type.Object({ type: Type.Literal('save') }, closed),
  Type.Object({ type: Type.Literal('discard') }, closed),
  Type.Object({ type: Type.Literal('delete'), ...time, scope: Type.Optional(Scope) }, closed),
  /** To an invitation; with a date, to one of its times. */
  Type.Object(
    {
      type: Type.Literal('answer'),
      ...time,
      answer: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('maybe')]),
      note: Type.Optional(Typed),
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('propose'), ...time, start: Moment, end: Moment }, closed),
  Type.Object({ type: Type.Literal('show'), calendar: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('share'), calendar: Id, with: Id, level: Level }, closed),
  Type.Object({ type: Type.Literal('link'), calendar: Id, level: LinkLevel }, closed),
  /** The old address leads nowhere any more. */
  Type.Object({ type: Type.Literal('renew-link'), calendar: Id }, closed),
  Type.Object({ type: Type.Literal('usual-reminders'), calendar: Id, reminders: Reminders }, closed),
  Type.Object(
    { type: Type.Literal('new-calendar'), name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }) },
    closed,
  ),
  Type.Object({ type: Type.Literal('delete-calendar'), calendar: Id }, closed),
  Type.Object({ type: Type.Literal('zone'), zone: Id }, closed),
  /** Shown beside the first; none when empty. */
  Type.Object({ type: Type.Literal('second-zone'), zone: Type.String({ maxLength: 60 }) }, closed),
  Type.Object({ type: Type.Literal('set'), setting: Id, value: Id }, closed),
  /** Follows it as a calendar beside the others. */
  Type.Object({ type: Type.Literal('subscribe'), feed: Id }, closed),
  /** Copies its events into a calendar. */
  Type.Object({ type: Type.Literal('import'), feed: Id, calendar: Id }, closed),
])
export type CalendarAction = Static<typeof CalendarAction>
