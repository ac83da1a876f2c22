import { improveFrom } from '@pix/core/assessments'
import type { CompetenceStanding, LearnerSituation } from '@pix/core/recommendations'
import { competenceScore, openPix } from '@pix/core/scoring'
import type { Services } from '../../http/services.ts'
import { knowledgeOf } from '../assessments/knowledge.ts'
import { listOwnMistakes } from '../mistakes/own-mistakes.ts'
import { tutorialsOfMistakes } from '../mistakes/tutorials-of-mistakes.ts'
import { listStandings, type StandingRow } from '../profile/queries.ts'
import { reviewToday } from '../reviews/review-today.ts'
import { listTutorialRatings } from '../tutorials/queries.ts'

/** Where somebody stands, as the rule of recommendations asks for it. */
export async function situationOf(services: Services, userId: string, now: Date): Promise<LearnerSituation> {
  const { pool } = services
  const [standings, mistakes, ratings, { due }] = await Promise.all([
    listStandings(pool, userId),
    listOwnMistakes(pool, userId),
    listTutorialRatings(pool, userId),
    reviewToday(services, userId, now),
  ])
  // A tube that the content no longer has could not be named.
  const tubes = new Set(services.releases.current.release.competences.flatMap((one) => one.tubes.map(({ id }) => id)))
  return {
    competences: competenceStandings(services, standings),
    reviewQuestions: due,
    missed: (await tutorialsOfMistakes(services, mistakes)).filter(({ tubeId }) => tubes.has(tubeId)),
    readTutorials: ratings.map(({ tutorial_id }) => tutorial_id),
    improvable: improvable(services, standings, now),
  }
}

/** Somebody of whom nothing is known. */
export function newcomer(services: Services): LearnerSituation {
  const competences = competenceStandings(services, [])
  return { competences, reviewQuestions: 0, missed: [], readTutorials: [], improvable: [] }
}

function competenceStandings({ releases, config }: Services, standings: readonly StandingRow[]): CompetenceStanding[] {
  const { openLevels } = config
  const { release, candidates } = releases.current
  return release.competences.map((competence) => {
    const { id, areaId } = competence
    const standing = standings.find(({ competence_id }) => competence_id === id)
    const isOpen = candidates.get(id)?.some(({ level }) => level <= openLevels)
    return {
      competenceId: id,
      areaId,
      status: standing?.state ?? (isOpen ? 'not-started' : 'coming-soon'),
      assessmentId: standing?.assessment_id ?? null,
      level: competenceScore(competence, knowledgeOf(standing), openLevels).level,
    }
  })
}

/** The competences of which the test may be taken again at this moment. */
function improvable({ releases, config }: Services, standings: readonly StandingRow[], now: Date): string[] {
  const { openLevels } = config
  return releases.current.release.competences.flatMap((competence) => {
    const standing = standings.find(({ competence_id }) => competence_id === competence.id)
    if (!standing) return []
    const from = improveFrom({
      test: standing.state,
      lastAnswerAt: standing.last_answer_at?.getTime() ?? null,
      pix: competenceScore(competence, knowledgeOf(standing), openLevels).pix,
      openPix: openPix(competence, openLevels),
    })
    return from !== null && from <= now.getTime() ? [competence.id] : []
  })
}
