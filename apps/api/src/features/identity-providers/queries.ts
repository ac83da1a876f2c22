import { v7 as uuidv7 } from 'uuid'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'

const findUserOfIdentity = statement<{ user_id: string }>(
  'find-user-of-identity',
  'select user_id from user_identities where identity_key = $1',
)

export async function findUser(database: Database, issuer: string, subject: string): Promise<string | null> {
  return (await maybeRow(database, findUserOfIdentity, [identityKey(issuer, subject)]))?.user_id ?? null
}

const useIdentityStatement = statement(
  'use-identity',
  'update identities set last_used_at = $3 where user_id = $1 and issuer = $2',
)

/** @returns false when it was unlinked in the meantime */
export async function useIdentity(database: Database, userId: string, issuer: string, now: Date): Promise<boolean> {
  return (await execute(database, useIdentityStatement, [userId, issuer, now])) > 0
}

const insertKey = statement(
  'insert-user-identity',
  'insert into user_identities (identity_key, user_id) values ($1, $2)',
)
const insertIdentityStatement = statement(
  'insert-identity',
  `insert into identities (user_id, identity_id, issuer, subject, linked_at, last_used_at) values ($1, $2, $3, $4, $5, $5)`,
)

/**
 * Links an identity to an account, which counts it by itself (`countSignIn`).
 * @throws a violation of `user_identities_pkey` when it opens an account, of `account_has_one_identity_of_an_issuer`
 *   when the account has another one there
 */
export async function insertIdentity(
  database: Database,
  userId: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  now: Date,
): Promise<void> {
  await execute(database, insertKey, [identityKey(issuer, subject), userId])
  await execute(database, insertIdentityStatement, [userId, uuidv7(), issuer, subject, now])
}

const countSignInStatement = statement(
  'count-other-sign-in',
  'update users set other_sign_ins = other_sign_ins + 1 where user_id = $1',
)

export async function countSignIn(database: Database, userId: string): Promise<void> {
  await execute(database, countSignInStatement, [userId])
}

export type IdentityRow = {
  identity_id: string
  issuer: string
  subject: string
  linked_at: Date
  last_used_at: Date
}

const listIdentitiesStatement = statement<IdentityRow>(
  'list-identities',
  `select identity_id, issuer, subject, linked_at, last_used_at from identities
   where user_id = $1 order by linked_at, identity_id`,
)

/** The oldest first. */
export async function listIdentities(database: Database, userId: string): Promise<IdentityRow[]> {
  return rows(database, listIdentitiesStatement, [userId])
}

const deleteIdentityStatement = statement<{ issuer: string; subject: string }>(
  'delete-identity',
  `with gone as (
     delete from identities where user_id = $1 and identity_id = $2 returning user_id, issuer, subject
   ), counted as (
     update users set other_sign_ins = other_sign_ins - 1 from gone where users.user_id = gone.user_id
   )
   select issuer, subject from gone`,
)
const deleteKey = statement('delete-user-identity', 'delete from user_identities where identity_key = $1')

/**
 * @returns whether the user had such an identity
 * @throws a violation of `registered_user_can_sign_in` when nothing else opens the account
 */
export async function deleteIdentity(database: Database, userId: string, identityId: string): Promise<boolean> {
  const gone = await maybeRow(database, deleteIdentityStatement, [userId, identityId])
  if (!gone) return false
  await execute(database, deleteKey, [identityKey(gone.issuer, gone.subject)])
  return true
}

/** No issuer has a space in it. */
function identityKey(issuer: string, subject: string): string {
  return `${issuer} ${subject}`
}
