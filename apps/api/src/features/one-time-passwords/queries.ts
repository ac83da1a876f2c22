import { type Database, execute, statement } from '../../database/database.ts'

const replaceOneTimePasswordStatement = statement(
  'replace-one-time-password',
  'update users set password_hash = $2, one_time_until = null where user_id = $1 and one_time_until is not null',
)
const deleteLogins = statement('delete-logins-of-one-time-password', 'delete from logins where user_id = $1')

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
  await execute(database, deleteLogins, [userId])
  return true
}
