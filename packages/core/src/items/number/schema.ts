import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

export const NumberItem = Type.Object(
  {
    kind: Type.Literal('number'),
    /** Right when the distance to `value` is at most `tolerance`, in the unit asked. */
    key: Type.Object({ value: Type.Number(), tolerance: Type.Number({ minimum: 0 }) }, closed),
  },
  closed,
)
export type NumberItem = Static<typeof NumberItem>

export const NumberView = Type.Object(
  { kind: Type.Literal('number'), label: Type.String(), unit: Type.Optional(Type.String()) },
  closed,
)
export type NumberView = Static<typeof NumberView>

/** The number as it was typed: reading it is the server's work, in the language of the answer. */
export const NumberAnswer = Type.Object({ kind: Type.Literal('number'), text: Type.String({ maxLength: 60 }) }, closed)
export type NumberAnswer = Static<typeof NumberAnswer>
