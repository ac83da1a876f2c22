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
    offers: Type.Array(BlockKind, { minItems: 1 }),
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
  },
  closed,
)
export type RunFacts = Static<typeof RunFacts>

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
  },
  closed,
)
export type BlocksFacts = Static<typeof BlocksFacts>
