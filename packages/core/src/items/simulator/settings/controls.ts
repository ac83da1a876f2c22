// Everything that a page of settings may hold.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

export const Id = Type.String({ minLength: 1, maxLength: 40 })
export const Words = Type.String({ minLength: 1 })
export const Value = Type.Union([Type.String(), Type.Number(), Type.Boolean()])

/** Whether an entry is in its list. */
const EntryStand = Type.Object({ entry: Id, here: Type.Boolean() }, closed)
/** The value of a control; one of them, where there are several. */
const ValueStand = Type.Object(
  { control: Id, is: Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Value, { minItems: 1 })]) },
  closed,
)

/** How something stands, or several things, of which all must be so. */
export const When = Type.Union([
  ValueStand,
  EntryStand,
  Type.Array(Type.Union([ValueStand, EntryStand]), { minItems: 1 }),
])
export type When = Static<typeof When>

/** Common to all controls. */
const control = {
  id: Id,
  label: Words,
  /** Smaller, below the label. */
  hint: Type.Optional(Words),
  /** Shown only while things stand so. */
  shownWhen: Type.Optional(When),
}

/** What is asked before the change is made. */
const asks = Type.Optional(Type.Object({ question: Words, yes: Words }, closed))

const Toggle = Type.Object({ type: Type.Literal('toggle'), ...control, on: Type.Boolean(), asks }, closed)

const Choice = Type.Object(
  {
    type: Type.Literal('choice'),
    ...control,
    options: Type.Array(Type.Object({ id: Id, label: Words, hint: Type.Optional(Words) }, closed), { minItems: 2 }),
    value: Id,
  },
  closed,
)

const Amount = Type.Object(
  {
    type: Type.Literal('amount'),
    ...control,
    least: Type.Number(),
    most: Type.Number(),
    step: Type.Number({ exclusiveMinimum: 0 }),
    value: Type.Number(),
    unit: Type.Optional(Words),
  },
  closed,
)

const Field = Type.Object(
  {
    type: Type.Literal('field'),
    ...control,
    value: Type.String(),
    /** A password: its signs are hidden until they are asked for, and one can be made. */
    secret: Type.Optional(Type.Boolean()),
    /** An hour, as `22:30`, or a day, as `2026-12-24`; empty while nobody chose. */
    kind: Type.Optional(Type.Union([Type.Literal('time'), Type.Literal('date')])),
  },
  closed,
)

