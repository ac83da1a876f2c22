// Accounts that somebody else makes: a school for its pupils, who may have no e-mail address.
import { randomInt } from 'node:crypto'
import {
  makeOneTimePassword,
  numberedUsername,
  oneTimePasswordLifetime,
  typedCode,
  usernameFor,
} from '@pix/core/accounts'
import type { Language } from '@pix/core/language'
import { v7 as uuidv7 } from 'uuid'
import { type Database, execute, statement } from '../../database/database.ts'
import { audit } from '../audit/audit.ts'
import { hashPassword } from './password-hashing.ts'
import { lockUsers } from './queries.ts'

export type NewPupil = {
  readonly firstName: string
  readonly lastName: string
  /** Null when it is not known. */
  readonly birthday: { readonly day: number; readonly month: number } | null
  readonly language: Language
}

export type OneTimePassword = {
  /** To be handed over on paper: it is stored nowhere. */
  readonly password: string
  readonly hash: string
  readonly until: Date
}

/** Made before the transaction that gives it: hashing takes its turn, and would keep a connection waiting. */
export async function newOneTimePassword(now: Date): Promise<OneTimePassword> {
  const password = makeOneTimePassword(randomInt)
  const hash = await hashPassword(typedCode(password))
  return { password, hash, until: new Date(now.getTime() + oneTimePasswordLifetime) }
}

const insertUsername = statement(
  'insert-user-username',
  'insert into user_usernames (username_key, user_id) values ($1, $2) on conflict do nothing',
)
const insertPupil = statement(
  'insert-pupil',
  `insert into users (user_id, kind, username, first_name, password_hash, one_time_until, language, created_at, last_active_at)
   values ($1, 'registered', $2, $3, $4, $5, $6, $7, $7)`,
)

/**
 * Makes an account with a username, which a one-time password opens. The last name is in the username alone; the terms are
 * accepted by the pupil, who comes first with this password.
 */
export async function createPupilAccount(
  transaction: Database,
  pupil: NewPupil,
  { hash, until }: OneTimePassword,
  now: Date,
): Promise<{ userId: string; username: string }> {
  const userId = uuidv7()
  const username = await takeUsername(transaction, usernameFor(pupil.firstName, pupil.lastName, pupil.birthday), userId)
  await execute(transaction, insertPupil, [userId, username, pupil.firstName.trim(), hash, until, pupil.language, now])
  await audit(transaction, userId, 'account-given', now)
  return { userId, username }
}

/** The first of the numbered usernames that nobody has. */
async function takeUsername(database: Database, username: string, userId: string): Promise<string> {
  for (let place = 1; ; place += 1) {
    const numbered = numberedUsername(username, place)
    if ((await execute(database, insertUsername, [numbered, userId])) > 0) return numbered
  }
}

const giveOneTimePasswordStatement = statement(
  'give-one-time-password',
  `with gone as (delete from logins where user_id = $1),
     keys as (delete from passkeys where user_id = $1),
     identity as (delete from identities where user_id = $1),
     identity_key as (delete from user_identities where user_id = $1),
     begun_links as (delete from provider_sign_ins where user_id = $1),
     begun_keys as (delete from passkey_challenges where user_id = $1),
     new_address as (delete from email_changes where user_id = $1),
     links as (delete from mail_links where user_id = $1 and purpose = 'reset-password'),
     names as (select username_key as key from user_usernames where user_id = $1
       union all select email_key from user_emails where user_id = $1),
     lifted as (delete from sign_in_failures where identifier_key in (select key from names))
   update users set password_hash = $2, one_time_until = $3, other_sign_ins = 0 where user_id = $1 and kind = 'registered' and username is not null`,
)

/**
 * Gives a pupil who forgot their password a one-time one: every browser of theirs is signed out, and what wrong passwords
 * blocked is free. Passkeys and other services go too, and what was begun to add one or to change the address: whoever had the
 * account before may have done it.
 * @returns false when there is no such account
 */
export async function giveOneTimePassword(
  transaction: Database,
  userId: string,
  { hash, until }: OneTimePassword,
  now: Date,
): Promise<boolean> {
  // What somebody is just adding to the account is there by then, or finds itself signed out.
  await lockUsers(transaction, [userId])
  if ((await execute(transaction, giveOneTimePasswordStatement, [userId, hash, until])) === 0) return false
  await audit(transaction, userId, 'one-time-password-given', now)
  return true
}
