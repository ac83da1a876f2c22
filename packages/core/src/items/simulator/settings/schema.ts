// The settings of a telephone, a computer, an account or an app: pages of controls.
import { type Static, Type } from 'typebox'
import { Control, Id, Value, When, Words } from './controls.ts'

const closed = { additionalProperties: false }

export const SettingsScenario = Type.Object(
  {
    /** Whose settings these are: “Tablet”, “Account of Maya”. */
    name: Words,
    device: Type.Union([Type.Literal('phone'), Type.Literal('computer')]),
    /** What no control shows, and buttons set: how far things have come. */
    memory: Type.Optional(Type.Array(Type.Object({ id: Id, value: Value }, closed))),
    /** Words that are said otherwise while things stand so: a device that speaks another language until it is changed. */
    wordings: Type.Optional(
      Type.Array(
        Type.Object(
          { when: When, words: Type.Array(Type.Object({ from: Words, to: Words }, closed), { minItems: 1 }) },
          closed,
        ),
      ),
    ),
    /** The first one is where a person arrives; controls lead to the others. */
    pages: Type.Array(
      Type.Object(
        {
          id: Id,
          title: Words,
          /** It can be opened only while things stand so. */
          shownWhen: Type.Optional(When),
          groups: Type.Array(
            Type.Object(
              {
                title: Type.Optional(Words),
                note: Type.Optional(Words),
                shownWhen: Type.Optional(When),
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

export const SettingsAction = Type.Union([
  Type.Object({ type: Type.Literal('open'), page: Id }, closed),
  /** Of a control, or the password of an account in a vault. */
  Type.Object({ type: Type.Literal('set'), control: Id, value: Value }, closed),
  /** A password that the device thinks of. */
  Type.Object({ type: Type.Literal('make'), control: Id }, closed),
  Type.Object({ type: Type.Literal('remove'), control: Id, entry: Id }, closed),
  Type.Object({ type: Type.Literal('put-back'), control: Id, entry: Id }, closed),
  /** One of those that are not in their list, where people may add them. */
  Type.Object({ type: Type.Literal('add'), control: Id, entry: Id }, closed),
  Type.Object({ type: Type.Literal('press'), control: Id }, closed),
])
export type SettingsAction = Static<typeof SettingsAction>

const Ids = Type.Array(Type.String())

export const SettingsFacts = Type.Object(
  {
    /** The page that is open. */
    page: Type.String(),
    /** Pages that were opened, in order. */
    opened: Ids,
    /** What each control stands at, by its id; passwords of a vault by that of their account. */
    values: Type.Record(Type.String(), Value),
    /** The entries left of each list, by the id of its control. */
    entries: Type.Record(Type.String(), Type.Array(Type.Object({ id: Type.String(), label: Type.String() }))),
    /** How many times each button was pressed and did something, by its id. */
    pressed: Type.Record(Type.String(), Type.Number()),
    /** How many times each button did nothing, for want of what it needs. */
    refused: Type.Record(Type.String(), Type.Number()),
    /** Controls whose value is not the one they had, by id. Controls that a button sets are among them. */
    changed: Ids,
    /** Controls that were changed, buttons that were pressed, entries taken off or added, by when each first was. */
    order: Ids,
    /** By the id of each thing in `order`: what was done, for the first time or again, after it first was. */
    later: Type.Record(Type.String(), Ids),
    /** Passwords, by the id of their field or account. */
    secrets: Type.Record(
      Type.String(),
      Type.Object(
        {
          strength: Type.Union([Type.Literal('none'), Type.Literal('weak'), Type.Literal('strong')]),
          /**
           * The others, as they are or were at the beginning, that it resembles; and itself, once it is changed, if it
           * resembles what it was.
           */
          alike: Ids,
        },
        closed,
      ),
    ),
    /** Who gets in, as things are set now, by the id of the case. */
    outcomes: Type.Record(Type.String(), Type.Union([Type.Literal('in'), Type.Literal('out')])),
    /** What each meter shows. */
    meters: Type.Record(Type.String(), Type.Number()),
    /** What each printer would give. */
    sheets: Type.Record(
      Type.String(),
      Type.Object(
        {
          /** Numbers of the pages that are printed. */
          pages: Type.Array(Type.Number()),
          copies: Type.Number(),
          /** Sheets of paper, all copies together. */
          count: Type.Number(),
          perSide: Type.Number(),
          bothSides: Type.Boolean(),
          booklet: Type.Boolean(),
          sideways: Type.Boolean(),
          notes: Type.Boolean(),
          grey: Type.Boolean(),
          /** Numbers of the pages of which a part would be missing. */
          cut: Type.Array(Type.Number()),
          /** The backs are upside down: the sheets turn over along the wrong edge. */
          upsideDown: Type.Boolean(),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type SettingsFacts = Static<typeof SettingsFacts>