/** Saved passwords: each is an account, and can be shown, typed again or made anew. */
const Vault = Type.Object(
  {
    type: Type.Literal('vault'),
    ...control,
    accounts: Type.Array(
      Type.Object(
        {
          id: Id,
          label: Words,
          detail: Type.Optional(Words),
          /** What the manager has to say of it: “Seen in a leak”. */
          alert: Type.Optional(Words),
          password: Words,
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

/** Devices, apps, persons, backups… that can be taken off. */
const Entries = Type.Object(
  {
    type: Type.Literal('entries'),
    ...control,
    entries: Type.Array(
      Type.Object(
        {
          id: Id,
          label: Words,
          detail: Type.Optional(Words),
          /** What is known of it, each with its name: publisher, place, date. */
          details: Type.Optional(Type.Array(Type.Object({ label: Words, value: Words }, closed))),
          /** It cannot be taken off. */
          fixed: Type.Optional(Type.Boolean()),
          /** Not there yet: a button may add it, or whoever sets the list, where that can be done. */
          absent: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    /** What taking one off is called, such as “Sign out”. */
    remove: Words,
    /** What putting one back is called, where that can be done: “Enable again”. */
    putBack: Type.Optional(Words),
    /** What adding one that is not there is called, where people choose whom or what to add: “Let through”. */
    add: Type.Optional(Words),
    asks,
    /** Said when nothing is left. */
    empty: Words,
  },
  closed,
)

/** What follows from pressing a button. */
const Effect = Type.Object(
  {
    /** As things stood when it was pressed; always, if nothing is said. */
    when: Type.Optional(When),
    sets: Type.Optional(Type.Array(Type.Object({ control: Id, value: Value }, closed))),
    /** Entries that come into their lists, or leave them. */
    adds: Type.Optional(Type.Array(Id)),
    removes: Type.Optional(Type.Array(Id)),
    /** A page that is open afterwards. */
    opens: Type.Optional(Id),
    /** Said below the button instead of `done`. */
    says: Type.Optional(Words),
  },
  closed,
)

/** Something that is done at once: look for updates, empty a cache, call somebody. */
const Button = Type.Object(
  {
    type: Type.Literal('button'),
    ...control,
    action: Words,
    asks,
    /** What must be so, or nothing is done and this is said. */
    needs: Type.Optional(Type.Array(Type.Object({ when: When, says: Words }, closed))),
    /** Said below it once it is done. */
    done: Words,
    effects: Type.Optional(Type.Array(Effect)),
  },
  closed,
)

/** People who try to sign in, visitors, programs: whether each gets in, as things are set. */
const Trials = Type.Object(
  {
    type: Type.Literal('trials'),
    ...control,
    action: Words,
    /** What both results are called where nobody is let in or kept out: “Lamp on”, “Lamp off”. */
    names: Type.Optional(Type.Object({ in: Words, out: Words }, closed)),
    cases: Type.Array(
      Type.Object(
        {
          id: Id,
          label: Words,
          detail: Type.Optional(Words),
          /** The first that is so counts; the last holds whatever else is so. */
          outcomes: Type.Array(
            Type.Object(
              {
                when: Type.Optional(When),
                result: Type.Union([Type.Literal('in'), Type.Literal('out')]),
                says: Words,
              },
              closed,
            ),
            { minItems: 1 },
          ),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)

/** How the device itself judges something. */
const tone = Type.Optional(Type.Union([Type.Literal('good'), Type.Literal('attention')]))

const ToPage = Type.Object({ type: Type.Literal('page'), ...control, page: Id, tone }, closed)

const Info = Type.Object({ type: Type.Literal('info'), ...control, value: Words, tone }, closed)

/** A message, a notice, a page of paper: read under its label. */
const Text = Type.Object({ type: Type.Literal('text'), ...control, text: Words }, closed)

/** Codes that are copied, sign by sign. */
const Codes = Type.Object(
  { type: Type.Literal('codes'), ...control, codes: Type.Array(Words, { minItems: 1 }) },
  closed,
)

/** A sum of what things stand at: energy, storage, the use of each app. Parts that have a name are shown with their share. */
const Meter = Type.Object(
  {
    type: Type.Literal('meter'),
    ...control,
    unit: Type.Optional(Words),
    /** Added up in order: `adds` a number, or `each` for every one of a number that is set; `times` multiplies so far. */
    parts: Type.Array(
      Type.Object(
        {
          when: Type.Optional(When),
          label: Type.Optional(Words),
          adds: Type.Optional(Type.Number()),
          control: Type.Optional(Id),
          each: Type.Optional(Type.Number()),
          times: Type.Optional(Type.Number()),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    /** What it should not be above; it is said when it is. */
    limit: Type.Optional(Type.Number()),
  },
  closed,
)

/** A page as the screen shows it while things stand so: what a setting does is seen on it. */
const Sample = Type.Object(
  {
    type: Type.Literal('sample'),
    ...control,
    text: Words,
    looks: Type.Array(
      Type.Object(
        {
          when: Type.Optional(When),
          /** Of letters, in percent. */
          size: Type.Optional(Type.Union([Type.Number({ minimum: 50, maximum: 300 }), Id])),
          look: Type.Optional(
            Type.Union([
              Type.Literal('bold'),
              Type.Literal('contrast'),
              Type.Literal('dark'),
              Type.Literal('spaced'),
              Type.Literal('grey'),
            ]),
          ),
          /** Heard, or written below: read aloud, captions. */
          says: Type.Optional(Words),
        },
        closed,
      ),
    ),
  },
  closed,
)

/** The sheets that a printer would give, drawn as things stand. */
const Sheets = Type.Object(
  {
    type: Type.Literal('sheets'),
    ...control,
    pages: Type.Array(
      Type.Object(
        {
          title: Words,
          /** Cut off on an upright sheet, unless it is made smaller. */
          wide: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
      { minItems: 1, maxItems: 200 },
    ),
    /** A field with the pages that are wanted, as `2, 5-7`; all while it is empty. */
    only: Type.Optional(Id),
    copies: Type.Optional(Id),
    /** How it is laid out; what comes later goes over what came before. */
    layout: Type.Optional(
      Type.Array(
        Type.Object(
          {
            when: Type.Optional(When),
            perSide: Type.Optional(Type.Integer({ minimum: 1, maximum: 16 })),
            bothSides: Type.Optional(Type.Boolean()),
            /** Sheets are turned over along this edge. */
            edge: Type.Optional(Type.Union([Type.Literal('long'), Type.Literal('short')])),
            booklet: Type.Optional(Type.Boolean()),
            sideways: Type.Optional(Type.Boolean()),
            fits: Type.Optional(Type.Boolean()),
            notes: Type.Optional(Type.Boolean()),
            grey: Type.Optional(Type.Boolean()),
          },
          closed,
        ),
      ),
    ),
  },
  closed,
)

export const Control = Type.Union([
  Toggle,
  Choice,
  Amount,
  Field,
  Vault,
  Entries,
  Button,
  Trials,
  ToPage,
  Info,
  Text,
  Codes,
  Meter,
  Sample,
  Sheets,
])
export type Control = Static<typeof Control>
