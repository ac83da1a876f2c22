import { type Database, rows, statement } from '../../database/database.ts'

const listEmailsStatement = statement<{ user_id: string; email: string }>(
  'list-emails-of-users',
  'select user_id, email from users where user_id = any ($1::uuid[]) and email is not null',
)

/** The addresses of those of these users that have one. */
export async function listEmails(database: Database, userIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows(database, listEmailsStatement, [userIds])
  return new Map(found.map(({ user_id, email }) => [user_id, email]))
}
