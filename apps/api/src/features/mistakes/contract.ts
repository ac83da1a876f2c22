import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { route, Uuid } from '../../http/contract.ts'
import { CompetenceSummary, CorrectionSummary } from '../assessments/contract.ts'

const closed = { additionalProperties: false }

export const MistakeCount = Type.Object(
  {
    competence: CompetenceSummary,
    /** Answers not yet right whose skill is not held today. */
    notYet: Type.Integer(),
    /** Answers that were not right, of skills that are held since. */
    done: Type.Integer(),
  },
  closed,
)
export type MistakeCount = Static<typeof MistakeCount>

export const countMistakes = route({
  method: 'GET',
  url: '/api/mistakes',
  summary: 'How many answers were not yet right, by competence; those alone whose correction may be seen',
  actors: ['anonymous', 'user'],
  query: Type.Object({ language: Language }, closed),
  response: Type.Object({ competences: Type.Array(MistakeCount) }, closed),
  errors: [],
})

export const Mistake = Type.Object(
  {
    ...CorrectionSummary.properties,
    /** With the position, the address of the correction. */
    assessmentId: Uuid,
    tube: Type.Object({ id: Type.String(), title: Type.String() }, closed),
    /** Milliseconds since 1970. */
    answeredAt: Type.Integer(),
    /** The skill is held today. */
    isDone: Type.Boolean(),
  },
  closed,
)
export type Mistake = Static<typeof Mistake>

export const MistakeFilter = Type.Union([Type.Literal('not-yet'), Type.Literal('done'), Type.Literal('all')])
export type MistakeFilter = Static<typeof MistakeFilter>

export const listMistakes = route({
  method: 'GET',
  url: '/api/mistakes/:code',
  summary: 'The answers of a competence that were not yet right, the newest first, a page at a time',
  actors: ['anonymous', 'user'],
  params: Type.Object({ code: Type.String({ maxLength: 10 }) }, closed),
  query: Type.Object(
    {
      language: Language,
      show: MistakeFilter,
      /** `next` of the page before. */
      before: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,8}$' })),
    },
    closed,
  ),
  response: Type.Object(
    {
      ...MistakeCount.properties,
      mistakes: Type.Array(Mistake),
      /** Where the next page begins; null on the last one. */
      next: Type.Union([Type.String(), Type.Null()]),
    },
    closed,
  ),
  errors: ['competence-not-found'],
})
