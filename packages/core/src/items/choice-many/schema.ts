import { type Static, Type } from 'typebox'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'

const closed = { additionalProperties: false }

export const ChoiceManyItem = Type.Object(
  {
    kind: Type.Literal('choice-many'),
    options: Type.Array(AuthorId, { minItems: 3, maxItems: 10, uniqueItems: true }),
    /** Whether the instruction says how many are right: only then may it be known that some are missing. */
    saysHowMany: Type.Optional(Type.Literal(true)),
    key: Type.Object({ right: Type.Array(AuthorId, { minItems: 1, uniqueItems: true }) }, closed),
  },
  closed,
)
export type ChoiceManyItem = Static<typeof ChoiceManyItem>

export const ChoiceManyView = Type.Object(
  {
    kind: Type.Literal('choice-many'),
    options: Type.Array(Labelled),
    /** How many the instruction asks for, where it says it. */
    asked: Type.Optional(Type.Integer()),
  },
  closed,
)
export type ChoiceManyView = Static<typeof ChoiceManyView>

export const ChoiceManyAnswer = Type.Object(
  { kind: Type.Literal('choice-many'), options: Type.Array(ShownId, { maxItems: 10 }) },
  closed,
)
export type ChoiceManyAnswer = Static<typeof ChoiceManyAnswer>
