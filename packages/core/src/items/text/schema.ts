import { type Static, Type } from 'typebox'
import { TypedKey } from '../typed-text.ts'

const closed = { additionalProperties: false }

export const TextItem = Type.Object({ kind: Type.Literal('text'), key: TypedKey }, closed)
export type TextItem = Static<typeof TextItem>

export const TextView = Type.Object({ kind: Type.Literal('text'), label: Type.String() }, closed)
export type TextView = Static<typeof TextView>

export const TextAnswer = Type.Object({ kind: Type.Literal('text'), text: Type.String({ maxLength: 500 }) }, closed)
export type TextAnswer = Static<typeof TextAnswer>
