import { type Static, Type } from 'typebox'
import { Illustrated } from '../illustrated.ts'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'

const closed = { additionalProperties: false }

export const CategorizeItem = Type.Object(
  {
    kind: Type.Literal('categorize'),
    categories: Type.Array(AuthorId, { minItems: 2, maxItems: 5, uniqueItems: true }),
    entries: Type.Array(AuthorId, { minItems: 3, maxItems: 10, uniqueItems: true }),
    key: Type.Object({ placements: Type.Record(AuthorId, AuthorId) }, closed),
  },
  closed,
)
export type CategorizeItem = Static<typeof CategorizeItem>

export const CategorizeView = Type.Object(
  { kind: Type.Literal('categorize'), categories: Type.Array(Labelled), entries: Type.Array(Illustrated) },
  closed,
)
export type CategorizeView = Static<typeof CategorizeView>

export const CategorizeAnswer = Type.Object(
  {
    kind: Type.Literal('categorize'),
    placements: Type.Array(Type.Object({ entry: ShownId, category: ShownId }, closed), { maxItems: 10 }),
  },
  closed,
)
export type CategorizeAnswer = Static<typeof CategorizeAnswer>
