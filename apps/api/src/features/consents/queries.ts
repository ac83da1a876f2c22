import type { Language } from '@pix/core/language'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import { endLogins } from '../accounts/queries.ts'

const insertConsentStatement = statement(
  'insert-parental-consent',
  'insert into parental_consents (user_id, parent_email, asked_at, decide_before) values ($1, $2, $3, $4)',
)
const awaitConsentStatement = statement(
  'await-consent',
  `update users set kind = 'pending' where user_id = $1 and kind = 'registered'`,
)

/** Inside the transaction that makes the account: nobody can sign in to it before the parent answers. */
export async function awaitConsent(
  database: Database,
  userId: string,
  { parentEmail, decideBefore }: { readonly parentEmail: string; readonly decideBefore: Date },
  now: Date,
): Promise<void> {
  await execute(database, awaitConsentStatement, [userId])
  await execute(database, insertConsentStatement, [userId, parentEmail, now, decideBefore])
}

type ConsentRow = {
  parent_email: string | null
  asked_at: Date
  decide_before: Date
  given_at: Date | null
  email: string | null
  first_name: string | null
  language: Language
}

const findConsentStatement = statement<ConsentRow>(
  'find-parental-consent',
  `select parent_email, asked_at, decide_before, given_at, email, first_name, language
   from parental_consents join users using (user_id) where user_id = $1`,
)

/** Who is asked, for whom. */
export async function findConsent(database: Database, userId: string): Promise<ConsentRow | null> {
  return maybeRow(database, findConsentStatement, [userId])
}

const openAccountStatement = statement(
  'open-account-by-consent',
  `update users set kind = 'registered', last_active_at = $2 where user_id = $1 and kind = 'pending'`,
)
const giveConsentStatement = statement(
  'give-parental-consent',
  'update parental_consents set parent_email = null, given_at = $2 where user_id = $1 and given_at is null',
)

/**
 * Opens the account and forgets the address of the parent. Whoever goes on trying in some browser signs in from now on.
 * @returns false when no answer is awaited any more
 */
export async function openAccount(database: Database, userId: string, now: Date): Promise<boolean> {
  if ((await execute(database, openAccountStatement, [userId, now])) === 0) return false
  await execute(database, giveConsentStatement, [userId, now])
  await endLogins(database, userId)
  return true
}

const becomeAnonymous = statement(
  'stop-awaiting-consent',
  `update users set kind = 'anonymous', email = null, first_name = null, password_hash = null, terms_version = null,
     terms_accepted_at = null
   where user_id = $1 and kind = 'pending'`,
)
const forgotten = [
  statement('forget-parental-consent', 'delete from parental_consents where user_id = $1'),
  statement('forget-email-of-pending-user', 'delete from user_emails where user_id = $1'),
]

/**
 * Erases an account that awaits a parent, with their address. What is left is a test without an account, which goes as all
 * of them do: somebody who is in the middle of it is not thrown out.
 * @returns false when no answer is awaited any more
 */
export async function stopAwaiting(database: Database, userId: string): Promise<boolean> {
  if ((await execute(database, becomeAnonymous, [userId])) === 0) return false
  for (const each of forgotten) await execute(database, each, [userId])
  return true
}

const listUnansweredStatement = statement<{ user_id: string }>(
  'list-unanswered-consents',
  'select user_id from parental_consents where given_at is null and decide_before <= $1 order by decide_before limit $2',
)

/** Accounts whose parent has not answered in time, the oldest first. */
export async function listUnanswered(database: Database, now: Date, most: number): Promise<string[]> {
  return (await rows(database, listUnansweredStatement, [now, most])).map(({ user_id }) => user_id)
}
