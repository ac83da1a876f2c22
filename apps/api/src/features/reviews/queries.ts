import type { Outcome } from '@pix/core/assessments'
import { type Database, maybeRow, rows, statement } from '../../database/database.ts'

export type CardRow = {
  skill_id: string
  stability: number
  difficulty: number
  reviews: number
  lapses: number
  reviewed_at: Date
  due_at: Date
}

const listCardsStatement = statement<CardRow>(
  'list-review-cards',
  `select skill_id, stability, difficulty, reviews, lapses, reviewed_at, due_at
   from review_cards where user_id = $1 and ($2::text is null or skill_id = $2)`,
)

/** @param skillId of the only card wanted; null for all of them */
export async function listCards(database: Database, userId: string, skillId: string | null): Promise<CardRow[]> {
  return rows(database, listCardsStatement, [userId, skillId])
}

export type LatestAnswerRow = {
  skill_id: string
  outcome: Outcome
  answered_at: Date
  state: 'started' | 'completed' | 'aborted'
  position: number
  last_position: number
}

const listLatestAnswersStatement = statement<LatestAnswerRow>(
  'list-latest-answers-by-skill',
  `select distinct on (q.skill_id) q.skill_id, w.outcome, w.answered_at, a.state, q.position, a.last_position
   from answers w join asked_questions q using (user_id, assessment_id, position)
   join assessments a using (user_id, assessment_id)
   where w.user_id = $1 and ($2::text is null or q.skill_id = $2)
   order by q.skill_id, w.answered_at desc, w.sequence desc`,
)

/** The latest answer that tests got about each skill. */
export async function listLatestAnswers(
  database: Database,
  userId: string,
  skillId: string | null,
): Promise<LatestAnswerRow[]> {
  return rows(database, listLatestAnswersStatement, [userId, skillId])
}

const findLastReviewStatement = statement<{ started: boolean; left: number; ended_at: Date | null; asked_at: Date }>(
  'find-last-review',
  `select e.state = 'started' as started, e.ended_at, q.asked_at,
     jsonb_array_length(e.planned) - (
       select count(*)::int from practised_questions p
       where p.user_id = $1 and p.exercise_id = e.exercise_id and p.outcome is not null
     ) as left
   from exercises e
   join practised_questions q on q.user_id = $1 and q.exercise_id = e.exercise_id and q.position = e.last_position
   where e.user_id = $1 and e.kind = 'review' and (e.state = 'started' or e.last_position > 1 or q.outcome is not null)
   order by e.started_at desc limit 1`,
)

/** The latest review that goes on, or in which a question was answered. */
export async function findLastReview(
  database: Database,
  userId: string,
): Promise<{ started: boolean; left: number; ended_at: Date | null; asked_at: Date } | null> {
  return maybeRow(database, findLastReviewStatement, [userId])
}

const listHeldTubesStatement = statement<{ tube_id: string; floor: number; updated_at: Date }>(
  'list-held-tubes',
  `select tube.key as tube_id, (tube.value->>'floor')::int as floor, s.updated_at
   from competence_states s, jsonb_each(s.tubes) tube where s.user_id = $1`,
)

/** Up to which level tests found each tube held, and when the latest answer moved its competence. */
export async function listHeldTubes(
  database: Database,
  userId: string,
): Promise<{ tube_id: string; floor: number; updated_at: Date }[]> {
  return rows(database, listHeldTubesStatement, [userId])
}
