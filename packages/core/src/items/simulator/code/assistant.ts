// An assistant that writes programs: a request is put together from sentences, and what comes back depends on them.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 300 })

export const mostRequests = 10

export const AssistantScenario = Type.Object(
  {
    /** Of which a request is made: those that say what is needed, and others. */
    sentences: Type.Array(Type.Object({ id: Id, text: Words }, closed), { minItems: 2, maxItems: 16 }),
    /** The first whose sentences all stand in the request comes back; the last needs none. */
    answers: Type.Array(
      Type.Object(
        {
          needs: Type.Array(Id, { maxItems: 16 }),
          without: Type.Optional(Type.Array(Id, { maxItems: 16 })),
          says: Type.String({ minLength: 1, maxLength: 600 }),
          program: Type.Optional(Type.String({ maxLength: 4000 })),
        },
        closed,
      ),
      { minItems: 1, maxItems: 8 },
    ),
  },
  closed,
)
export type AssistantScenario = Static<typeof AssistantScenario>

export const assistantActions = [
  Type.Object({ type: Type.Literal('request'), sentences: Type.Array(Id, { maxItems: 16 }) }, closed),
  /** Puts the program of an answer, counted from 0, into the editor. */
  Type.Object({ type: Type.Literal('take'), request: Type.Integer({ minimum: 0 }) }, closed),
] as const

export type Request = {
  readonly sentences: readonly string[]
  /** The place of the answer in the scenario. */
  readonly answer: number
}

/** The answer to a request; null when it is made of sentences that do not exist, or twice of one, or of none. */
export function answerTo({ sentences, answers }: AssistantScenario, asked: readonly string[]): number | null {
  const known = sentences.map(({ id }) => id)
  if (asked.length === 0 || new Set(asked).size < asked.length) return null
  if (asked.some((id) => !known.includes(id))) return null
  const place = answers.findIndex(
    ({ needs, without = [] }) => needs.every((id) => asked.includes(id)) && !without.some((id) => asked.includes(id)),
  )
  return place < 0 ? null : place
}
