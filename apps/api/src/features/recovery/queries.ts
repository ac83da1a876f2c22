import { type Database, execute, maybeRow, statement } from '../../database/database.ts'

const renewPasswordStatement = statement<{ email: string }>(
  'renew-password',
  `with gone as (delete from logins where user_id = $1)
   update users set password_hash = $2 where user_id = $1 and kind = 'registered' and email is not null returning email`,
)

/**
 * Sets the password and ends every login.
 * @returns the address of the account, or null when there is no such account any more
 */
export async function renewPassword(database: Database, userId: string, passwordHash: string): Promise<string | null> {
  return (await maybeRow(database, renewPasswordStatement, [userId, passwordHash]))?.email ?? null
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
