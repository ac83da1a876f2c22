import { type Knowledge, type TestLength, testLength } from '@pix/core/adaptive'
import { improveFrom, resetFrom } from '@pix/core/assessments'
import type { Competence } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import { competenceScore, inferredPix, levelPix, nextLevel, openPix } from '@pix/core/scoring'
import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { knowledgeOf } from '../assessments/knowledge.ts'
import { newPolicy } from '../assessments/positioning-policy.ts'
import { getProfile, type Scorecard } from './contract.ts'
import { listStandings, type StandingRow } from './queries.ts'

const levelsInAll = 8

/** Enough to know what to work on, few enough to be read. */
const mostNextSkills = 3

export function profileRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases, config } = services
  const { openLevels } = config
  const { release, candidates } = releases.current
  // As for somebody of whom nothing is known.
  const policy = newPolicy(config.positioningPolicy, releases.current, {}, openLevels)
  // Whole tests are played for it: once, not at each request.
  const lengths = new Map([...candidates].map(([id, list]) => [id, testLength(list, openLevels, policy)]))

  register(app, services, getProfile, async ({ actor, query: { language } }) => {
    const standings = actor ? await listStandings(pool, actor.userId) : []
    const scorecards = release.competences.map((competence) => {
      const standing = standings.find(({ competence_id }) => competence_id === competence.id)
      return scorecard(competence, standing, {
        questions: askable(lengths.get(competence.id)),
        openLevels,
        language,
      })
    })
    return {
      areas: release.areas.map(({ id, code, name }) => ({ id, code, name: name[language] })),
      scorecards,
      pix: scorecards.reduce((sum, { pix }) => sum + pix, 0),
      openPix: scorecards.reduce((sum, { openPix }) => sum + openPix, 0),
      mostPix: levelPix * levelsInAll * scorecards.length,
      openLevels,
    }
  })
}

/** Nothing can be asked where every challenge is above the open levels. */
function askable(length: TestLength | undefined): TestLength | null {
  return length === undefined || length.most === 0 ? null : length
}

function scorecard(
  competence: Competence,
  standing: StandingRow | undefined,
  options: { readonly questions: TestLength | null; readonly openLevels: number; readonly language: Language },
): Scorecard {
  const { language, questions, openLevels } = options
  const knowledge = knowledgeOf(standing)
  const score = competenceScore(competence, knowledge, openLevels)
  const open = openPix(competence, openLevels)
  const test = standing?.state ?? null
  const lastAnswerAt = standing?.last_answer_at?.getTime() ?? null
  return {
    competenceId: competence.id,
    code: competence.code,
    name: competence.name[language],
    description: competence.description[language],
    areaId: competence.areaId,
    status: test ?? (questions ? 'not-started' : 'coming-soon'),
    ...score,
    inferredPix: inferredPix(competence, knowledge, openLevels),
    // While a test goes on, the statement of a skill could tell an answer.
    next: test === 'completed' ? next(competence, knowledge, openLevels, language) : null,
    openPix: open,
    questions,
    assessmentId: standing?.assessment_id ?? null,
    improveFrom: improveFrom({ test, lastAnswerAt, pix: score.pix, openPix: open }),
    resetFrom: resetFrom({ test, lastAnswerAt }),
    fall: standing && test ? fallOf(standing, score.pix) : null,
  }
}

/** Pix never fall without the person being told. What a reset took away was said before, and no test counts after it. */
function fallOf(standing: StandingRow, pix: number): Scorecard['fall'] {
  const { told_pix, has_newer_answers, has_forgotten_estimates, state, most_told_pix } = standing
  if (told_pix !== null && told_pix > pix) {
    return { toldPix: told_pix, reason: has_newer_answers || has_forgotten_estimates ? 'merged' : 'content' }
  }
  // Within a test pix only rise: where they are fewer after its end, its estimates are lower than those before.
  return state === 'completed' && most_told_pix !== null && most_told_pix > pix
    ? { toldPix: most_told_pix, reason: 'estimated' }
    : null
}

function next(competence: Competence, knowledge: Knowledge, openLevels: number, language: Language): Scorecard['next'] {
  const found = nextLevel(competence, knowledge, openLevels)
  if (!found) return null
  const skills = found.skills.slice(0, mostNextSkills)
  return {
    level: found.level,
    missingPix: found.missingPix,
    skills: skills.map(({ tube, skill }) => ({ tube: tube.title[language], skill: skill.statement[language] })),
  }
}
