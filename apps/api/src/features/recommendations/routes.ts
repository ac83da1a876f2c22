import type { Language } from '@pix/core/language'
import { type Recommendation as Decided, recommend } from '@pix/core/recommendations'
import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { competenceSummary } from '../assessments/competence-summary.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import { tutorialSummary } from '../tutorials/tutorial-view.ts'
import { getRecommendations, type Recommendation } from './contract.ts'
import { newcomer, situationOf } from './situation.ts'

export function recommendationRoutes(app: FastifyInstance, services: Services): void {
  register(app, services, getRecommendations, async ({ actor, query: { language }, now }) => {
    const situation = actor ? await situationOf(services, actor.userId, now) : newcomer(services)
    return {
      recommendations: recommend(situation).map((one) => recommendationView(services.releases.current, one, language)),
    }
  })
}

/** In words of the current release, which has all that a recommendation names. */
function recommendationView(release: IndexedRelease, decided: Decided, language: Language): Recommendation {
  const competenceView = (id: string) => competenceSummary(found(release.competences.get(id), id), language)
  switch (decided.kind) {
    case 'go-on':
      return {
        kind: 'go-on',
        competence: competenceView(decided.competenceId),
        assessmentId: decided.assessmentId,
      }
    case 'review':
      return decided
    case 'read': {
      const tutorial = found(release.tutorials.get(decided.tutorialId), decided.tutorialId)
      const tubes = release.release.competences.flatMap((competence) => competence.tubes)
      const tube = tubes.find(({ id }) => id === decided.tubeId)?.title[language] ?? ''
      return { kind: 'read', tutorial: tutorialSummary(tutorial, language), tube, missed: decided.missed }
    }
    case 'improve':
      return { kind: 'improve', competence: competenceView(decided.competenceId) }
    case 'discover':
      return { kind: 'discover', competence: competenceView(decided.competenceId), reason: decided.reason }
  }
}

function found<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`${id} is not in the current release`)
  return value
}
