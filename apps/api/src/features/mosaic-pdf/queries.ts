import { type Database, maybeRow, statement } from '../../database/database.ts'

const findFirstNameStatement = statement<{ first_name: string | null }>(
  'find-first-name',
  'select first_name from users where user_id = $1',
)

/** What the person wants to be called; null for whoever did not say. */
export async function findFirstName(database: Database, userId: string): Promise<string | null> {
  return (await maybeRow(database, findFirstNameStatement, [userId]))?.first_name ?? null
}
