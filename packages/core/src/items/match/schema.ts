import { type Static, Type } from 'typebox'
import { Illustrated } from '../illustrated.ts'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'

const closed = { additionalProperties: false }

export const MatchItem = Type.Object(
  {
    kind: Type.Literal('match'),
    left: Type.Array(AuthorId, { minItems: 2, maxItems: 7, uniqueItems: true }),
    right: Type.Array(AuthorId, { minItems: 2, maxItems: 8, uniqueItems: true }),
    /** The right of every left; a right may serve twice or not at all. */
    key: Type.Object({ pairs: Type.Record(AuthorId, AuthorId) }, closed),
  },
  closed,
)
export type MatchItem = Static<typeof MatchItem>

export const MatchView = Type.Object(
  { kind: Type.Literal('match'), left: Type.Array(Illustrated), right: Type.Array(Labelled) },
  closed,
)
export type MatchView = Static<typeof MatchView>

export const MatchAnswer = Type.Object(
  {
    kind: Type.Literal('match'),
    pairs: Type.Array(Type.Object({ left: ShownId, right: ShownId }, closed), { maxItems: 7 }),
  },
  closed,
)
export type MatchAnswer = Static<typeof MatchAnswer>
