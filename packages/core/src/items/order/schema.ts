import { type Static, Type } from 'typebox'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'

const closed = { additionalProperties: false }

export const OrderItem = Type.Object(
  {
    kind: Type.Literal('order'),
    entries: Type.Array(AuthorId, { minItems: 3, maxItems: 7, uniqueItems: true }),
    /** All the right orders, the one shown in the correction first. */
    key: Type.Object({ orders: Type.Array(Type.Array(AuthorId), { minItems: 1 }) }, closed),
  },
  closed,
)
export type OrderItem = Static<typeof OrderItem>

export const OrderView = Type.Object({ kind: Type.Literal('order'), entries: Type.Array(Labelled) }, closed)
export type OrderView = Static<typeof OrderView>

export const OrderAnswer = Type.Object(
  { kind: Type.Literal('order'), entries: Type.Array(ShownId, { maxItems: 7 }) },
  closed,
)
export type OrderAnswer = Static<typeof OrderAnswer>
