// Someone who tried the service without an account signs in to one they already have: what they did is added to it.
// Keys start with the user, so rows are copied and the old ones deleted.
import { type SkillEstimates, stateFromAnswers } from '@pix/core/adaptive'
import { type Database, execute, rows, statement } from '../../database/database.ts'
import { mergeReports } from '../problem-reports/queries.ts'
import * as queries from './queries.ts'

// A second test of the same competence cannot be open at once: the copied one ends, its answers count.
const copyAssessments = statement(
  'merge-assessments',
  `insert into assessments (user_id, assessment_id, competence_id, release_hash, policy, open_levels, state, last_position, created_at, completed_at,
     improves_from, seen_before, start_pix, is_reset, prior_mean, prior_deviation, wanted_precision, estimates)
   select $2, a.assessment_id, a.competence_id, a.release_hash, a.policy, a.open_levels,
     case when a.state = 'started' and exists (
       select from assessments own
       where own.user_id = $2 and own.competence_id = a.competence_id and own.state <> 'aborted' and not own.is_reset
     ) then 'aborted' else a.state end,
     a.last_position, a.created_at, a.completed_at, a.improves_from, a.seen_before, a.start_pix, a.is_reset,
     a.prior_mean, a.prior_deviation, a.wanted_precision, a.estimates
   from assessments a where a.user_id = $1`,
)

// A test knew nothing of the answers that are added to its own: what it estimated of a competence is worth nothing then.
const forgetEstimates = statement(
  'forget-estimates-of-merged',
  `update assessments a set estimates = null where a.user_id in ($1, $2)
     and exists (select from answers w where w.user_id = $1 and w.competence_id = a.competence_id)
     and exists (
       select from answers w where w.user_id = $2 and w.competence_id = a.competence_id and not exists (
         select from competence_resets r
         where r.user_id = $2 and r.competence_id = w.competence_id and r.sequence >= w.sequence
       )
     )`,
)

const copyQuestions = statement(
  'merge-asked-questions',
  `insert into asked_questions (user_id, assessment_id, position, challenge_id, challenge_version, skill_id, tube_id, level,
     difficulty, discrimination, seed, presentation, language, reason, asked_at)
   select $2, assessment_id, position, challenge_id, challenge_version, skill_id, tube_id, level,
     difficulty, discrimination, seed, presentation, language, reason, asked_at
   from asked_questions where user_id = $1`,
)

const copyTimers = statement(
  'merge-question-timers',
  `insert into question_timers (user_id, assessment_id, position, timing, limit_ms, begun_at)
   select $2, assessment_id, position, timing, limit_ms, begun_at from question_timers where user_id = $1`,
)

// The newest answer wins, so the two rows of answers become one in the order they were given. Each keeps its own order,
// whatever the clocks did: an answer counts as no earlier than those before it. Negative, out of the way of the places
// that are still taken.
const placeAnswers = statement(
  'place-answers-to-merge',
  `with given as (
     select user_id, assessment_id, position, competence_id, sequence,
       max(answered_at) over (partition by user_id, competence_id order by sequence) as reached_at
     from answers where user_id in ($1, $2)
       and competence_id in (select competence_id from answers where user_id = $1)
   ), placed as (
     select *, row_number() over (partition by competence_id order by reached_at, user_id = $1, sequence) as place from given
   ), resets as (
     -- What a reset set back stays behind it.
     update competence_resets r set sequence = coalesce((
       select max(place) from placed p where p.user_id = $2 and p.competence_id = r.competence_id and p.sequence <= r.sequence
     ), 0)
     where r.user_id = $2 and r.competence_id in (select competence_id from placed)
   )
   update answers a set sequence = - placed.place from placed
   where (a.user_id, a.assessment_id, a.position) = (placed.user_id, placed.assessment_id, placed.position)`,
)

const copyAnswers = statement(
  'merge-answers',
  `insert into answers (user_id, assessment_id, position, answer_id, competence_id, sequence, value, language, outcome, parts,
     answered_at, elapsed_ms, away_times, away_ms, told_pix)
   select $2, assessment_id, position, answer_id, competence_id, sequence, value, language, outcome, parts,
     answered_at, elapsed_ms, away_times, away_ms,
     -- Where the account had answers of its own, the total that was shown is another.
     case when exists (select from answers own where own.user_id = $2 and own.competence_id = a.competence_id)
       then null else told_pix end
   from answers a where user_id = $1`,
)

