// What goals may ask of calendars. Moments are texts, as in a scenario: `2026-03-12T14:00`.
import { type Static, Type } from 'typebox'
import { Access, Answer, Level, LinkLevel, Visibility, Weekday } from './schema.ts'

const closed = { additionalProperties: false }
const Text = Type.String()
const Texts = Type.Array(Text)

/** In the zone of the event, on the universal clock, and where whoever does the task is. */
const times = { start: Text, end: Text, startUtc: Text, endUtc: Text, startHere: Text, endHere: Text }

const Event = Type.Object(
  {
    id: Text,
    calendar: Text,
    title: Text,
    place: Text,
    notes: Text,
    wholeDay: Type.Boolean(),
    ...times,
    minutes: Type.Number(),
    zone: Text,
    repeats: Type.Boolean(),
    repeat: Type.Object(
      {
        every: Type.Union([
          Type.Literal('never'),
          Type.Literal('day'),
          Type.Literal('week'),
          Type.Literal('month'),
          Type.Literal('year'),
        ]),
        interval: Type.Number(),
        /** In the order of the week. */
        days: Type.Array(Weekday),
        on: Type.Union([Type.Literal('date'), Type.Literal('weekday')]),
        until: Text,
        count: Type.Number(),
      },
      closed,
    ),
    /** How many times it takes place in the year that comes and the two months before. */
    times: Type.Number(),
    /** Days on which it no longer takes place at its usual time. */
    skips: Texts,
    /** Of one time that was changed: of which event, and on which day it would have been. */
    series: Text,
    instead: Text,
    from: Text,
    answer: Answer,
    guests: Type.Array(Type.Object({ person: Text, answer: Answer }, closed)),
    visibility: Visibility,
    free: Type.Boolean(),
    reminders: Type.Array(Type.Number()),
    /** During the task. */
    made: Type.Boolean(),
  },
  closed,
)

const Occurrence = Type.Object(
  {
    event: Text,
    /** The event itself, or the one of which this time was changed. */
    series: Text,
    title: Text,
    /** On which day it was to be, in the zone of the event. */
    date: Text,
    wholeDay: Type.Boolean(),
    ...times,
    answer: Answer,
    /** When it is told of, here. */
    reminders: Texts,
    /** Falls on something else that one has to do. */
    clashes: Type.Boolean(),
    people: Type.Array(
      Type.Object(
        {
          person: Text,
          answer: Answer,
          /** On their own clock. */
          start: Text,
          end: Text,
          /** As far as their calendar can be seen. */
          free: Type.Boolean(),
          /** While they work, if their hours are known. */
          inHours: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
)

export const CalendarFacts = Type.Object(
  {
    /** The event that is open, if one is. */
    open: Text,
    opened: Texts,
    /** An event is being written and is not saved. */
    writing: Type.Boolean(),
    events: Type.Array(Event),
    occurrences: Type.Array(Occurrence),
    /** Events of the scenario that are there no more. */
    deleted: Texts,
    /** To invitations, in order. */
    answers: Type.Array(Type.Object({ event: Text, date: Text, answer: Answer, note: Text }, closed)),
    proposals: Type.Array(
      Type.Object({ event: Text, date: Text, start: Text, end: Text, startUtc: Text, endUtc: Text }, closed),
    ),
    /** What guests were told. */
    sent: Type.Array(
      Type.Object(
        {
          kind: Type.Union([Type.Literal('invitation'), Type.Literal('change'), Type.Literal('cancellation')]),
          event: Text,
          to: Text,
          date: Text,
        },
        closed,
      ),
    ),
    calendars: Type.Array(
      Type.Object(
        {
          id: Text,
          name: Text,
          access: Access,
          shown: Type.Boolean(),
          shares: Type.Array(Type.Object({ with: Text, level: Level }, closed)),
          link: LinkLevel,
          linkRenewed: Type.Boolean(),
          reminders: Type.Array(Type.Number()),
          /** The feed that it follows. */
          feed: Text,
          made: Type.Boolean(),
          /** What whoever has the link can read of it, as a file. */
          published: Text,
        },
        closed,
      ),
    ),
    /** What each reader sees of each event of one's own calendars: people, groups, and `public` for whoever has the link. */
    sight: Type.Array(Type.Object({ reader: Text, calendar: Text, event: Text, level: LinkLevel }, closed)),
    zone: Text,
    secondZone: Text,
    settings: Type.Record(Text, Text),
    subscribed: Texts,
    imported: Type.Array(Type.Object({ feed: Text, calendar: Text }, closed)),
  },
  closed,
)
export type CalendarFacts = Static<typeof CalendarFacts>
