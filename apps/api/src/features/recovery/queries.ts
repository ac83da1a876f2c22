import { type Database, execute, maybeRow, statement } from '../../database/database.ts'
import { endLogins } from '../accounts/queries.ts'

const renewPasswordStatement = statement<{ email: string; username: string | null }>(
  'renew-password',
  `update users set password_hash = $2, one_time_until = null
   where user_id = $1 and kind = 'registered' and email is not null returning email, username`,
)

/**
 * Inside a transaction: sets the password and ends every login.
 * @returns what the account is signed in to with, or null when there is no such account any more
 */
export async function renewPassword(
  database: Database,
  userId: string,
  passwordHash: string,
): Promise<{ email: string; username: string | null } | null> {
  const renewed = await maybeRow(database, renewPasswordStatement, [userId, passwordHash])
  if (renewed) await endLogins(database, userId)
  return renewed
}

const verifyEmailStatement = statement(
  'verify-email',
  'update users set email_verified_at = $3 where user_id = $1 and email = $2 and email_verified_at is null',
)

/** A mail that arrived proves the address, if it still is that of the account. */
export async function markEmailVerified(database: Database, userId: string, email: string, now: Date): Promise<void> {
  await execute(database, verifyEmailStatement, [userId, email, now])
}

const findVerification = statement<{ email_verified_at: Date | null }>(
  'find-email-verification',
  'select email_verified_at from users where user_id = $1',
)

export async function isEmailVerified(database: Database, userId: string): Promise<boolean> {
  return (await maybeRow(database, findVerification, [userId]))?.email_verified_at instanceof Date
}
