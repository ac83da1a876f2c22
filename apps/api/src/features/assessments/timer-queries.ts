import type { Timing } from '@pix/core/assessments'
import { type Database, execute, maybeRow, statement } from '../../database/database.ts'

const insertTimerStatement = statement(
  'begin-timed-question',
  `insert into question_timers (user_id, assessment_id, position, timing, limit_ms, begun_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (user_id, assessment_id, position) do nothing`,
)

/** Starts the clock of a question. One that runs already goes on as it is. */
export async function insertTimer(
  database: Database,
  ids: { readonly userId: string; readonly assessmentId: string; readonly position: number },
  timer: { readonly timing: Timing; readonly limitMs: number | null },
  now: Date,
): Promise<void> {
  const { userId, assessmentId, position } = ids
  await execute(database, insertTimerStatement, [userId, assessmentId, position, timer.timing, timer.limitMs, now])
}

const findLastTimingStatement = statement<{ timing: Timing }>(
  'find-last-timing',
  'select timing from question_timers where user_id = $1 order by begun_at desc limit 1',
)

/** The time that the person chose to have when they last began a timed question, or null. */
export async function findLastTiming(database: Database, userId: string): Promise<Timing | null> {
  return (await maybeRow(database, findLastTimingStatement, [userId]))?.timing ?? null
}
