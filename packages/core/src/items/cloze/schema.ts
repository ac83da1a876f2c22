import { type Static, Type } from 'typebox'
import { Line } from '../../rich-text.ts'
import { AuthorId, Labelled, ShownId } from '../labelled.ts'
import { TypedKey } from '../typed-text.ts'

const closed = { additionalProperties: false }

const Blank = Type.Union([
  Type.Object({ input: Type.Literal('typed') }, closed),
  Type.Object(
    { input: Type.Literal('choice'), options: Type.Array(AuthorId, { minItems: 2, maxItems: 8, uniqueItems: true }) },
    closed,
  ),
])

export const ClozeItem = Type.Object(
  {
    kind: Type.Literal('cloze'),
    blanks: Type.Record(AuthorId, Blank),
    key: Type.Record(AuthorId, Type.Union([TypedKey, Type.Object({ right: AuthorId }, closed)])),
  },
  closed,
)
export type ClozeItem = Static<typeof ClozeItem>

export const ClozeView = Type.Object(
  {
    kind: Type.Literal('cloze'),
    segments: Type.Array(
      Type.Union([
        Type.Object({ type: Type.Literal('words'), line: Line }, closed),
        Type.Object({ type: Type.Literal('typed'), id: ShownId }, closed),
        Type.Object({ type: Type.Literal('choice'), id: ShownId, options: Type.Array(Labelled) }, closed),
        Type.Object({ type: Type.Literal('paragraph-end') }, closed),
      ]),
    ),
  },
  closed,
)
export type ClozeView = Static<typeof ClozeView>

/** For a typed blank `value` is what was typed, for a drop-down the id of the option. */
export const ClozeAnswer = Type.Object(
  {
    kind: Type.Literal('cloze'),
    blanks: Type.Array(Type.Object({ id: ShownId, value: Type.String({ maxLength: 200 }) }, closed), { maxItems: 12 }),
  },
  closed,
)
export type ClozeAnswer = Static<typeof ClozeAnswer>
