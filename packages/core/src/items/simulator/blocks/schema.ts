import { type Static, Type } from 'typebox'
import { Block, BlockKind, fields, Id } from './block.ts'
import { Colour, Facing, Stage } from './stage.ts'

const closed = { additionalProperties: false }
const Words = Type.String({ minLength: 1, maxLength: 400 })

export const BlocksScenario = Type.Object(
  {
    name: Words,
    stage: Stage,
    /** Blocks that can be added. */
    offers: Type.Array(BlockKind),
    /** Blocks that a program may have. */
    most: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    /** Without a `value`, nothing is in it before the program sets it. */
    variables: Type.Array(Type.Object({ id: Id, name: Words, value: Type.Optional(Type.Number()) }, closed)),
    /** What is there at the beginning. */
    program: Type.Array(Block, { maxItems: 100 }),
  },
  closed,
)
export type BlocksScenario = Static<typeof BlocksScenario>

export const Direction = Type.Union([
  Type.Literal('up'),
  Type.Literal('down'),
  /** Into the block above. */
  Type.Literal('in'),
  /** Out of the block that it stands in, below it. */
  Type.Literal('out'),
])
export type Direction = Static<typeof Direction>

export const BlocksAction = Type.Union([
  Type.Object(
    {
      type: Type.Literal('add'),
      kind: BlockKind,
      /** Below this block, in the same one. */
      after: Type.Optional(Id),
      /** Without `after`: at the end of this block, or of the program. */
      in: Type.Optional(Id),
      otherwise: Type.Optional(Type.Boolean()),
      /** At the beginning instead. */
      first: Type.Optional(Type.Boolean()),
      ...fields,
    },
    closed,
  ),
  Type.Object({ type: Type.Literal('change'), block: Id, ...fields }, closed),
  Type.Object({ type: Type.Literal('move'), block: Id, to: Direction }, closed),
  /** With what stands in it. */
  Type.Object({ type: Type.Literal('copy'), block: Id }, closed),
  /** With what stands in it. */
  Type.Object({ type: Type.Literal('remove'), block: Id }, closed),
  Type.Object({ type: Type.Literal('make-variable'), name: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
  /** In a world, on the sheet, or on a day; the program is judged whether or not it was run. */
  Type.Object({ type: Type.Literal('run'), where: Id }, closed),
  /** Back to the start. */
  Type.Object({ type: Type.Literal('back') }, closed),
  /** By hand: one card is held against the one that is wanted. Places are counted from 1. */
  Type.Object({ type: Type.Literal('look'), row: Id, place: Type.Integer() }, closed),
  Type.Object({ type: Type.Literal('compare'), row: Id, place: Type.Integer(), other: Type.Integer() }, closed),
  Type.Object({ type: Type.Literal('swap'), row: Id, place: Type.Integer(), other: Type.Integer() }, closed),
  /** On the bench: an example is put into the set or out of it, and gets a name, or none. */
  Type.Object({ type: Type.Literal('take'), example: Id, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('label'), example: Id, label: Type.String({ maxLength: 40 }) }, closed),
  Type.Object({ type: Type.Literal('train') }, closed),
])
export type BlocksAction = Static<typeof BlocksAction>

export const Ending = Type.Union([
  Type.Literal('finished'),
  /** Into a wall, or off the squares. */
  Type.Literal('crashed'),
  Type.Literal('never-ending'),
  Type.Literal('nothing-here'),
  Type.Literal('nothing-carried'),
  Type.Literal('unset-variable'),
  Type.Literal('not-a-number'),
  Type.Literal('unknown-procedure'),
  /** A procedure that calls itself too often. */
  Type.Literal('too-deep'),
  /** Beyond the first or the last card. */
  Type.Literal('off-the-row'),
])
export type Ending = Static<typeof Ending>

const RunFacts = Type.Object(
  {
    /** Of the world or the day; `sheet` for the turtle. */
    id: Type.String(),
    end: Ending,
    steps: Type.Number(),
    said: Type.Array(Type.String()),
    /** Variables that were set, by their ids. */
    variables: Type.Record(Type.String(), Type.Number()),
    /** What was painted or drawn is what was to be, and nothing else. */
    likeModel: Type.Optional(Type.Boolean()),
    // Grid.
    row: Type.Optional(Type.Number()),
    column: Type.Optional(Type.Number()),
    facing: Type.Optional(Facing),
    atGoal: Type.Optional(Type.Boolean()),
    /** Kinds of items. */
    carried: Type.Optional(Type.Array(Type.String())),
    squares: Type.Optional(
      Type.Array(
        Type.Object(
          {
            row: Type.Number(),
            column: Type.Number(),
            /** Id of the ground; empty for plain ground. */
            ground: Type.String(),
            /** Empty when it is not painted. */
            painted: Type.String(),
            items: Type.Array(Type.String()),
            visited: Type.Boolean(),
          },
          closed,
        ),
      ),
    ),
    /** `on`: what the ground was before. */
    deeds: Type.Optional(
      Type.Array(
        Type.Object({ deed: Type.String(), row: Type.Number(), column: Type.Number(), on: Type.String() }, closed),
      ),
    ),
    // Turtle.
    x: Type.Optional(Type.Number()),
    y: Type.Optional(Type.Number()),
    heading: Type.Optional(Type.Number()),
    /** Lines in one piece, from left to right, rounded. */
    lines: Type.Optional(
      Type.Array(
        Type.Object(
          { fromX: Type.Number(), fromY: Type.Number(), toX: Type.Number(), toY: Type.Number(), colour: Colour },
          closed,
        ),
      ),
    ),
    // Rules.
    moments: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String(),
            /** Commands that had an effect, each once, in the order of the scenario, with spaces between. */
            did: Type.String(),
            /** Commands that wait for a person, in the same way. */
            proposed: Type.String(),
            /** Questions that the assistant was asked. */
            asked: Type.Array(Type.String()),
            /** Rules that went through to their end. */
            rules: Type.Array(Type.String()),
            /** One device was told two things. */
            conflict: Type.Boolean(),
            /** Rules that set off each other without end. */
            endless: Type.Boolean(),
            /** What each device is like afterwards, by its id. */
            devices: Type.Record(Type.String(), Type.String()),
          },
          closed,
        ),
      ),
    ),
    conflicts: Type.Optional(Type.Number()),
    // Cards.
    cards: Type.Optional(Type.Array(Type.Number())),
    sorted: Type.Optional(Type.Boolean()),
    /** The marker stands on the wanted card. */
    found: Type.Optional(Type.Boolean()),
    comparisons: Type.Optional(Type.Number()),
    swaps: Type.Optional(Type.Number()),
  },
  closed,
)
export type RunFacts = Static<typeof RunFacts>

