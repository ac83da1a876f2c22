// What was done in a simulator is kept apart from the answer, for half a year: long enough to read one's corrections
// again, and to score anew should a goal turn out to be wrong.
import type { ItemAnswer } from '@pix/core/items'
import { type Database, execute, statement } from '../../database/database.ts'

/** In milliseconds. */
export const actionLogsKept = 180 * 24 * 3_600_000

/** An answer as it is stored, and the log beside it, which only simulators have. */
export function withoutLog(answer: ItemAnswer): { readonly value: ItemAnswer; readonly log: string | null } {
  return answer.kind === 'simulator' ? { value: { ...answer, log: '' }, log: answer.log } : { value: answer, log: null }
}

/** In SQL: the value of the answer `w` with what `l`, its row of `action_logs`, still holds. */
export const valueWithLog = `case when l.log is null then w.value else w.value || jsonb_build_object('log', l.log) end as value`

const forgetLogs = statement('forget-old-action-logs', 'delete from action_logs where kept_at < $1')
const forgetPractisedLogs = statement(
  'forget-old-practised-logs',
  `update practised_questions set value = value || '{"log": ""}'
   where value ->> 'kind' = 'simulator' and answered_at < $1 and value ->> 'log' <> ''`,
)

/** A chore of the worker. */
export async function forgetOldActionLogs(database: Database, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - actionLogsKept)
  await execute(database, forgetLogs, [oldest])
  await execute(database, forgetPractisedLogs, [oldest])
}
