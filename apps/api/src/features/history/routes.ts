import type { Competence } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import { competenceScore, nextTubes, type PixHistory, pixHistory, strengths, type TubeSkill } from '@pix/core/scoring'
import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { competenceSummary } from '../assessments/competence-summary.ts'
import { answeredIn } from '../assessments/policy.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import { listResets, type ResetRow } from '../resets/queries.ts'
import * as contract from './contract.ts'
import * as queries from './queries.ts'

/** A test with the competence as it was in the release of the test. */
type DatedTest = { readonly row: queries.PastTestRow; readonly competence: Competence }

export function historyRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases, config } = services
  const { openLevels } = config

  register(app, services, contract.getHistory, async ({ actor, query: { language } }) => {
    const [rows, answers, resets] = actor
      ? await Promise.all([
          queries.listPastTests(pool, actor.userId),
          queries.listAnswerFacts(pool, actor.userId),
          listResets(pool, actor.userId),
        ])
      : [[], [], []]
    const tests = await datedTests(services, rows)
    const history = replay(tests, answers, resets)
    const { points } = history
    const known = releases.current.release.competences.flatMap((competence) => {
      const knowledge = history.known.get(competence.id)
      return knowledge ? [{ competence, knowledge }] : []
    })
    // While a test goes on, nothing is said of what it may still ask.
    const underWay = new Set(rows.filter(({ state }) => state === 'started').map((row) => row.competence_id))
    const settled = known.filter(({ competence }) => !underWay.has(competence.id))
    return {
      points: points.map(({ pixBefore, pixAfter, competenceId, ...point }) => ({
        ...point,
        competence: nameOf(competenceId, releases.current, tests)[language],
        change: pixAfter - pixBefore,
      })),
      tests: [...tests.values()].map((test) => pastTest(test, points, language)),
      pix: known.reduce(
        (sum, { competence, knowledge }) => sum + competenceScore(competence, knowledge, openLevels).pix,
        0,
      ),
      strengths: strengths(settled, openLevels).map((tube) => tubeView(tube, language)),
      nextTubes: nextTubes(settled, openLevels).map((tube) => tubeView(tube, language)),
    }
  })
}

/** By id, in the order of the rows. */
async function datedTests(
  { releases }: Services,
  rows: readonly queries.PastTestRow[],
): Promise<ReadonlyMap<string, DatedTest>> {
  const tests = new Map<string, DatedTest>()
  // One release after the other: somebody's tests may need more of them than are kept in memory.
  for (const row of rows) {
    const { competences } = await releases.get(row.release_hash)
    const competence = competences.get(row.competence_id)
    if (!competence) throw new Error(`competence ${row.competence_id} is not in release ${row.release_hash}`)
    tests.set(row.assessment_id, { row, competence })
  }
  return tests
}

function replay(
  tests: ReadonlyMap<string, DatedTest>,
  answers: readonly queries.AnswerFactRow[],
  resets: readonly ResetRow[],
): PixHistory {
  // An answer of a test that began between the two readings is for the next time.
  const facts = answers
    .filter(({ assessment_id }) => tests.has(assessment_id))
    .map((row) => ({
      assessmentId: row.assessment_id,
      competenceId: row.competence_id,
      sequence: row.sequence,
      tubeId: row.tube_id,
      level: row.level,
      right: row.outcome === 'right',
      answeredAt: row.answered_at.getTime(),
    }))
  const resetFacts = resets.map(({ competence_id, sequence, reset_at }) => ({
    competenceId: competence_id,
    sequence,
    resetAt: reset_at.getTime(),
  }))
  return pixHistory({ answers: facts, resets: resetFacts }, (assessmentId) => {
    const test = tests.get(assessmentId)
    if (!test) throw new Error(`answers of the test ${assessmentId}, which is not there`)
    const { open_levels: openLevels, state, estimates } = test.row
    return { competence: test.competence, openLevels, estimates: state === 'completed' ? (estimates ?? {}) : null }
  })
}

/** As it is called today, or was when it was tested if it is no longer there. */
function nameOf(competenceId: string, { competences }: IndexedRelease, tests: ReadonlyMap<string, DatedTest>) {
  const dated = [...tests.values()].find(({ row }) => row.competence_id === competenceId)?.competence
  const competence = competences.get(competenceId) ?? dated
  if (!competence) throw new Error(`the competence ${competenceId} was never tested`)
  return competence.name
}

function pastTest({ row, competence }: DatedTest, points: PixHistory['points'], language: Language): contract.PastTest {
  const own = points.filter((point) => point.kind === 'answers' && point.assessmentId === row.assessment_id)
  return {
    assessmentId: row.assessment_id,
    competence: competenceSummary(competence, language),
    state: row.state,
    startedAt: row.created_at.getTime(),
    completedAt: row.completed_at?.getTime() ?? null,
    answered: answeredIn({ state: row.state, lastPosition: row.last_position }),
    change: own.reduce((sum, { pixBefore, pixAfter }) => sum + pixAfter - pixBefore, 0),
  }
}

function tubeView({ competence, tube, skill }: TubeSkill, language: Language): contract.TubeSkill {
  return {
    competence: competenceSummary(competence, language),
    tube: tube.title[language],
    skill: skill.statement[language],
    level: skill.level,
  }
}
