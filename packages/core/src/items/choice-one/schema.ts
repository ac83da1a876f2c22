import { type Static, Type } from 'typebox'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'

const closed = { additionalProperties: false }

export const ChoiceOneItem = Type.Object(
  {
    kind: Type.Literal('choice-one'),
    options: Type.Array(AuthorId, { minItems: 3, maxItems: 8, uniqueItems: true }),
    key: Type.Object({ right: AuthorId }, closed),
  },
  closed,
)
export type ChoiceOneItem = Static<typeof ChoiceOneItem>

export const ChoiceOneView = Type.Object({ kind: Type.Literal('choice-one'), options: Type.Array(Labelled) }, closed)
export type ChoiceOneView = Static<typeof ChoiceOneView>

export const ChoiceOneAnswer = Type.Object({ kind: Type.Literal('choice-one'), option: ShownId }, closed)
export type ChoiceOneAnswer = Static<typeof ChoiceOneAnswer>
