// Where programs act: a robot on squares, a turtle that draws, or the devices of a place on a test day.
import { type Static, Type } from 'typebox'
import { Id } from './block.ts'

const closed = { additionalProperties: false }
const Words = Type.String({ minLength: 1, maxLength: 400 })
const Named = Type.Object({ id: Id, name: Words }, closed)

export const Colour = Type.Union([
  Type.Literal('black'),
  Type.Literal('blue'),
  Type.Literal('green'),
  Type.Literal('orange'),
  Type.Literal('violet'),
])
export type Colour = Static<typeof Colour>

export const Facing = Type.Union([
  Type.Literal('north'),
  Type.Literal('east'),
  Type.Literal('south'),
  Type.Literal('west'),
])
export type Facing = Static<typeof Facing>

const Sense = Type.Union([
  Type.Literal('wall-ahead'),
  Type.Literal('wall-left'),
  Type.Literal('wall-right'),
  Type.Literal('item-here'),
  Type.Literal('at-goal'),
  Type.Literal('carrying'),
  Type.Literal('ground'),
  Type.Literal('painted'),
])

/** One letter of the maps. */
const Sign = Type.String({ pattern: '^[a-z]$' })

/** Rows and columns are counted from 1. */
const Spot = {
  row: Type.Integer({ minimum: 1, maximum: 12 }),
  column: Type.Integer({ minimum: 1, maximum: 12 }),
}

const World = Type.Object(
  {
    id: Id,
    name: Words,
    /** The program is tried there as well, but nobody sees it before. */
    unseen: Type.Optional(Type.Boolean()),
    /** `#` wall, `.` plain ground, `G` goal, and the letters of grounds and items. */
    rows: Type.Array(Type.String({ minLength: 1, maxLength: 12 }), { minItems: 1, maxItems: 12 }),
    start: Type.Object({ ...Spot, facing: Facing }, closed),
    /** What is to be painted, shown as outlines. */
    model: Type.Optional(Type.Array(Type.Object({ ...Spot, colour: Colour }, closed))),
  },
  closed,
)
export type World = Static<typeof World>

export const GridStage = Type.Object(
  {
    type: Type.Literal('grid'),
    /** What the squares are made of, beside plain ground. */
    grounds: Type.Array(Type.Object({ id: Id, name: Words, sign: Sign, colour: Type.Optional(Colour) }, closed)),
    items: Type.Array(Type.Object({ id: Id, name: Words, sign: Sign }, closed)),
    colours: Type.Array(Colour),
    /** What else the robot can do: watering, cutting, sowing… and what the ground is made of after it. */
    deeds: Type.Array(Type.Object({ id: Id, name: Words, makes: Type.Optional(Id) }, closed)),
    senses: Type.Array(Sense),
    /** What the goal is called. */
    goal: Type.Optional(Words),
    worlds: Type.Array(World, { minItems: 1, maxItems: 8 }),
  },
  closed,
)
export type GridStage = Static<typeof GridStage>

export const TurtleStage = Type.Object(
  {
    type: Type.Literal('turtle'),
    colours: Type.Array(Colour),
    /** The sheet reaches so far from its middle on each side; x goes right, y goes up. */
    reach: Type.Integer({ minimum: 50, maximum: 500 }),
    start: Type.Object({ x: Type.Number(), y: Type.Number(), heading: Type.Number() }, closed),
    /** What is to be drawn, shown as faint lines: from x, y to x, y. */
    model: Type.Optional(Type.Array(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 }))),
  },
  closed,
)
export type TurtleStage = Static<typeof TurtleStage>

const Sensor = Type.Object(
  {
    id: Id,
    name: Words,
    /** What it may show; a number without. */
    options: Type.Optional(Type.Array(Named, { minItems: 2 })),
    unit: Type.Optional(Words),
    /** Before the first moment. */
    value: Type.Union([Type.Number(), Id]),
  },
  closed,
)

