// The fields of an online form, as an author writes them.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

/** Without a point: it sets apart the parts of where a value stands. */
export const Id = Type.String({ minLength: 1, maxLength: 40, pattern: '^[^.]+$' })
export const Words = Type.String({ minLength: 1 })
/** 2026-11-28 */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const base = {
  id: Id,
  label: Words,
  help: Type.Optional(Words),
  required: Type.Optional(Type.Boolean()),
  /** Shown only while another field, one that comes before it, has this value. */
  shownWhen: Type.Optional(Type.Object({ field: Id, is: Type.Union([Type.String(), Type.Boolean()]) }, closed)),
}

const Option = Type.Object(
  {
    id: Id,
    label: Words,
    help: Type.Optional(Words),
    /** What it takes of the budget of the procedure; in an entry, as often as `times` of its other options says. */
    cost: Type.Optional(Type.Number({ minimum: 0 })),
    times: Type.Optional(Type.Number({ minimum: 0 })),
  },
  closed,
)
const Options = Type.Array(Option, { minItems: 1 })

const Text = Type.Object(
  {
    type: Type.Literal('text'),
    ...base,
    /** More than one: a box for several lines. */
    lines: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
    format: Type.Optional(Type.Union([Type.Literal('email'), Type.Literal('phone')])),
    /** A digit for each 9, a letter for each A, every other sign as it stands; spaces do not count. */
    shape: Type.Optional(Words),
    /** Signs: at least, at most. */
    shortest: Type.Optional(Type.Integer({ minimum: 1 })),
    longest: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    /** What stands there at the beginning. */
    value: Type.Optional(Type.String()),
  },
  closed,
)

const Amount = Type.Object(
  {
    type: Type.Literal('number'),
    ...base,
    least: Type.Optional(Type.Number()),
    most: Type.Optional(Type.Number()),
    whole: Type.Optional(Type.Boolean()),
    unit: Type.Optional(Words),
    value: Type.Optional(Type.String()),
  },
  closed,
)

const Calendar = Type.Object(
  {
    type: Type.Literal('date'),
    ...base,
    earliest: Type.Optional(Day),
    latest: Type.Optional(Day),
    value: Type.Optional(Type.String()),
  },
  closed,
)

const Choice = Type.Object(
  {
    type: Type.Literal('choice'),
    ...base,
    options: Options,
    /** A list that unfolds, for many options. */
    folded: Type.Optional(Type.Boolean()),
    value: Type.Optional(Id),
  },
  closed,
)

const Several = Type.Object(
  {
    type: Type.Literal('several'),
    ...base,
    options: Options,
    least: Type.Optional(Type.Integer({ minimum: 1 })),
    most: Type.Optional(Type.Integer({ minimum: 1 })),
    /** What is ticked at the beginning. */
    value: Type.Optional(Type.Array(Id)),
  },
  closed,
)

/** One box whose words are the label. */
const Consent = Type.Object({ type: Type.Literal('consent'), ...base, value: Type.Optional(Type.Boolean()) }, closed)

const Address = Type.Object({ type: Type.Literal('address'), ...base }, closed)

/** One answer in each row: a poll of dates, opinions. */
const Grid = Type.Object({ type: Type.Literal('grid'), ...base, rows: Options, columns: Options }, closed)

/** Appointments, by day. */
const Slot = Type.Object(
  {
    type: Type.Literal('slot'),
    ...base,
    days: Type.Array(
      Type.Object(
        {
          label: Words,
          slots: Type.Array(Type.Object({ id: Id, label: Words, taken: Type.Optional(Type.Boolean()) }, closed), {
            minItems: 1,
          }),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

/** Documents of the person. */
const Upload = Type.Object(
  {
    type: Type.Literal('upload'),
    ...base,
    /** Endings of names, without the point. */
    accepts: Type.Array(Words, { minItems: 1 }),
    mostKb: Type.Integer({ minimum: 1 }),
    /** How many documents; one if nothing is said. */
    most: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  closed,
)

/** The same few questions for each child, each journey… */
const Entries = Type.Object(
  {
    type: Type.Literal('entries'),
    ...base,
    /** What one is called: “Child”. */
    entry: Words,
    parts: Type.Array(Type.Union([Text, Amount, Calendar, Choice]), { minItems: 1 }),
    least: Type.Optional(Type.Integer({ minimum: 1 })),
    most: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  closed,
)

/** Nothing to fill in: words between the fields. */
const Note = Type.Object({ type: Type.Literal('note'), ...base }, closed)

export const Field = Type.Union([
  Text,
  Amount,
  Calendar,
  Choice,
  Several,
  Consent,
  Address,
  Grid,
  Slot,
  Upload,
  Entries,
  Note,
])
export type Field = Static<typeof Field>

/** A field of one line, which may stand in an entry. */
export type FieldPart = Extract<Field, { type: 'entries' }>['parts'][number]

export const addressParts = ['street', 'postcode', 'town'] as const

/**
 * What stands in a field, as it was typed or ticked, by where it stands: `field`, `field.part` of an address or a grid,
 * `field.entry.part` of entries, whose ids stand at `field`.
 */
export const Value = Type.Union([Type.String({ maxLength: 2000 }), Type.Boolean(), Type.Array(Id, { maxItems: 60 })])
export type Value = Static<typeof Value>
export type Values = Readonly<Record<string, Value>>

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()])

/** What the values of the fields that are shown come to: numbers are numbers, dates are 2026-11-28. */
export const Filled = Type.Record(
  Type.String(),
  Type.Union([
    Scalar,
    Type.Array(Type.String()),
    Type.Array(Type.Record(Type.String(), Scalar)),
    Type.Record(Type.String(), Type.String()),
  ]),
)
export type Filled = Static<typeof Filled>
