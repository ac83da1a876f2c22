import { Language } from '@pix/core/language'
import { type Static, Type } from 'typebox'
import { route, Uuid } from '../../http/contract.ts'
import { CompetenceSummary } from '../assessments/contract.ts'
import { TutorialSummary } from '../tutorials/contract.ts'

const closed = { additionalProperties: false }

export const Recommendation = Type.Union([
  Type.Object({ kind: Type.Literal('go-on'), competence: CompetenceSummary, assessmentId: Uuid }, closed),
  Type.Object({ kind: Type.Literal('review'), questions: Type.Integer() }, closed),
  Type.Object(
    {
      kind: Type.Literal('read'),
      tutorial: TutorialSummary,
      /** Title of the tube that was missed most. */
      tube: Type.String(),
      /** How many answers about it are not yet right. */
      missed: Type.Integer({ minimum: 1 }),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('improve'), competence: CompetenceSummary }, closed),
  Type.Object(
    {
      kind: Type.Literal('discover'),
      competence: CompetenceSummary,
      /** Nothing was begun yet; its area is the strongest of those begun; or it is simply the next. */
      reason: Type.Union([Type.Literal('first'), Type.Literal('same-area'), Type.Literal('next')]),
    },
    closed,
  ),
])
export type Recommendation = Static<typeof Recommendation>

export const getRecommendations = route({
  method: 'GET',
  url: '/api/recommendations',
  summary: 'What to do next, at most three things, the most useful first; a competence to begin with for someone new',
  actors: ['public', 'anonymous', 'user'],
  query: Type.Object({ language: Language }, closed),
  response: Type.Object({ recommendations: Type.Array(Recommendation) }, closed),
  errors: [],
})
