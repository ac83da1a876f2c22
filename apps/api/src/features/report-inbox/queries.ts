import type { Outcome } from '@pix/core/assessments'
import type { ItemAnswer, Presentation } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { ReportCategory, ReportDetail, ReportPlace } from '@pix/core/reports'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import type { Run } from '../problem-reports/contract.ts'

export type Filter = {
  readonly state: 'open' | 'closed' | 'all'
  readonly category: ReportCategory | 'all'
  readonly limit: number
  readonly offset: number
}

type Ending = 'fixed' | 'not-a-problem' | 'duplicate'

const chosen = `($1 = 'all' or ($1 = 'open') = (closed_as is null)) and ($2 = 'all' or category = $2)`

const countOpenStatement = statement<{ open: number }>(
  'count-open-reports',
  'select count(*) as open from problem_reports where closed_as is null',
)

export async function countOpenReports(database: Database): Promise<number> {
  return (await maybeRow(database, countOpenStatement, []))?.open ?? 0
}

type GroupRow = {
  challenge_id: string
  /** Of the newest report. */
  release_hash: string
  reports: number
  categories: { category: ReportCategory; reports: number }[]
  languages: Language[]
  newest_at: Date
  total: number
}

const listGroupsStatement = statement<GroupRow>(
  'list-reported-challenges',
  `with chosen as (
     select challenge_id, category, language, release_hash, reported_at from problem_reports where ${chosen}
   ), counted as (
     select challenge_id, category, count(*) as reports from chosen group by challenge_id, category
   )
   select challenge_id, (array_agg(release_hash order by reported_at desc))[1] as release_hash, count(*) as reports,
     (select jsonb_agg(jsonb_build_object('category', category, 'reports', c.reports) order by c.reports desc, category)
      from counted c where c.challenge_id = chosen.challenge_id) as categories,
     array_agg(distinct language) as languages, max(reported_at) as newest_at, count(*) over () as total
   from chosen group by challenge_id order by count(*) desc, max(reported_at) desc, challenge_id limit $3 offset $4`,
)

/** Reports by challenge, those with most first; `total` is the number of challenges. */
export async function listGroups(database: Database, { state, category, limit, offset }: Filter): Promise<GroupRow[]> {
  return rows(database, listGroupsStatement, [state, category, limit, offset])
}

export type ReportRow = {
  user_id: string
  report_id: string
  release_hash: string
  challenge_version: number
  asked_in: Run['kind']
  place: ReportPlace
  category: ReportCategory
  detail: ReportDetail | null
  text: string | null
  language: Language
  browser: string
  system: string
  reported_at: Date
  note: string | null
  reply: string | null
  replied_at: Date | null
  closed_as: Ending | null
  closed_at: Date | null
  /** Null when the person is gone. */
  is_verified: boolean | null
}

const columns = `r.user_id, r.report_id, r.release_hash, r.challenge_version,
  case when r.exercise_id is null then 'assessment' else 'exercise' end as asked_in, r.place, r.category, r.detail, r.text,
  r.language, r.browser, r.system, r.reported_at, r.note, r.reply, r.replied_at, r.closed_as, r.closed_at,
  (select u.email_verified_at is not null from users u where u.user_id = r.user_id and u.kind <> 'anonymised') as is_verified`

const listReportsStatement = statement<ReportRow>(
  'list-reports-of-challenge',
  `select ${columns} from problem_reports r where ${chosen} and challenge_id = $5
   order by reported_at desc, report_id limit $3 offset $4`,
)

/** The newest first. */
export async function listReports(
  database: Database,
  challengeId: string,
  { state, category, limit, offset }: Filter,
): Promise<ReportRow[]> {
  return rows(database, listReportsStatement, [state, category, limit, offset, challengeId])
}

type ChallengeCounts = { total: number; open: number; release_hash: string | null }

const countReportsStatement = statement<ChallengeCounts>(
  'count-reports-of-challenge',
  `select count(*) filter (where ${chosen}) as total, count(*) filter (where closed_as is null) as open,
     (array_agg(release_hash order by reported_at desc))[1] as release_hash
   from problem_reports where challenge_id = $3`,
)

