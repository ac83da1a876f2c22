import type { TubeInterval } from '@pix/core/adaptive'
import type { Outcome } from '@pix/core/assessments'
import { type Database, rows, statement } from '../../database/database.ts'

export type MistakeRow = {
  assessment_id: string
  position: number
  competence_id: string
  /** Of the answer among those of its competence. */
  sequence: number
  outcome: Outcome
  answered_at: Date
  challenge_id: string
  tube_id: string
  level: number
  release_hash: string
  state: 'started' | 'completed' | 'aborted'
  last_position: number
  /** What is known of the tube today. */
  interval: TubeInterval | null
}

const listMistakesStatement = statement<MistakeRow>(
  'list-mistakes',
  `select w.assessment_id, w.position, w.competence_id, w.sequence, w.outcome, w.answered_at,
     q.challenge_id, q.tube_id, q.level, a.release_hash, a.state, a.last_position, s.tubes -> q.tube_id as interval
   from answers w
   join asked_questions q using (user_id, assessment_id, position)
   join assessments a using (user_id, assessment_id)
   left join competence_states s on s.user_id = w.user_id and s.competence_id = w.competence_id
   where w.user_id = $1 and ($2::text is null or w.competence_id = $2) and w.outcome <> 'right'
   order by w.competence_id, w.sequence desc`,
)

/**
 * Every answer of a user that was not right, by competence, the newest first: also those whose correction may not be
 * seen yet, which is for core to say.
 * @param competenceId of the only competence that is wanted, or null for all
 */
export async function listMistakes(
  database: Database,
  userId: string,
  competenceId: string | null,
): Promise<MistakeRow[]> {
  return rows(database, listMistakesStatement, [userId, competenceId])
}
