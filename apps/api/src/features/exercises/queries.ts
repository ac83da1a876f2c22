import type { CompetenceState } from '@pix/core/adaptive'
import type { Outcome } from '@pix/core/assessments'
import type { ItemAnswer, ItemScore, Presentation } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { ReviewCard } from '@pix/core/reviews'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'

export type ExerciseRow = {
  exercise_id: string
  kind: 'tube' | 'review' | 'demo'
  /** The tube or the demo; empty for a review. */
  subject_id: string
  release_hash: string
  /** Ids of challenges, in order; null where the exercise lasts as long as the person wants. */
  planned: string[] | null
  state: 'started' | 'ended'
  last_position: number
}

const findExerciseStatement = statement<ExerciseRow>(
  'find-exercise',
  `select exercise_id, kind, subject_id, release_hash, planned, state, last_position
   from exercises where user_id = $1 and exercise_id = $2`,
)

export async function findExercise(
  database: Database,
  userId: string,
  exerciseId: string,
): Promise<ExerciseRow | null> {
  return maybeRow(database, findExerciseStatement, [userId, exerciseId])
}

const findStartedStatement = statement<{ exercise_id: string; asked_at: Date }>(
  'find-started-exercise',
  `select e.exercise_id, q.asked_at from exercises e
   join practised_questions q on q.user_id = $1 and q.exercise_id = e.exercise_id and q.position = e.last_position
   where e.user_id = $1 and e.kind = $2 and e.subject_id = $3 and e.state = 'started'`,
)

/** The exercise on this subject that was left open, with when its last question was asked. */
export async function findStarted(
  database: Database,
  userId: string,
  kind: ExerciseRow['kind'],
  subjectId: string,
): Promise<{ exercise_id: string; asked_at: Date } | null> {
  return maybeRow(database, findStartedStatement, [userId, kind, subjectId])
}

export type PractisedRow = {
  position: number
  challenge_id: string
  presentation: Presentation
  asked_at: Date
  answer_id: string | null
  /** Null when skipped, or not answered yet. */
  value: ItemAnswer | null
  /** Null until it is answered, as is `parts`. */
  outcome: Outcome | null
  parts: { id: string; right: boolean }[] | null
}

const listPractisedStatement = statement<PractisedRow>(
  'list-practised-questions',
  `select position, challenge_id, presentation, asked_at, answer_id, value, outcome, parts
   from practised_questions where user_id = $1 and exercise_id = $2 order by position`,
)

/** All that an exercise asked, in order. */
export async function listPractised(database: Database, userId: string, exerciseId: string): Promise<PractisedRow[]> {
  return rows(database, listPractisedStatement, [userId, exerciseId])
}

const findAnswerIdStatement = statement<{ exercise_id: string; position: number }>(
  'find-practice-answer-id',
  'select exercise_id, position from practised_questions where user_id = $1 and answer_id = $2',
)

/** Where the same answer id was stored before, if it was. */
export async function findAnswerId(
  database: Database,
  userId: string,
  answerId: string,
): Promise<{ exercise_id: string; position: number } | null> {
  return maybeRow(database, findAnswerIdStatement, [userId, answerId])
}

const listSeenStatement = statement<{ challenge_id: string; seen_at: Date }>(
  'list-seen-challenges',
  `select challenge_id, max(asked_at) as seen_at from (
     select challenge_id, asked_at from asked_questions where user_id = $1
     union all select challenge_id, asked_at from practised_questions where user_id = $1
   ) seen where challenge_id = any ($2) group by challenge_id`,
)

/** When the user last saw each of these challenges, in tests and exercises, in milliseconds since 1970. */
export async function listSeen(
  database: Database,
  userId: string,
  challengeIds: readonly string[],
): Promise<Map<string, number>> {
  const seen = await rows(database, listSeenStatement, [userId, challengeIds])
  return new Map(seen.map(({ challenge_id, seen_at }) => [challenge_id, seen_at.getTime()]))
}

const listTubeStatesStatement = statement<{ tubes: CompetenceState }>(
  'list-tube-states',
  'select tubes from competence_states where user_id = $1',
)

/** What the tests say of the user, tube by tube. */
export async function listTubeStates(database: Database, userId: string): Promise<CompetenceState> {
  const states = await rows(database, listTubeStatesStatement, [userId])
  return Object.assign({}, ...states.map(({ tubes }) => tubes))
}

/** A question about to be asked. */
export type NewPractised = {
  readonly position: number
  readonly challengeId: string
  readonly challengeVersion: number
  readonly skillId: string
  readonly seed: number
  readonly presentation: Presentation
  readonly language: Language
}

const valuesOf = ({ challengeId, challengeVersion, skillId, seed, presentation, language }: NewPractised) =>
  [challengeId, challengeVersion, skillId, seed, JSON.stringify(presentation), language] as const