const Device = Type.Object(
  {
    id: Id,
    name: Words,
    /** What it may be like; none for what only acts, such as a mailbox. */
    states: Type.Array(Named),
    state: Type.Optional(Id),
    commands: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Words,
          /** What the device is like after it. */
          makes: Type.Optional(Id),
          /** An event that comes of it: rules may set off each other. */
          causes: Type.Optional(Id),
        },
        closed,
      ),
    ),
  },
  closed,
)

const Moment = Type.Object(
  {
    id: Id,
    at: Words,
    says: Words,
    event: Id,
    sets: Type.Optional(Type.Array(Type.Object({ what: Id, value: Type.Union([Type.Number(), Id]) }, closed))),
    /** What the assistant says at this moment, if it is asked. */
    answers: Type.Optional(Type.Array(Type.Object({ question: Id, answer: Id }, closed))),
  },
  closed,
)

const Day = Type.Object(
  {
    id: Id,
    name: Words,
    unseen: Type.Optional(Type.Boolean()),
    moments: Type.Array(Moment, { minItems: 1, maxItems: 20 }),
  },
  closed,
)
export type Day = Static<typeof Day>

export const RulesStage = Type.Object(
  {
    type: Type.Literal('rules'),
    events: Type.Array(Named, { minItems: 1 }),
    sensors: Type.Array(Sensor),
    devices: Type.Array(Device),
    /** What the assistant can be asked. */
    questions: Type.Array(Type.Object({ id: Id, name: Words, answers: Type.Array(Named, { minItems: 2 }) }, closed)),
    /** Who approves what waits for a person. */
    person: Type.Optional(Words),
    days: Type.Array(Day, { minItems: 1, maxItems: 8 }),
  },
  closed,
)
export type RulesStage = Static<typeof RulesStage>

const CardSense = Type.Union([
  Type.Literal('first-card'),
  Type.Literal('last-card'),
  Type.Literal('next-smaller'),
  Type.Literal('previous-greater'),
  Type.Literal('wanted-here'),
  Type.Literal('wanted-greater'),
])

const Row = Type.Object(
  {
    id: Id,
    name: Words,
    unseen: Type.Optional(Type.Boolean()),
    /** What is on the cards that lie face down. */
    cards: Type.Array(Type.Integer({ minimum: 0, maximum: 999 }), { minItems: 1, maxItems: 16 }),
    /** The card to find. */
    wanted: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
  },
  closed,
)
export type Row = Static<typeof Row>

export const CardsStage = Type.Object(
  {
    type: Type.Literal('cards'),
    senses: Type.Array(CardSense),
    /** Cards are compared and swapped by hand as well. */
    byHand: Type.Optional(Type.Boolean()),
    /** The variable in which the number of cards is when the program begins. */
    countIn: Type.Optional(Id),
    rows: Type.Array(Row, { minItems: 1, maxItems: 8 }),
  },
  closed,
)
export type CardsStage = Static<typeof CardsStage>

/** What is to be told apart: a short message, or a fruit as it looks. */
const Example = Type.Object(
  {
    id: Id,
    text: Type.Optional(Words),
    fruit: Type.Optional(
      Type.Object(
        {
          hue: Type.Integer({ minimum: 0, maximum: 359 }),
          /** From round to long. */
          length: Type.Integer({ minimum: 0, maximum: 100 }),
          size: Type.Integer({ minimum: 0, maximum: 100 }),
          /** Said to whoever does not see it. */
          says: Words,
        },
        closed,
      ),
    ),
    /** What it is. */
    is: Id,
    /** Whether it is among the examples at the beginning, and the name that it has there. */
    taken: Type.Optional(Type.Boolean()),
    label: Type.Optional(Id),
    /** Of a test: nobody sees it. */
    unseen: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type Example = Static<typeof Example>

export const BenchStage = Type.Object(
  {
    type: Type.Literal('bench'),
    labels: Type.Array(Named, { minItems: 2, maxItems: 4 }),
    examples: Type.Array(Example, { minItems: 2, maxItems: 40 }),
    tests: Type.Array(Example, { minItems: 1, maxItems: 30 }),
  },
  closed,
)
export type BenchStage = Static<typeof BenchStage>

export const Stage = Type.Union([GridStage, TurtleStage, RulesStage, CardsStage, BenchStage])
export type Stage = Static<typeof Stage>
