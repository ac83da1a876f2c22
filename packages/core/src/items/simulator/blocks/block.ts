// Blocks of a program, in reading order: each says in which block it stands. A list is easier to write, to check and to
// ask about than a tree, and is one as well.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

export const Id = Type.String({ minLength: 1, maxLength: 40 })

export const BlockKind = Type.Union([
  // On the grid.
  Type.Literal('forward'),
  Type.Literal('turn'),
  Type.Literal('pick-up'),
  Type.Literal('put-down'),
  Type.Literal('paint'),
  Type.Literal('deed'),
  // The turtle.
  Type.Literal('move'),
  Type.Literal('rotate'),
  Type.Literal('pen-up'),
  Type.Literal('pen-down'),
  Type.Literal('colour'),
  // Rules.
  Type.Literal('when'),
  Type.Literal('only-if'),
  Type.Literal('except'),
  Type.Literal('do'),
  Type.Literal('ask'),
  Type.Literal('approve'),
  // A row of cards.
  Type.Literal('go-to'),
  Type.Literal('next'),
  Type.Literal('previous'),
  Type.Literal('swap'),
  // Everywhere.
  Type.Literal('repeat'),
  Type.Literal('until'),
  Type.Literal('while'),
  Type.Literal('if'),
  Type.Literal('if-else'),
  Type.Literal('set'),
  Type.Literal('change'),
  Type.Literal('procedure'),
  Type.Literal('call'),
  Type.Literal('say'),
])
export type BlockKind = Static<typeof BlockKind>

/** A number, a text, or what a variable holds; the variable of a procedure's own value is the id of its block. */
export const Value = Type.Union([
  Type.Number({ minimum: -9999, maximum: 9999 }),
  Type.String({ maxLength: 120 }),
  Type.Object({ variable: Id }, closed),
])
export type Value = Static<typeof Value>

const Test = Type.Object(
  {
    /** A sense of the robot, a sensor, a device, a question to the assistant or a variable. */
    what: Id,
    sign: Type.Union([Type.Literal('is'), Type.Literal('not'), Type.Literal('below'), Type.Literal('above')]),
    /** Left out where there is only yes and no. */
    value: Type.Optional(Value),
  },
  closed,
)
export type Test = Static<typeof Test>

export const Condition = Type.Object(
  {
    tests: Type.Array(Test, { minItems: 1, maxItems: 3 }),
    join: Type.Union([Type.Literal('and'), Type.Literal('or')]),
  },
  closed,
)
export type Condition = Static<typeof Condition>

/** What can be filled in; which of them a block has depends on its kind. */
export const fields = {
  /** How many times, how far, by how much, what is said. */
  value: Type.Optional(Value),
  /** A side, a colour, a deed, an event, a command, a question, the id of a procedure. */
  choice: Type.Optional(Id),
  variable: Type.Optional(Id),
  /** `share`: divided, without what is left over. */
  sign: Type.Optional(
    Type.Union([
      Type.Literal('plus'),
      Type.Literal('minus'),
      Type.Literal('times'),
      Type.Literal('over'),
      Type.Literal('share'),
    ]),
  ),
  condition: Type.Optional(Condition),
  /** Of a procedure. */
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  /** What the value given to a procedure is called; it takes none without. */
  parameter: Type.Optional(Type.String({ maxLength: 40 })),
}

export const Block = Type.Object(
  {
    id: Id,
    kind: BlockKind,
    /** The block that it stands in. */
    in: Type.Optional(Id),
    /** It stands in the part that is done otherwise. */
    otherwise: Type.Optional(Type.Boolean()),
    ...fields,
  },
  closed,
)
export type Block = Static<typeof Block>
export type Fields = Omit<Block, 'id' | 'kind' | 'in' | 'otherwise'>
export type FieldName = keyof Fields

/** What each kind of block has to be filled in. */
export const fieldsOf: { readonly [Kind in BlockKind]: readonly FieldName[] } = {
  forward: [],
  turn: ['choice'],
  'pick-up': [],
  'put-down': [],
  paint: ['choice'],
  deed: ['choice'],
  move: ['value'],
  rotate: ['choice', 'value'],
  'pen-up': [],
  'pen-down': [],
  colour: ['choice'],
  when: ['choice'],
  'only-if': ['condition'],
  except: ['condition'],
  do: ['choice'],
  ask: ['choice'],
  approve: [],
  'go-to': ['value'],
  next: [],
  previous: [],
  swap: [],
  repeat: ['value'],
  until: ['condition'],
  while: ['condition'],
  if: ['condition'],
  'if-else': ['condition'],
  set: ['variable', 'value'],
  change: ['variable', 'sign', 'value'],
  procedure: ['name', 'parameter'],
  call: ['choice', 'value'],
  say: ['value'],
}

export const blockKinds = Object.keys(fieldsOf) as BlockKind[]

const containers: readonly BlockKind[] = ['repeat', 'until', 'while', 'if', 'if-else', 'procedure', 'when']

/** Whether other blocks stand in it. */
export function isContainer({ kind }: Pick<Block, 'kind'>): boolean {
  return containers.includes(kind)
}

/** Whether it stands in no other block. */
export function isOutermost({ kind }: Pick<Block, 'kind'>): boolean {
  return kind === 'when' || kind === 'procedure'
}