const copyActionLogs = statement(
  'merge-action-logs',
  `insert into action_logs (user_id, assessment_id, position, log, kept_at)
   select $2, assessment_id, position, log, kept_at from action_logs where user_id = $1`,
)

const settleAnswers = statement(
  'settle-merged-answers',
  'update answers set sequence = - sequence where user_id = $1 and sequence < 0',
)

// A test that was left open ends where the copied one went to its end: what the person did last is what they find.
const endOwnAssessments = statement(
  'end-assessments-completed-by-merge',
  `update assessments own set state = 'aborted' where own.user_id = $2 and own.state = 'started' and exists (
     select from assessments a where a.user_id = $1 and a.competence_id = own.competence_id and a.state = 'completed')`,
)

// As with tests, one exercise on a subject is open at once. What waits for an answer in the other can be asked again.
const copyExercises = statement(
  'merge-exercises',
  `with copied as (
     select e.*, e.state = 'started' and exists (
       select from exercises own
       where own.user_id = $2 and own.kind = e.kind and own.subject_id = e.subject_id and own.state = 'started'
     ) as gives_way
     from exercises e where e.user_id = $1
   )
   insert into exercises (user_id, exercise_id, kind, subject_id, release_hash, planned, state, last_position, started_at, ended_at)
   select $2, exercise_id, kind, subject_id, release_hash, planned, case when gives_way then 'ended' else state end,
     last_position, started_at, case when gives_way then started_at else ended_at end
   from copied`,
)

const copyPractisedQuestions = statement(
  'merge-practised-questions',
  `insert into practised_questions (user_id, exercise_id, position, challenge_id, challenge_version, skill_id, seed,
     presentation, language, asked_at, answer_id, value, outcome, parts, answered_at)
   select $2, exercise_id, position, challenge_id, challenge_version, skill_id, seed,
     presentation, language, asked_at, answer_id, value, outcome, parts, answered_at
   from practised_questions where user_id = $1`,
)

// Of two cards of a skill, the one with the latest answer knows more.
const copyReviewCards = statement(
  'merge-review-cards',
  `insert into review_cards (user_id, skill_id, stability, difficulty, reviews, lapses, reviewed_at, due_at)
   select $2, skill_id, stability, difficulty, reviews, lapses, reviewed_at, due_at from review_cards where user_id = $1
   on conflict (user_id, skill_id) do update set stability = excluded.stability, difficulty = excluded.difficulty,
     reviews = excluded.reviews, lapses = excluded.lapses, reviewed_at = excluded.reviewed_at, due_at = excluded.due_at
   where excluded.reviewed_at > review_cards.reviewed_at`,
)

// Answering in an exercise writes to its question, asking the next to the exercise: both wait here.
const lockExercises = statement(
  'lock-exercises-to-merge',
  `select from exercises join practised_questions using (user_id, exercise_id)
   where user_id in ($1, $2) order by user_id, exercise_id, position for update`,
)

const copySavedTutorials = statement(
  'merge-saved-tutorials',
  `insert into saved_tutorials (user_id, tutorial_id, saved_at)
   select $2, tutorial_id, saved_at from saved_tutorials where user_id = $1 on conflict do nothing`,
)

// What was said last counts.
const copyTutorialRatings = statement(
  'merge-tutorial-ratings',
  `insert into tutorial_ratings as own (user_id, tutorial_id, is_useful, rated_at)
   select $2, tutorial_id, is_useful, rated_at from tutorial_ratings where user_id = $1
   on conflict (user_id, tutorial_id) do update set is_useful = excluded.is_useful, rated_at = excluded.rated_at
     where own.rated_at < excluded.rated_at`,
)

type Fact = {
  competence_id: string
  tube_id: string
  level: number
  right: boolean
  sequence: number
  answered_at: Date
}

// What counts: answers after the last reset of their competence.
const listFacts = statement<Fact>(
  'list-facts-of-user',
  `select a.competence_id, q.tube_id, q.level, a.outcome = 'right' as right, a.sequence, a.answered_at
   from answers a join asked_questions q using (user_id, assessment_id, position)
   where a.user_id = $1 and not exists (
     select from competence_resets r
     where r.user_id = $1 and r.competence_id = a.competence_id and r.sequence >= a.sequence
   )
   order by a.competence_id, a.sequence`,
)

