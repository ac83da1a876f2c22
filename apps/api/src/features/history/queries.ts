import type { SkillEstimates } from '@pix/core/adaptive'
import type { Outcome } from '@pix/core/assessments'
import { type Database, rows, statement } from '../../database/database.ts'

export type PastTestRow = {
  assessment_id: string
  competence_id: string
  release_hash: string
  open_levels: number
  state: 'started' | 'completed' | 'aborted'
  last_position: number
  created_at: Date
  completed_at: Date | null
  /** Null once answers that were added took them away. */
  estimates: SkillEstimates | null
}

const listPastTestsStatement = statement<PastTestRow>(
  'list-past-tests',
  `select assessment_id, competence_id, release_hash, open_levels, state, last_position, created_at, completed_at,
     estimates
   from assessments where user_id = $1 order by created_at desc, assessment_id desc`,
)

/** Every test of a user, newest first. */
export async function listPastTests(database: Database, userId: string): Promise<PastTestRow[]> {
  return rows(database, listPastTestsStatement, [userId])
}

export type AnswerFactRow = {
  assessment_id: string
  competence_id: string
  sequence: number
  tube_id: string
  level: number
  outcome: Outcome
  answered_at: Date
}

const listAnswerFactsStatement = statement<AnswerFactRow>(
  'list-answer-facts',
  `select w.assessment_id, w.competence_id, w.sequence, q.tube_id, q.level, w.outcome, w.answered_at
   from answers w join asked_questions q using (user_id, assessment_id, position)
   where w.user_id = $1`,
)

/** What the answers of a user say of what they hold, without what was typed. In any order. */
export async function listAnswerFacts(database: Database, userId: string): Promise<AnswerFactRow[]> {
  return rows(database, listAnswerFactsStatement, [userId])
}
