// The settings of a telephone, a computer, an account or an app: pages of controls.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1 })

/** Common to all controls. */
const control = {
  id: Id,
  label: Words,
  /** Smaller, below the label. */
  hint: Type.Optional(Words),
  /** Shown only while another control has this value. */
  shownWhen: Type.Optional(
    Type.Object({ control: Id, is: Type.Union([Type.String(), Type.Number(), Type.Boolean()]) }, closed),
  ),
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
    /** Typed signs are not shown. */
    hidden: Type.Optional(Type.Boolean()),
  },
  closed,
)

/** Devices, apps, persons, backups… that can be taken off. */
const Entries = Type.Object(
  {
    type: Type.Literal('entries'),
    ...control,
    entries: Type.Array(
      Type.Object({ id: Id, label: Words, detail: Type.Optional(Words), fixed: Type.Optional(Type.Boolean()) }, closed),
    ),
    /** What taking one off is called, such as “Sign out”. */
    remove: Words,
    asks,
    /** Said when nothing is left. */
    empty: Words,
  },
  closed,
)

/** Something that is done at once: look for updates, empty a cache, back up now. */
const Button = Type.Object(
  {
    type: Type.Literal('button'),
    ...control,
    action: Words,
    asks,
    /** Said below it once it is done. */
    done: Words,
    /** Controls that take another value by it. */
    sets: Type.Optional(
      Type.Array(
        Type.Object({ control: Id, value: Type.Union([Type.String(), Type.Number(), Type.Boolean()]) }, closed),
      ),
    ),
  },
  closed,
)

const ToPage = Type.Object({ type: Type.Literal('page'), ...control, page: Id }, closed)

const Info = Type.Object({ type: Type.Literal('info'), ...control, value: Words }, closed)

export const Control = Type.Union([Toggle, Choice, Amount, Field, Entries, Button, ToPage, Info])
export type Control = Static<typeof Control>

export const SettingsScenario = Type.Object(
  {
    /** Whose settings these are: “Tablet”, “Account of Maya”. */
    name: Words,
    device: Type.Union([Type.Literal('phone'), Type.Literal('computer')]),
    /** The first is the one that opens. */
    pages: Type.Array(
      Type.Object(
        {
          id: Id,
          title: Words,
          groups: Type.Array(
            Type.Object(
              {
                title: Type.Optional(Words),
                note: Type.Optional(Words),
                controls: Type.Array(Control, { minItems: 1 }),
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
export type SettingsScenario = Static<typeof SettingsScenario>

const Value = Type.Union([Type.String(), Type.Number(), Type.Boolean()])

export const SettingsAction = Type.Union([
  Type.Object({ type: Type.Literal('open'), page: Id }, closed),
  Type.Object({ type: Type.Literal('set'), control: Id, value: Value }, closed),
  Type.Object({ type: Type.Literal('remove'), control: Id, entry: Id }, closed),
  Type.Object({ type: Type.Literal('press'), control: Id }, closed),
])
export type SettingsAction = Static<typeof SettingsAction>

export const SettingsFacts = Type.Object(
  {
    /** The page that is open. */
    page: Type.String(),
    /** Pages that were opened, in order. */
    opened: Type.Array(Type.String()),
    /** What each control stands at, by its id. */
    values: Type.Record(Type.String(), Value),
    /** The entries left of each list, by the id of its control. */
    entries: Type.Record(Type.String(), Type.Array(Type.Object({ id: Type.String(), label: Type.String() }))),
    /** How many times each button was pressed, by its id. */
    pressed: Type.Record(Type.String(), Type.Number()),
    /** Controls whose value is not the one they had, by id. Controls that a button sets are among them. */
    changed: Type.Array(Type.String()),
  },
  closed,
)
export type SettingsFacts = Static<typeof SettingsFacts>
