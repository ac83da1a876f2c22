import { anonymousLifetime } from '@pix/core/accounts'
import { type Database, execute, rows, statement } from '../../database/database.ts'
import { deleteAnonymousUser } from './queries.ts'

const deleteExpiredLogins = statement('delete-expired-logins', 'delete from logins where expires_at <= $1')

const listExpiredAnonymous = statement<{ user_id: string }>(
  'list-expired-anonymous-users',
  `select user_id from users where kind = 'anonymous' and last_active_at <= $1 order by last_active_at limit $2`,
)

/** A block that only a new password lifts stays with its account; those that no account has go. */
const deleteOldFailures = statement(
  'delete-old-sign-in-failures',
  `delete from sign_in_failures where last_failed_at <= $1 and not (
     coalesce(blocked_until = 'infinity', false) and (
       exists (select from user_emails where email_key = identifier_key)
       or exists (select from user_usernames where username_key = identifier_key)
     )
   )`,
)

const failuresKept = 30 * 24 * 3_600_000

/** Activity is written down every 5 minutes at most, so a test is kept a little longer than its login. */
const margin = 10 * 60_000
const batch = 500

/** Removes the logins that ended, old failures of sign-ins and the anonymous tests that nobody can come back to. */
export async function forgetExpired(database: Database, now: Date): Promise<void> {
  await execute(database, deleteExpiredLogins, [now])
  await execute(database, deleteOldFailures, [new Date(now.getTime() - failuresKept)])
  const before = new Date(now.getTime() - anonymousLifetime - margin)
  for (;;) {
    const expired = await rows(database, listExpiredAnonymous, [before, batch])
    for (const { user_id } of expired) await deleteAnonymousUser(database, user_id)
    if (expired.length < batch) return
  }
}