/** How many reports the filter finds, how many are open, and the release of the newest; null when there is none at all. */
export async function countReports(
  database: Database,
  challengeId: string,
  { state, category }: Pick<Filter, 'state' | 'category'>,
): Promise<{ total: number; open: number; releaseHash: string } | null> {
  const counts = await maybeRow(database, countReportsStatement, [state, category, challengeId])
  if (!counts || counts.release_hash === null) return null
  return { total: counts.total, open: counts.open, releaseHash: counts.release_hash }
}

const lockReportStatement = statement<ReportRow>(
  'lock-report',
  `select ${columns} from problem_reports r where challenge_id = $1 and report_id = $2 for update`,
)

/** One report, kept as it is until the end of the transaction, or null. */
export async function lockReport(database: Database, challengeId: string, reportId: string): Promise<ReportRow | null> {
  return maybeRow(database, lockReportStatement, [challengeId, reportId])
}

type AskedRow = {
  release_hash: string
  position: number
  challenge_id: string
  presentation: Presentation
  value: ItemAnswer | null
  /** Null when it was not answered, or the answer is gone. */
  outcome: Outcome | null
  parts: { id: string; right: boolean }[] | null
}

const findAskedStatement = statement<AskedRow>(
  'find-reported-question',
  // What somebody typed who is gone is erased: the question is shown as one that was not answered.
  `select r.release_hash, r.position, r.challenge_id, r.presentation, coalesce(case when l.log is null then a.value else a.value || jsonb_build_object('log', l.log) end, q.value) as value,
     coalesce(a.outcome, q.outcome) as outcome, coalesce(a.parts, q.parts) as parts
   from problem_reports r left join answers a on a.user_id = r.user_id and a.assessment_id = r.assessment_id
     and a.position = r.position and not coalesce(a.value ? 'erased', false)
   left join action_logs l on l.user_id = a.user_id and l.assessment_id = a.assessment_id and l.position = a.position
   left join practised_questions q on q.user_id = r.user_id and q.exercise_id = r.exercise_id and q.position = r.position
   where r.challenge_id = $1 and r.report_id = $2`,
)

export async function findAsked(database: Database, challengeId: string, reportId: string): Promise<AskedRow | null> {
  return maybeRow(database, findAskedStatement, [challengeId, reportId])
}

const setNoteStatement = statement(
  'set-note-of-report',
  'update problem_reports set note = $3 where user_id = $1 and report_id = $2',
)

type Key = Pick<ReportRow, 'user_id' | 'report_id'>

export async function setNote(database: Database, { user_id, report_id }: Key, note: string): Promise<void> {
  await execute(database, setNoteStatement, [user_id, report_id, note === '' ? null : note])
}

const setEndingStatement = statement(
  'set-ending-of-report',
  `update problem_reports set closed_as = $3::text, closed_at = case when $3::text is null then null else $4::timestamptz end
   where user_id = $1 and report_id = $2`,
)

/** Closes a report, or opens it again when `ending` is null. */
export async function setEnding(
  database: Database,
  { user_id, report_id }: Key,
  ending: Ending | null,
  now: Date,
): Promise<void> {
  await execute(database, setEndingStatement, [user_id, report_id, ending, now])
}

const setReplyStatement = statement(
  'set-reply-to-report',
  'update problem_reports set reply = $3, replied_at = $4 where user_id = $1 and report_id = $2',
)

export async function setReply(
  database: Database,
  { user_id, report_id }: Key,
  reply: string,
  now: Date,
): Promise<void> {
  await execute(database, setReplyStatement, [user_id, report_id, reply, now])
}

const closeAllStatement = statement(
  'close-reports-of-challenge',
  'update problem_reports set closed_as = $2, closed_at = $3 where challenge_id = $1 and closed_as is null',
)

/** @returns how many were open */
export async function closeAll(database: Database, challengeId: string, ending: Ending, now: Date): Promise<number> {
  return execute(database, closeAllStatement, [challengeId, ending, now])
}
