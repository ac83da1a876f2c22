import { type Database, execute, statement } from '../../database/database.ts'

const acceptTermsStatement = statement(
  'accept-terms',
  `update users set terms_version = $2, terms_accepted_at = $3
   where user_id = $1 and kind = 'registered' and terms_version is distinct from $2`,
)

/** @returns false when they were accepted already: the first time counts */
export async function acceptTerms(database: Database, userId: string, version: string, now: Date): Promise<boolean> {
  return (await execute(database, acceptTermsStatement, [userId, version, now])) > 0
}
