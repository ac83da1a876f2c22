// A request that was under way while its account was deleted may end after it, and leave what was typed: it goes too.
import { type Database, rows, statement } from '../../database/database.ts'
import { eraseTraces } from './queries.ts'

const listLatelyGone = statement<{ user_id: string }>(
  'list-lately-gone-users',
  `select user_id from audit_entries where action in ('account-deleted', 'consent-withdrawn') and at > $1`,
)

/** Much longer than any request lasts, and than the worker is away. */
const looksBack = 3 * 24 * 3_600_000

/** A chore of the worker. */
export async function eraseWhatCameLate(database: Database, now: Date): Promise<void> {
  const gone = await rows(database, listLatelyGone, [new Date(now.getTime() - looksBack)])
  for (const { user_id } of gone) await eraseTraces(database, user_id)
}
