import type { SkillEstimates } from '@pix/core/adaptive'
import type { Outcome, Timing } from '@pix/core/assessments'
import type { ItemAnswer, Presentation } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import { valueWithLog } from '../assessments/action-logs.ts'

export type OwnAccountRow = {
  user_id: string
  email: string | null
  email_verified_at: Date | null
  username: string | null
  first_name: string | null
  language: Language
  created_at: Date
  last_active_at: Date
  terms_accepted_at: Date | null
  terms_version: string | null
}

const findOwnAccount = statement<OwnAccountRow>(
  'find-own-account',
  `select user_id, email, email_verified_at, username, first_name, language, created_at, last_active_at, terms_accepted_at, terms_version
   from users where user_id = $1`,
)

export async function findAccount(database: Database, userId: string): Promise<OwnAccountRow | null> {
  return maybeRow(database, findOwnAccount, [userId])
}

export type OwnTestRow = {
  assessment_id: string
  competence_id: string
  release_hash: string
  state: 'started' | 'completed' | 'aborted'
  last_position: number
  created_at: Date
  completed_at: Date | null
  estimates: SkillEstimates | null
}

const listOwnTests = statement<OwnTestRow>(
  'list-own-tests',
  `select assessment_id, competence_id, release_hash, state, last_position, created_at, completed_at, estimates
   from assessments where user_id = $1 order by created_at, assessment_id`,
)

export async function listTests(database: Database, userId: string): Promise<OwnTestRow[]> {
  return rows(database, listOwnTests, [userId])
}

export type OwnAnswerRow = {
  assessment_id: string
  position: number
  challenge_id: string
  presentation: Presentation
  value: ItemAnswer | null
  outcome: Outcome
  asked_at: Date
  answered_at: Date
  begun_at: Date | null
  timing: Timing | null
  limit_ms: number | null
  away_times: number | null
  away_ms: number | null
}

const listOwnAnswers = statement<OwnAnswerRow>(
  'list-own-answers',
  `select q.assessment_id, q.position, q.challenge_id, q.presentation, ${valueWithLog}, w.outcome, q.asked_at, w.answered_at,
     t.begun_at, t.timing, t.limit_ms, w.away_times, w.away_ms
   from asked_questions q join answers w using (user_id, assessment_id, position)
   left join question_timers t using (user_id, assessment_id, position)
   left join action_logs l using (user_id, assessment_id, position)
   where q.user_id = $1 order by q.assessment_id, q.position`,
)

/** All that a person answered, test by test. */
export async function listAnswers(database: Database, userId: string): Promise<OwnAnswerRow[]> {
  return rows(database, listOwnAnswers, [userId])
}

export type OwnExerciseRow = {
  exercise_id: string
  kind: 'tube' | 'review' | 'demo'
  subject_id: string
  release_hash: string
  started_at: Date
  ended_at: Date | null
}

const listOwnExercises = statement<OwnExerciseRow>(
  'list-own-exercises',
  `select exercise_id, kind, subject_id, release_hash, started_at, ended_at
   from exercises where user_id = $1 order by started_at, exercise_id`,
)

export async function listExercises(database: Database, userId: string): Promise<OwnExerciseRow[]> {
  return rows(database, listOwnExercises, [userId])
}

export type OwnPractisedRow = Omit<OwnAnswerRow, 'assessment_id'> & { exercise_id: string }

const listOwnPractised = statement<OwnPractisedRow>(
  'list-own-practised-answers',
  `select exercise_id, position, challenge_id, presentation, value, outcome, asked_at, answered_at
   from practised_questions where user_id = $1 and outcome is not null order by exercise_id, position`,
)

/** All that a person answered, exercise by exercise. */
export async function listPractisedAnswers(database: Database, userId: string): Promise<OwnPractisedRow[]> {
  return rows(database, listOwnPractised, [userId])
}

// What was typed may say who somebody is; which options were picked does not.
const eraseTypedAnswers = statement(
  'erase-typed-answers',
  `update answers set value = jsonb_build_object('kind', value->'kind', 'erased', true)
   where user_id = $1 and value->>'kind' in ('text', 'number', 'cloze', 'simulator') and not value ? 'erased'`,
)
const eraseUser = statement(
  'erase-user',
  `update users set kind = 'anonymised', email = null, email_verified_at = null, username = null, first_name = null,
     password_hash = null, one_time_until = null, other_sign_ins = 0, terms_accepted_at = null, terms_version = null, created_at = date_trunc('month', created_at at time zone 'UTC') at time zone 'UTC',
     last_active_at = date_trunc('month', last_active_at at time zone 'UTC') at time zone 'UTC'
   where user_id = $1 and kind = 'registered'`,
)
// What is still open is read and mended first; then these words go too (`eraseWordsOfTheGone`).
const eraseClosedReports = statement(
  'erase-closed-reports',
  `update problem_reports set text = null, note = null, reply = null where user_id = $1 and closed_as is not null`,
)
const erased = [
  statement('erase-action-logs', 'delete from action_logs where user_id = $1'),
  statement('erase-user-emails', 'delete from user_emails where user_id = $1'),
  statement('erase-user-usernames', 'delete from user_usernames where user_id = $1'),
  statement('erase-operator-roles', 'delete from operators where user_id = $1'),
  statement('erase-logins', 'delete from logins where user_id = $1'),
  statement('erase-mail-links', 'delete from mail_links where user_id = $1'),
  statement('erase-identities', 'delete from identities where user_id = $1'),
  statement('erase-user-identities', 'delete from user_identities where user_id = $1'),
  statement('erase-provider-sign-ins', 'delete from provider_sign_ins where user_id = $1'),
  statement('erase-parental-consent', 'delete from parental_consents where user_id = $1'),
  statement('erase-passkeys', 'delete from passkeys where user_id = $1'),
  statement('erase-passkey-challenges', 'delete from passkey_challenges where user_id = $1'),
  statement('erase-comfort', 'delete from comfort_settings where user_id = $1'),
  statement('erase-email-change', 'delete from email_changes where user_id = $1'),
  // Practice helps nobody but the person who practised.
  statement('erase-exercises', 'delete from exercises where user_id = $1'),
  statement('erase-review-cards', 'delete from review_cards where user_id = $1'),
  statement('erase-saved-tutorials', 'delete from saved_tutorials where user_id = $1'),
  statement('erase-tutorial-ratings', 'delete from tutorial_ratings where user_id = $1'),
  eraseTypedAnswers,
  eraseClosedReports,
]

/**
 * Takes away whatever says who the user was. What was asked, and whether the answer was right, stays under an id that
 * leads to nobody: questions are made better with it.
 * @returns false when there is no such account, for instance because another tab deleted it
 */
export async function anonymise(database: Database, userId: string): Promise<boolean> {
  if ((await execute(database, eraseUser, [userId])) === 0) return false
  await eraseTraces(database, userId)
  return true
}

/** What is kept under the id of a user who is gone, and says who that was. */
export async function eraseTraces(database: Database, userId: string): Promise<void> {
  for (const each of erased) await execute(database, each, [userId])
}
