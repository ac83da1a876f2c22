// Marks on the lines of somebody else's program, and decisions about what is allowed.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 200 })
const Labelled = Type.Object({ id: Id, label: Words }, closed)

export const mostMarks = 30

/** What a line can be marked as. */
export const ReviewScenario = Type.Object({ kinds: Type.Array(Labelled, { minItems: 1, maxItems: 10 }) }, closed)

/** Questions with one choice each, such as what an agent may do alone. */
export const DecisionScenario = Type.Object(
  {
    id: Id,
    label: Words,
    options: Type.Array(Labelled, { minItems: 2, maxItems: 8 }),
    /** What is chosen at the beginning. */
    value: Type.Optional(Id),
  },
  closed,
)

export const reviewActions = [
  Type.Object(
    { type: Type.Literal('mark'), sheet: Type.Optional(Words), line: Type.Integer({ minimum: 1 }), kind: Id },
    closed,
  ),
  Type.Object({ type: Type.Literal('unmark'), mark: Id }, closed),
  Type.Object({ type: Type.Literal('decide'), decision: Id, option: Id }, closed),
] as const

export const MarkFacts = Type.Object(
  {
    id: Type.String(),
    /** The name of the text. */
    sheet: Type.String(),
    line: Type.Number(),
    /** The line as it was when it was marked, without the spaces around it. */
    was: Type.String(),
    kind: Type.String(),
  },
  closed,
)
export type Mark = Static<typeof MarkFacts>

/** The marks after lines of a text were put in place of others: those below go with their lines. */
export function movedMarks(
  marks: readonly Mark[],
  sheet: string,
  change: { readonly from: number; readonly count: number; readonly with: readonly string[] },
): readonly Mark[] {
  const end = change.from + change.count
  const more = change.with.length - change.count
  return marks.map((mark) => (mark.sheet === sheet && mark.line >= end ? { ...mark, line: mark.line + more } : mark))
}