/** A row of cards as somebody left it who worked by hand. */
const HandFacts = Type.Object(
  {
    id: Type.String(),
    cards: Type.Array(Type.Number()),
    sorted: Type.Boolean(),
    found: Type.Boolean(),
    comparisons: Type.Number(),
    swaps: Type.Number(),
    /** Places that were looked at or compared first, in order. */
    places: Type.Array(Type.Number()),
  },
  closed,
)
export type HandFacts = Static<typeof HandFacts>

const BenchFacts = Type.Object(
  {
    /** By id; `right`: the name that it has is what it is. */
    examples: Type.Record(
      Type.String(),
      Type.Object({ taken: Type.Boolean(), label: Type.String(), right: Type.Boolean() }, closed),
    ),
    /** How many are in the set with a name, and how many of these have a wrong one. */
    taken: Type.Number(),
    wrong: Type.Number(),
    /** How many in the set have each name. */
    each: Type.Record(Type.String(), Type.Number()),
    /** Tests that came out right, at each training. */
    trainings: Type.Array(Type.Number()),
    /** Nothing was changed since the last training. */
    trained: Type.Boolean(),
    /** Tests that come out right with the set as it is, of those that are seen and of the others. */
    right: Type.Number(),
    rightUnseen: Type.Number(),
    /** Ids of tests that come out wrong. */
    missed: Type.Array(Type.String()),
  },
  closed,
)
export type BenchFacts = Static<typeof BenchFacts>

export const BlocksFacts = Type.Object(
  {
    /** How many blocks. */
    count: Type.Number(),
    /** Blocks in blocks: 1 when nothing stands in anything. */
    depth: Type.Number(),
    /** How many of each kind. */
    kinds: Type.Record(Type.String(), Type.Number()),
    blocks: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          kind: BlockKind,
          in: Type.String(),
          otherwise: Type.Boolean(),
          depth: Type.Number(),
          /** A number or a text; the id of a variable. Empty when there is none. */
          value: Type.Union([Type.Number(), Type.String()]),
          choice: Type.String(),
          variable: Type.String(),
          /** Ids of what its condition asks. */
          asks: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    procedures: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          name: Type.String(),
          parameter: Type.Boolean(),
          /** Blocks that call it. */
          calls: Type.Number(),
          /** Blocks in it. */
          count: Type.Number(),
        },
        closed,
      ),
    ),
    /** Blocks of the beginning that are gone, moved or changed, and blocks that are new. */
    changed: Type.Number(),
    /** The program as it stands, tried everywhere, whether or not anybody ran it. */
    runs: Type.Array(RunFacts),
    /** Rows of cards, as they lie after what was done by hand. */
    hands: Type.Array(HandFacts),
    bench: Type.Optional(BenchFacts),
  },
  closed,
)
export type BlocksFacts = Static<typeof BlocksFacts>
