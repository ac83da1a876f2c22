import { anonymousLifetime } from '@pix/core/accounts'
import { type Database, execute, rows, statement } from '../../database/database.ts'
import { deleteAnonymousUser } from './queries.ts'

const deleteExpiredLogins = statement('delete-expired-logins', 'delete from logins where expires_at <= $1')

const listExpiredAnonymous = statement<{ user_id: string }>(
  'list-expired-anonymous-users',
  `select user_id from users where kind = 'anonymous' and last_active_at <= $1 order by last_active_at limit $2`,
)

/** Activity is written down every 5 minutes at most, so a test is kept a little longer than its login. */
const margin = 10 * 60_000
const batch = 500

/** Removes the logins that ended and the anonymous tests that nobody can come back to. */
export async function forgetExpired(database: Database, now: Date): Promise<void> {
  await execute(database, deleteExpiredLogins, [now])
  const before = new Date(now.getTime() - anonymousLifetime - margin)
  for (;;) {
    const expired = await rows(database, listExpiredAnonymous, [before, batch])
    for (const { user_id } of expired) await deleteAnonymousUser(database, user_id)
    if (expired.length < batch) return
  }
}
