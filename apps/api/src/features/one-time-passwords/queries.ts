import { type Database, execute, statement } from '../../database/database.ts'
import { endLogins } from '../accounts/queries.ts'

const replaceOneTimePasswordStatement = statement(
  'replace-one-time-password',
  'update users set password_hash = $2, one_time_until = null where user_id = $1 and one_time_until is not null',
)

/**
 * The account gets the password that its owner chose, and whoever else signed in with the one-time one is signed out.
 * @returns false when another browser has replaced it already
 */
export async function replaceOneTimePassword(
  database: Database,
  userId: string,
  passwordHash: string,
): Promise<boolean> {
  if ((await execute(database, replaceOneTimePasswordStatement, [userId, passwordHash])) === 0) return false
  await endLogins(database, userId)
  return true
}