const insertExerciseStatement = statement(
  'insert-exercise',
  `with exercise as (
     insert into exercises (user_id, exercise_id, kind, subject_id, release_hash, planned, state, last_position, started_at)
     values ($1, $2, $3, $4, $5, $6, 'started', 1, $7)
   )
   insert into practised_questions (user_id, exercise_id, position, challenge_id, challenge_version, skill_id, seed,
     presentation, language, asked_at)
   values ($1, $2, 1, $8, $9, $10, $11, $12, $13, $7)`,
)

/** @throws a violation of `one_started_exercise_per_subject` when another tab was faster */
export async function insertExercise(
  database: Database,
  exercise: {
    readonly userId: string
    readonly exerciseId: string
    readonly kind: ExerciseRow['kind']
    readonly subjectId: string
    readonly releaseHash: string
    readonly planned: readonly string[] | null
    readonly now: Date
  },
  first: NewPractised,
): Promise<void> {
  const { userId, exerciseId, kind, subjectId, releaseHash, planned, now } = exercise
  await execute(database, insertExerciseStatement, [
    userId,
    exerciseId,
    kind,
    subjectId,
    releaseHash,
    planned && JSON.stringify(planned),
    now,
    ...valuesOf(first),
  ])
}

const insertNextStatement = statement(
  'ask-next-practised-question',
  `with exercise as (
     update exercises set last_position = last_position + 1
     where user_id = $1 and exercise_id = $2 and state = 'started' and last_position = $3::int - 1
     returning user_id, exercise_id, last_position
   )
   insert into practised_questions (user_id, exercise_id, position, challenge_id, challenge_version, skill_id, seed,
     presentation, language, asked_at)
   select user_id, exercise_id, last_position, $5, $6::int, $7, $8::bigint, $9::jsonb, $10, $4::timestamptz from exercise`,
)

/** Does nothing when another tab was faster. */
export async function insertNext(
  database: Database,
  ids: { readonly userId: string; readonly exerciseId: string },
  next: NewPractised,
  now: Date,
): Promise<void> {
  await execute(database, insertNextStatement, [ids.userId, ids.exerciseId, next.position, now, ...valuesOf(next)])
}

const endExerciseStatement = statement(
  'end-exercise',
  `update exercises set state = 'ended', ended_at = greatest(started_at, $3)
   where user_id = $1 and exercise_id = $2 and state = 'started'`,
)

/** Does nothing when it has ended already. */
export async function markEnded(
  database: Database,
  ids: { readonly userId: string; readonly exerciseId: string },
  at: Date,
): Promise<void> {
  await execute(database, endExerciseStatement, [ids.userId, ids.exerciseId, at])
}

export type NewPracticeAnswer = {
  readonly answerId: string
  readonly position: number
  readonly value: ItemAnswer | null
  readonly outcome: Outcome
  readonly parts: ItemScore['parts']
  /** Whether the exercise ends with this answer. */
  readonly isLast: boolean
}

const storePracticeAnswerStatement = statement(
  'store-practice-answer',
  `with answered as (
     update practised_questions set answer_id = $4, value = $5, outcome = $6, parts = $7, answered_at = $8
     where user_id = $1 and exercise_id = $2 and position = $3 and outcome is null
     returning user_id, skill_id
   ), card as (
     insert into review_cards (user_id, skill_id, stability, difficulty, reviews, lapses, reviewed_at, due_at)
     select user_id, skill_id, $10, $11, $12, $13, $14, $15 from answered where $10::float8 is not null
     on conflict (user_id, skill_id) do update set stability = excluded.stability, difficulty = excluded.difficulty,
       reviews = excluded.reviews, lapses = excluded.lapses, reviewed_at = excluded.reviewed_at, due_at = excluded.due_at
   ), ended as (
     update exercises set state = 'ended', ended_at = greatest(started_at, $8)
     where user_id = $1 and exercise_id = $2 and state = 'started' and $9::boolean and exists (select from answered)
   )
   select from answered`,
)

/**
 * Stores the answer, the review card that it leads to, and the end of the exercise: all of it or nothing.
 * @param card null leaves the card of the skill as it is
 * @returns false when the question had its answer by then
 */
export async function storePracticeAnswer(
  database: Database,
  ids: { readonly userId: string; readonly exerciseId: string },
  answer: NewPracticeAnswer,
  card: ReviewCard | null,
  now: Date,
): Promise<boolean> {
  const stored = await execute(database, storePracticeAnswerStatement, [
    ids.userId,
    ids.exerciseId,
    answer.position,
    answer.answerId,
    answer.value && JSON.stringify(answer.value),
    answer.outcome,
    JSON.stringify(answer.parts),
    now,
    answer.isLast,
    card?.stability ?? null,
    card?.difficulty ?? null,
    card?.reviews ?? null,
    card?.lapses ?? null,
    card && new Date(card.reviewedAt),
    card && new Date(card.dueAt),
  ])
  return stored > 0
}