const putState = statement(
  'put-competence-state',
  `insert into competence_states (user_id, competence_id, tubes, estimates, sequence, updated_at)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (user_id, competence_id) do update set tubes = excluded.tubes, estimates = excluded.estimates,
     sequence = excluded.sequence, updated_at = excluded.updated_at`,
)

// Those of the last test that ended and still counts.
const listEstimates = statement<{ competence_id: string; estimates: SkillEstimates | null }>(
  'list-estimates-of-user',
  `select distinct on (a.competence_id) a.competence_id, a.estimates
   from assessments a join answers w on w.user_id = $1 and w.assessment_id = a.assessment_id and w.position = a.last_position
   where a.user_id = $1 and a.state = 'completed' and not exists (
     select from competence_resets r
     where r.user_id = $1 and r.competence_id = a.competence_id and r.sequence >= w.sequence
   )
   order by a.competence_id, w.sequence desc`,
)

// Answering writes to its assessment first: one that comes at this moment waits, then finds what the merge did.
const lockAssessments = statement(
  'lock-assessments-to-merge',
  'select from assessments where user_id in ($1, $2) order by user_id, assessment_id for update',
)

// Starting a test refers to its user: one that comes at this moment waits, then finds what the merge did.
const lockReferences = statement(
  'lock-users-to-merge',
  'select from users where user_id in ($1, $2) order by user_id for update',
)

/** Inside a transaction. Does nothing when the anonymous user is gone, or has an account by now. */
export async function mergeAnonymous(database: Database, from: string, into: string): Promise<void> {
  const locked = await queries.lockUsers(database, [from, into])
  if (locked.length < 2 || locked.find(({ user_id }) => user_id === from)?.kind !== 'anonymous') return
  await execute(database, lockAssessments, [from, into])
  await execute(database, lockExercises, [from, into])
  await execute(database, lockReferences, [from, into])
  await execute(database, endOwnAssessments, [from, into])
  await execute(database, forgetEstimates, [from, into])
  await execute(database, copyAssessments, [from, into])
  await execute(database, copyQuestions, [from, into])
  await execute(database, copyTimers, [from, into])
  await execute(database, placeAnswers, [from, into])
  await execute(database, copyAnswers, [from, into])
  await execute(database, copyActionLogs, [from, into])
  await execute(database, settleAnswers, [into])
  await execute(database, copyExercises, [from, into])
  await execute(database, copyPractisedQuestions, [from, into])
  await execute(database, copyReviewCards, [from, into])
  await execute(database, copySavedTutorials, [from, into])
  await execute(database, copyTutorialRatings, [from, into])
  await rebuildStates(database, into)
  await mergeReports(database, from, into)
  await queries.deleteAnonymousUser(database, from)
}

const putEmptyStates = statement(
  'put-empty-states-of-resets',
  `insert into competence_states (user_id, competence_id, tubes, estimates, sequence, updated_at)
   select user_id, competence_id, '{}', '{}', max(sequence), max(reset_at) from competence_resets
   where user_id = $1 group by user_id, competence_id
   on conflict (user_id, competence_id) do update set tubes = excluded.tubes, estimates = excluded.estimates,
     sequence = excluded.sequence, updated_at = excluded.updated_at`,
)

/** Writes the states of a user anew from the answers, the ends of tests and the resets: the cache that they are. */
export async function rebuildStates(database: Database, userId: string): Promise<void> {
  await execute(database, putEmptyStates, [userId])
  const estimates = new Map(
    (await rows(database, listEstimates, [userId])).map((row) => [row.competence_id, row.estimates] as const),
  )
  const facts = await rows(database, listFacts, [userId])
  for (const [competenceId, answers] of Map.groupBy(facts, (fact) => fact.competence_id)) {
    const tubes = stateFromAnswers(
      answers.map(({ tube_id, level, right, answered_at }) => ({
        tubeId: tube_id,
        level,
        right,
        at: answered_at.getTime(),
      })),
    )
    const last = answers.at(-1)
    if (!last) continue
    const estimated = JSON.stringify(estimates.get(competenceId) ?? {})
    const row = [userId, competenceId, JSON.stringify(tubes), estimated, last.sequence, last.answered_at]
    await execute(database, putState, row)
  }
}
