import type { CompetenceState, PositioningPolicy, PositioningReason, SkillEstimates } from '@pix/core/adaptive'
import type { Outcome } from '@pix/core/assessments'
import type { ItemAnswer, Presentation } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import { valueWithLog, withoutLog } from './action-logs.ts'
import type { KnowledgeColumns } from './knowledge.ts'
import { columnsOf, type PolicyColumns } from './positioning-policy.ts'

export type AssessmentRow = {
  assessment_id: string
  competence_id: string
  release_hash: string
  open_levels: number
  state: 'started' | 'completed' | 'aborted'
  last_position: number
  start_pix: number
  is_improvement: boolean
} & KnowledgeColumns

const findAssessmentStatement = statement<AssessmentRow>(
  'find-assessment',
  `select a.assessment_id, a.competence_id, a.release_hash, a.open_levels, a.state, a.last_position, a.start_pix,
     a.improves_from is not null as is_improvement, s.tubes, s.estimates
   from assessments a
   left join competence_states s on s.user_id = a.user_id and s.competence_id = a.competence_id
   where a.user_id = $1 and a.assessment_id = $2`,
)

export async function findAssessment(
  database: Database,
  userId: string,
  assessmentId: string,
): Promise<AssessmentRow | null> {
  return maybeRow(database, findAssessmentStatement, [userId, assessmentId])
}

type QuestionRow = {
  position: number
  challenge_id: string
  presentation: Presentation
}

/** A question with its clock: null until a timed one has begun, and where the person has no limit. */
export type WaitingRow = QuestionRow & { begun_at: Date | null; limit_ms: number | null }

const findQuestionStatement = statement<WaitingRow>(
  'find-question',
  `select q.position, q.challenge_id, q.presentation, t.begun_at, t.limit_ms
   from asked_questions q left join question_timers t using (user_id, assessment_id, position)
   where q.user_id = $1 and q.assessment_id = $2 and q.position = $3`,
)

export async function findQuestion(
  database: Database,
  userId: string,
  assessmentId: string,
  position: number,
): Promise<WaitingRow | null> {
  return maybeRow(database, findQuestionStatement, [userId, assessmentId, position])
}

const findToldPixStatement = statement<{ told_pix: number | null }>(
  'find-told-pix',
  'select told_pix from answers where user_id = $1 and assessment_id = $2 and position = $3',
)

/** Pix of the competence after the answer at a position; null for one that was given to somebody else's total. */
export async function findToldPix(
  database: Database,
  userId: string,
  assessmentId: string,
  position: number,
): Promise<number | null> {
  return (await maybeRow(database, findToldPixStatement, [userId, assessmentId, position]))?.told_pix ?? null
}

export type ReasonRow = { tube_id: string; reason: PositioningReason; is_answered: boolean }

const findReasonStatement = statement<ReasonRow>(
  'find-reason',
  `select q.tube_id, q.reason, w.answer_id is not null as is_answered
   from asked_questions q left join answers w using (user_id, assessment_id, position)
   where q.user_id = $1 and q.assessment_id = $2 and q.position = $3`,
)

/** Why a question was asked, and whether it was answered since. */
export async function findReason(
  database: Database,
  userId: string,
  assessmentId: string,
  position: number,
): Promise<ReasonRow | null> {
  return maybeRow(database, findReasonStatement, [userId, assessmentId, position])
}

export type AnsweredRow = QuestionRow & {
  /** Null when skipped. */
  value: ItemAnswer | null
  outcome: Outcome
  parts: { id: string; right: boolean }[]
}

const listAnsweredStatement = statement<AnsweredRow>(
  'list-answered-questions',
  `select q.position, q.challenge_id, q.presentation, ${valueWithLog}, w.outcome, w.parts
   from asked_questions q join answers w using (user_id, assessment_id, position)
   left join action_logs l using (user_id, assessment_id, position)
   where q.user_id = $1 and q.assessment_id = $2 order by q.position`,
)

export async function listAnswered(database: Database, userId: string, assessmentId: string): Promise<AnsweredRow[]> {
  return rows(database, listAnsweredStatement, [userId, assessmentId])
}

const findAnsweredStatement = statement<AnsweredRow>(
  'find-answered-question',
  `select q.position, q.challenge_id, q.presentation, ${valueWithLog}, w.outcome, w.parts
   from asked_questions q join answers w using (user_id, assessment_id, position)
   left join action_logs l using (user_id, assessment_id, position)
   where q.user_id = $1 and q.assessment_id = $2 and q.position = $3`,
)

export async function findAnswered(
  database: Database,
  userId: string,
  assessmentId: string,
  position: number,
): Promise<AnsweredRow | null> {
  return maybeRow(database, findAnsweredStatement, [userId, assessmentId, position])
}

