// A test as the database keeps it, with nothing else to go by: what `replay` makes again.
import {
  type DirectEvidence,
  type PositioningReason,
  type SkillEstimates,
  type StoredTest,
  stateFromAnswers,
} from '@pix/core/adaptive'
import type { Release } from '@pix/core/content'
import { seedFrom } from '@pix/core/random'
import { type PolicyColumns, policyOf } from '../features/assessments/positioning-policy.ts'
import { indexRelease } from '../features/releases/indexed-release.ts'
import type { TestApp } from './test-app.ts'

type AssessmentColumns = PolicyColumns & {
  user_id: string
  competence_id: string
  open_levels: number
  seen_before: string[]
  improves_from: Date | null
  state: string
  estimates: SkillEstimates | null
}

type QuestionColumns = {
  assessment_id: string
  challenge_id: string
  tube_id: string
  seed: string
  reason: PositioningReason
  level: number
  outcome: string | null
  answered_at: Date
}

export async function storedTest({ pool }: TestApp, release: Release, assessmentId: string): Promise<StoredTest> {
  const assessments = await pool.query<AssessmentColumns>('select * from assessments where assessment_id = $1', [
    assessmentId,
  ])
  const [assessment] = assessments.rows
  if (!assessment) throw new Error(`no test ${assessmentId}`)
  const { user_id, competence_id } = assessment
  const questions = await pool.query<QuestionColumns>(
    `select q.assessment_id, q.challenge_id, q.tube_id, q.seed, q.reason, q.level, w.outcome, w.answered_at
     from asked_questions q join assessments a using (user_id, assessment_id)
     left join answers w using (user_id, assessment_id, position)
     where a.user_id = $1 and a.competence_id = $2 and not a.is_reset order by w.sequence nulls last`,
    [user_id, competence_id],
  )
  const own = questions.rows.filter(({ assessment_id }) => assessment_id === assessmentId)
  const before = questions.rows.slice(
    0,
    questions.rows.findIndex((row) => row.assessment_id === assessmentId),
  )
  return {
    policy: policyOf(assessment),
    candidates: indexRelease(release).candidates.get(competence_id) ?? [],
    openLevels: assessment.open_levels,
    seenBefore: assessment.seen_before,
    improvesFrom: assessment.improves_from?.getTime() ?? null,
    stateBefore: stateFromAnswers(before.map((row) => ({ tubeId: row.tube_id, ...evidenceOf(row) }))),
    questions: own.map((row) => ({
      challengeId: row.challenge_id,
      tubeId: row.tube_id,
      seed: Number(row.seed),
      reason: row.reason,
      answer: row.outcome === null ? null : evidenceOf(row),
    })),
    end:
      assessment.state === 'completed'
        ? { seed: seedFrom(`${assessmentId} ${own.length + 1}`), estimates: assessment.estimates }
        : null,
  }
}

function evidenceOf({ level, outcome, answered_at }: QuestionColumns): DirectEvidence {
  return { level, right: outcome === 'right', at: answered_at.getTime() }
}
