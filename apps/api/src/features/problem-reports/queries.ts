import type { Presentation } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { ReportCategory, ReportDetail, ReportPlace } from '@pix/core/reports'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import type { Run } from './contract.ts'

type ReportedQuestion = {
  release_hash: string
  challenge_id: string
  challenge_version: number
  presentation: Presentation
  /** Whether it shows itself: its time, if it has one in a test, was begun, or it was answered or skipped. */
  is_met: boolean
}

const findAskedStatement = statement<ReportedQuestion>(
  'find-question-to-report',
  `select a.release_hash, q.challenge_id, q.challenge_version, q.presentation,
     coalesce(t.begun_at, w.answered_at) is not null as is_met
   from assessments a join asked_questions q using (user_id, assessment_id)
     left join question_timers t using (user_id, assessment_id, position)
     left join answers w using (user_id, assessment_id, position)
   where a.user_id = $1 and a.assessment_id = $2 and q.position = $3`,
)

// Exercises have no clock.
const findPractisedStatement = statement<ReportedQuestion>(
  'find-practised-question-to-report',
  `select e.release_hash, q.challenge_id, q.challenge_version, q.presentation, true as is_met
   from exercises e join practised_questions q using (user_id, exercise_id)
   where e.user_id = $1 and e.exercise_id = $2 and q.position = $3`,
)

export async function findReportedQuestion(
  database: Database,
  userId: string,
  { kind, runId }: Run,
  position: number,
): Promise<ReportedQuestion | null> {
  const declared = kind === 'assessment' ? findAskedStatement : findPractisedStatement
  return maybeRow(database, declared, [userId, runId, position])
}

type Reporter = { sent: number; is_known: boolean; is_verified: boolean }

const findReporterStatement = statement<Reporter>(
  'find-reporter',
  `select (select count(*) from problem_reports where user_id = $1 and reported_at > $3) as sent,
     exists (select from problem_reports where user_id = $1 and report_id = $2) as is_known,
     coalesce((select email_verified_at is not null from users where user_id = $1), false) as is_verified`,
)

/** How many reports the person sent since a moment, whether this one is among all of theirs, and whether mail reaches them. */
export async function findReporter(
  database: Database,
  userId: string,
  reportId: string,
  since: Date,
): Promise<Reporter> {
  const reporter = await maybeRow(database, findReporterStatement, [userId, reportId, since])
  return reporter ?? { sent: 0, is_known: false, is_verified: false }
}

export type NewReport = {
  readonly reportId: string
  readonly run: Run
  readonly position: number
  readonly place: ReportPlace
  readonly category: ReportCategory
  readonly detail: ReportDetail | null
  readonly text: string
  readonly language: Language
  readonly browser: string
  readonly system: string
}

const insertReportStatement = statement(
  'insert-problem-report',
  `insert into problem_reports (user_id, report_id, assessment_id, exercise_id, position, challenge_id, challenge_version,
     release_hash, presentation, place, category, detail, text, language, browser, system, reported_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
)

export async function insertReport(
  database: Database,
  userId: string,
  report: NewReport,
  question: ReportedQuestion,
  now: Date,
): Promise<void> {
  const { kind, runId } = report.run
  await execute(database, insertReportStatement, [
    userId,
    report.reportId,
    kind === 'assessment' ? runId : null,
    kind === 'exercise' ? runId : null,
    report.position,
    question.challenge_id,
    question.challenge_version,
    question.release_hash,
    JSON.stringify(question.presentation),
    report.place,
    report.category,
    report.detail,
    report.text,
    report.language,
    report.browser,
    report.system,
    now,
  ])
}

export type OwnReportRow = {
  report_id: string
  run_kind: Run['kind']
  run_id: string
  position: number
  challenge_id: string
  release_hash: string
  place: ReportPlace
  category: ReportCategory
  detail: ReportDetail | null
  text: string | null
  browser: string
  system: string
  reported_at: Date
  reply: string | null
  replied_at: Date | null
  closed_as: 'fixed' | 'not-a-problem' | 'duplicate' | null
  closed_at: Date | null
}

const listOwnReportsStatement = statement<OwnReportRow>(
  'list-own-reports',
  `select report_id, case when exercise_id is null then 'assessment' else 'exercise' end as run_kind,
     coalesce(assessment_id, exercise_id) as run_id, position, challenge_id, release_hash, place, category, detail, text,
     browser, system, reported_at, reply, replied_at, closed_as, closed_at
   from problem_reports where user_id = $1 order by reported_at desc, report_id`,
)

/** The newest first. */
export async function listReports(database: Database, userId: string): Promise<OwnReportRow[]> {
  return rows(database, listOwnReportsStatement, [userId])
}

const moveReports = statement(
  'merge-problem-reports',
  `with moved as (delete from problem_reports where user_id = $1 returning *)
   insert into problem_reports (user_id, report_id, assessment_id, exercise_id, position, challenge_id, challenge_version,
     release_hash, presentation, place, category, detail, text, language, browser, system, reported_at, note, reply,
     replied_at, closed_as, closed_at)
   select $2, report_id, assessment_id, exercise_id, position, challenge_id, challenge_version, release_hash, presentation,
     place, category, detail, text, language, browser, system, reported_at, note, reply, replied_at, closed_as, closed_at
   from moved on conflict (user_id, report_id) do nothing`,
)

/** Gives what a person reported without an account to the account they have. */
export async function mergeReports(database: Database, from: string, into: string): Promise<void> {
  await execute(database, moveReports, [from, into])
}

// Of somebody who is gone, only that there was such a report helps once it is closed, or too old to be.
const eraseWordsStatement = statement(
  'erase-words-of-reports',
  `update problem_reports r set text = null, note = null, reply = null
   where text is not null and (closed_as is not null or reported_at <= $1)
     and not exists (select from users u where u.user_id = r.user_id and u.kind <> 'anonymised')`,
)

const wordsKept = 90 * 24 * 3_600_000

/** Erases what people wrote who are gone, in reports that are closed or older than 90 days; that they were sent stays. */
export async function eraseWordsOfTheGone(database: Database, now: Date): Promise<void> {
  await execute(database, eraseWordsStatement, [new Date(now.getTime() - wordsKept)])
}