export type AnswerContext = {
  competence_id: string
  release_hash: string
  open_levels: number
  state: 'started' | 'completed' | 'aborted'
  last_position: number
  challenge_id: string
  tube_id: string
  level: number
  presentation: Presentation
  asked_at: Date
  /** Of a timed question, once it has begun. */
  begun_at: Date | null
  limit_ms: number | null
  sequence: number | null
  /** Challenges asked in this assessment, in order. */
  asked: string[]
  /** Challenges met in earlier tests of the competence. */
  seen_before: string[]
  /** Of an improvement: failures given before it are asked again. */
  improves_from: Date | null
  /** Where the same answer id was stored before, if it was. */
  stored_assessment_id: string | null
  stored_position: number | null
} & PolicyColumns &
  KnowledgeColumns

const findAnswerContextStatement = statement<AnswerContext>(
  'find-answer-context',
  `select a.competence_id, a.release_hash, a.open_levels, a.state, a.last_position, a.seen_before, a.improves_from,
     a.policy, a.prior_mean, a.prior_deviation, a.wanted_precision,
     q.challenge_id, q.tube_id, q.level, q.presentation, q.asked_at, t.begun_at, t.limit_ms, s.tubes, s.estimates, s.sequence,
     (select array_agg(x.challenge_id order by x.position) from asked_questions x
      where x.user_id = $1 and x.assessment_id = $2) as asked,
     w.assessment_id as stored_assessment_id, w.position as stored_position
   from assessments a
   join asked_questions q on q.user_id = $1 and q.assessment_id = $2 and q.position = a.last_position
   left join question_timers t on t.user_id = $1 and t.assessment_id = $2 and t.position = q.position
   left join competence_states s on s.user_id = $1 and s.competence_id = a.competence_id
   left join answers w on w.user_id = $1 and w.answer_id = $3
   where a.user_id = $1 and a.assessment_id = $2`,
)

/** Everything that answering needs, in one look. */
export async function findAnswerContext(
  database: Database,
  userId: string,
  assessmentId: string,
  answerId: string,
): Promise<AnswerContext | null> {
  return maybeRow(database, findAnswerContextStatement, [userId, assessmentId, answerId])
}

/** A question about to be asked. */
export type NewQuestion = {
  readonly position: number
  readonly challengeId: string
  readonly challengeVersion: number
  readonly skillId: string
  readonly tubeId: string
  readonly level: number
  readonly seed: number
  readonly presentation: Presentation
  readonly language: Language
  readonly reason: PositioningReason
}

/** What follows an answer: another question, or the end of the test with what it leaves to be estimated. */
export type NextStep = { readonly question: NewQuestion } | { readonly estimates: SkillEstimates }

export type NewAnswer = {
  readonly answerId: string
  readonly position: number
  readonly competenceId: string
  readonly sequence: number
  readonly value: ItemAnswer | null
  readonly language: Language
  readonly outcome: Outcome
  readonly parts: readonly { id: string; right: boolean }[]
  readonly elapsedMs: number
  /** Of a question to be answered from memory. */
  readonly away?: { readonly times: number; readonly ms: number } | undefined
  /** Pix of the competence after this answer. */
  readonly toldPix: number
}

// Item parameters: until challenges are calibrated the difficulty is the level of the skill and the discrimination 1,
// as the reference policy assumes.
// A reset that came between takes a place in the order of answers (see features/resets): then the state it left stands.
const storeAnswerStatement = statement(
  'store-answer-and-ask',
  `with answer as (
     insert into answers (user_id, assessment_id, position, answer_id, competence_id, sequence, value, language, outcome,
       parts, answered_at, elapsed_ms, told_pix, away_times, away_ms)
     values ($1, $2, $4, $5, $6, $7, $8, $9, $10, $11, $3, $12, $22, $23, $24)
   ), actions as (
     insert into action_logs (user_id, assessment_id, position, log, kept_at)
     select $1, $2, $4, $26, $3 where $26::text is not null
   ), state as (
     insert into competence_states as s (user_id, competence_id, tubes, estimates, sequence, updated_at)
     values ($1, $6, $13, coalesce($25::jsonb, '{}'), $7, $3)
     on conflict (user_id, competence_id) do update
       set tubes = excluded.tubes, estimates = coalesce($25::jsonb, s.estimates), sequence = excluded.sequence,
         updated_at = excluded.updated_at
       where s.sequence < excluded.sequence
   ), question as (
     insert into asked_questions (user_id, assessment_id, position, challenge_id, challenge_version, skill_id, tube_id,
       level, difficulty, discrimination, seed, presentation, language, reason, asked_at)
     select $1, $2, $4::int + 1, $14, $15, $16, $17, $18::smallint, $18::smallint, 1, $19, $20, $9, $21, $3 where $14::text is not null
   )
   update assessments set
     last_position = case when $14::text is null then last_position else last_position + 1 end,
     state = case when $14::text is null and state = 'started' then 'completed' else state end,
     estimates = case when $14::text is null and state = 'started' then $25 else estimates end,
     completed_at = case when $14::text is null and state = 'started' then $3::timestamptz end
   where user_id = $1 and assessment_id = $2`,
)

