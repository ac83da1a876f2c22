import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'

type PasskeyRow = {
  passkey_id: string
  credential_id: Buffer
  transports: string[]
  name: string
  created_at: Date
  last_used_at: Date | null
}

const listPasskeysStatement = statement<PasskeyRow>(
  'list-passkeys',
  `select passkey_id, credential_id, transports, name, created_at, last_used_at from passkeys
   where user_id = $1 order by created_at, passkey_id`,
)

/** The oldest first. */
export async function listPasskeys(database: Database, userId: string): Promise<PasskeyRow[]> {
  return rows(database, listPasskeysStatement, [userId])
}

export type NewPasskey = {
  readonly userId: string
  readonly passkeyId: string
  readonly credentialId: Uint8Array
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly now: Date
}

const insertPasskeyStatement = statement(
  'insert-passkey',
  `with added as (
     insert into passkeys (user_id, passkey_id, credential_id, public_key, counter, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning user_id
   )
   update users set other_sign_ins = other_sign_ins + 1 from added where users.user_id = added.user_id`,
)

/** @throws a violation of `passkey_is_known_once` when the account has it already */
export async function insertPasskey(database: Database, passkey: NewPasskey): Promise<void> {
  const { userId, passkeyId, credentialId, publicKey, counter, transports, name, now } = passkey
  await execute(database, insertPasskeyStatement, [
    userId,
    passkeyId,
    Buffer.from(credentialId),
    Buffer.from(publicKey),
    counter,
    transports,
    name,
    now,
  ])
}

const renamePasskeyStatement = statement(
  'rename-passkey',
  'update passkeys set name = $3 where user_id = $1 and passkey_id = $2',
)

/** @returns whether the user has such a passkey */
export async function renamePasskey(
  database: Database,
  userId: string,
  passkeyId: string,
  name: string,
): Promise<boolean> {
  return (await execute(database, renamePasskeyStatement, [userId, passkeyId, name])) > 0
}

const deletePasskeyStatement = statement(
  'delete-passkey',
  `with gone as (delete from passkeys where user_id = $1 and passkey_id = $2 returning user_id)
   update users set other_sign_ins = other_sign_ins - 1 from gone where users.user_id = gone.user_id`,
)

/**
 * @returns whether the user had such a passkey
 * @throws a violation of `registered_user_can_sign_in` when nothing else opens the account
 */
export async function deletePasskey(database: Database, userId: string, passkeyId: string): Promise<boolean> {
  return (await execute(database, deletePasskeyStatement, [userId, passkeyId])) > 0
}

type KeyRow = { passkey_id: string; public_key: Buffer; counter: number }

const findPasskeyStatement = statement<KeyRow>(
  'find-passkey',
  'select passkey_id, public_key, counter from passkeys where user_id = $1 and credential_id = $2',
)

export async function findPasskey(database: Database, userId: string, credentialId: Buffer): Promise<KeyRow | null> {
  return maybeRow(database, findPasskeyStatement, [userId, credentialId])
}

const usePasskeyStatement = statement(
  'use-passkey',
  `update passkeys set counter = $3, last_used_at = $4
   where user_id = $1 and passkey_id = $2 and (counter < $3 or (counter = 0 and $3 = 0))`,
)

/** @returns false when it was removed, or used with this count, in the meantime */
export async function usePasskey(
  database: Database,
  userId: string,
  passkeyId: string,
  { counter, now }: { readonly counter: number; readonly now: Date },
): Promise<boolean> {
  return (await execute(database, usePasskeyStatement, [userId, passkeyId, counter, now])) > 0
}