/** Stores an answer, the state it leads to, and the next question, or the end of the assessment with its estimates. */
export async function storeAnswer(
  database: Database,
  ids: { readonly userId: string; readonly assessmentId: string },
  answer: NewAnswer,
  tubes: CompetenceState,
  step: NextStep,
  now: Date,
): Promise<void> {
  const next = 'question' in step ? step.question : null
  const { value, log } = answer.value === null ? { value: null, log: null } : withoutLog(answer.value)
  await execute(database, storeAnswerStatement, [
    ids.userId,
    ids.assessmentId,
    now,
    answer.position,
    answer.answerId,
    answer.competenceId,
    answer.sequence,
    value === null ? null : JSON.stringify(value),
    answer.language,
    answer.outcome,
    JSON.stringify(answer.parts),
    answer.elapsedMs,
    JSON.stringify(tubes),
    next?.challengeId ?? null,
    next?.challengeVersion ?? null,
    next?.skillId ?? null,
    next?.tubeId ?? null,
    next?.level ?? null,
    next?.seed ?? null,
    next ? JSON.stringify(next.presentation) : null,
    next ? JSON.stringify(next.reason) : null,
    answer.toldPix,
    answer.away?.times ?? null,
    answer.away?.ms ?? null,
    'estimates' in step ? JSON.stringify(step.estimates) : null,
    log,
  ])
}

export type CompetenceContext = KnowledgeColumns & {
  /** What is known of the person in each other competence; null when nothing is. */
  others: Record<string, CompetenceState> | null
  last_answer_at: Date | null
  /** The latest test of this competence that counts: neither aborted nor set back to zero. */
  assessment_id: string | null
  state: 'started' | 'completed' | null
  /** Challenges met in any test of the competence. */
  seen: string[]
}

const findCompetenceContextStatement = statement<CompetenceContext>(
  'find-competence-context',
  `select s.tubes, s.estimates, s.updated_at as last_answer_at, a.assessment_id, a.state,
     (select jsonb_object_agg(o.competence_id, o.tubes) from competence_states o
       where o.user_id = $1 and o.competence_id <> $2) as others,
     array(select q.challenge_id from assessments o join asked_questions q using (user_id, assessment_id)
       where o.user_id = $1 and o.competence_id = $2 order by q.asked_at, q.challenge_id) as seen
   from (select $1::uuid as user_id, $2::text as competence_id) wanted
   left join competence_states s on s.user_id = $1 and s.competence_id = $2
   left join lateral (
     select assessment_id, state from assessments
     where user_id = $1 and competence_id = $2 and state <> 'aborted' and not is_reset order by created_at desc limit 1
   ) a on true`,
)

export async function findCompetenceContext(
  database: Database,
  userId: string,
  competenceId: string,
): Promise<CompetenceContext | null> {
  return maybeRow(database, findCompetenceContextStatement, [userId, competenceId])
}

const insertAssessmentStatement = statement(
  'insert-assessment',
  `with assessment as (
     insert into assessments (user_id, assessment_id, competence_id, release_hash, policy, open_levels, state, last_position, created_at,
       improves_from, seen_before, start_pix, prior_mean, prior_deviation, wanted_precision)
     values ($1, $2, $3, $4, $19, $5, 'started', 1, $6, $16, $17, $18, $20, $21, $22)
   )
   insert into asked_questions (user_id, assessment_id, position, challenge_id, challenge_version, skill_id, tube_id, level,
     difficulty, discrimination, seed, presentation, language, reason, asked_at)
   values ($1, $2, 1, $7, $8, $9, $10, $11::smallint, $11::smallint, 1, $12, $13, $14, $15, $6)`,
)

/** @throws a violation of `one_started_assessment_per_competence` when another tab was faster */
export async function insertAssessment(
  database: Database,
  assessment: {
    readonly userId: string
    readonly assessmentId: string
    readonly competenceId: string
    readonly releaseHash: string
    readonly policy: PositioningPolicy
    readonly openLevels: number
    readonly improvesFrom: Date | null
    readonly seenBefore: readonly string[]
    readonly startPix: number
    readonly now: Date
  },
  first: NewQuestion,
): Promise<void> {
  const { policy, prior_mean, prior_deviation, wanted_precision } = columnsOf(assessment.policy)
  await execute(database, insertAssessmentStatement, [
    assessment.userId,
    assessment.assessmentId,
    assessment.competenceId,
    assessment.releaseHash,
    assessment.openLevels,
    assessment.now,
    first.challengeId,
    first.challengeVersion,
    first.skillId,
    first.tubeId,
    first.level,
    first.seed,
    JSON.stringify(first.presentation),
    first.language,
    JSON.stringify(first.reason),
    assessment.improvesFrom,
    assessment.seenBefore,
    assessment.startPix,
    policy,
    prior_mean,
    prior_deviation,
    wanted_precision,
  ])
}

type UnderTestRow = { challenge_id: string; position: number; last_position: number }

const listUnderTestStatement = statement<UnderTestRow>(
  'list-challenges-under-test',
  `select q.challenge_id, q.position, a.last_position from assessments a
   join asked_questions q on q.user_id = $1 and q.assessment_id = a.assessment_id
   where a.user_id = $1 and a.state = 'started' and q.position > a.last_position - $2::int - 1`,
)

/** The last questions of the tests that the user has started. */
export async function listUnderTest(database: Database, userId: string, last: number): Promise<UnderTestRow[]> {
  return rows(database, listUnderTestStatement, [userId, last])
}
