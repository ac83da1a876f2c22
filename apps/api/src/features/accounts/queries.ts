import { termsVersion } from '@pix/core/accounts'
import type { Language } from '@pix/core/language'
import type { OperatorRole } from '@pix/core/operators'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'
import { isEmail } from './identifier.ts'

export type UserRow = {
  user_id: string
  kind: 'anonymous' | 'pending' | 'registered'
  email: string | null
  email_verified_at: Date | null
  username: string | null
  one_time_until: Date | null
  terms_version: string | null
  first_name: string | null
  language: Language
  last_active_at: Date
  has_password: boolean
  has_test_answers: boolean
  has_practised: boolean
  last_reply_at: Date | null
  roles: OperatorRole[]
}

const findUserStatement = statement<UserRow>(
  'find-user',
  `select user_id, kind, email, email_verified_at, username, one_time_until, terms_version, first_name, language, last_active_at,
     password_hash is not null as has_password,
     exists (select from answers where answers.user_id = users.user_id) as has_test_answers,
     exists (select from practised_questions q where q.user_id = users.user_id and q.outcome is not null) as has_practised,
     (select max(replied_at) from problem_reports r where r.user_id = users.user_id and r.reply is not null) as last_reply_at,
     array(select role from operators o where o.user_id = users.user_id and email_verified_at is not null order by role) as roles
   from users where user_id = $1`,
)

export async function findUser(database: Database, userId: string): Promise<UserRow | null> {
  return maybeRow(database, findUserStatement, [userId])
}

const insertAnonymousStatement = statement(
  'insert-anonymous-user',
  `insert into users (user_id, kind, language, created_at, last_active_at) values ($1, 'anonymous', $2, $3, $3)`,
)

export async function insertAnonymousUser(
  database: Database,
  userId: string,
  language: Language,
  now: Date,
): Promise<void> {
  await execute(database, insertAnonymousStatement, [userId, language, now])
}

export type NewAccount = {
  readonly userId: string
  readonly email: string | null
  /** Whether somebody else has proved that the address is theirs. */
  readonly isEmailVerified: boolean
  readonly firstName: string
  /** Null for an account that one identity opens. */
  readonly passwordHash: string | null
  readonly language: Language
  readonly now: Date
}

const upsertRegisteredStatement = statement(
  'register-user',
  `insert into users (user_id, kind, email, email_verified_at, first_name, password_hash, other_sign_ins, language,
     terms_version, terms_accepted_at, created_at, last_active_at)
   values ($1, 'registered', $2, $3, $4, $5, case when $5::text is null then 1 else 0 end, $6, $7, $8, $8, $8)
   on conflict (user_id) do update set kind = 'registered', email = excluded.email,
     email_verified_at = excluded.email_verified_at, first_name = excluded.first_name,
     password_hash = excluded.password_hash, other_sign_ins = excluded.other_sign_ins, language = excluded.language,
     terms_version = excluded.terms_version, terms_accepted_at = excluded.terms_accepted_at,
     last_active_at = excluded.last_active_at`,
)

/** Makes the account, or turns the anonymous user of that id into one. The terms in force are accepted with it. */
export async function registerUser(database: Database, account: NewAccount): Promise<void> {
  const { userId, email, isEmailVerified, firstName, passwordHash, language, now } = account
  const verifiedAt = email !== null && isEmailVerified ? now : null
  await execute(database, upsertRegisteredStatement, [
    userId,
    email,
    verifiedAt,
    firstName,
    passwordHash,
    language,
    termsVersion,
    now,
  ])
}

const insertEmailStatement = statement(
  'insert-user-email',
  'insert into user_emails (email_key, user_id) values ($1, $2)',
)

/** @throws a violation of `user_emails_pkey` when the address has an account */
export async function insertEmail(database: Database, emailKey: string, userId: string): Promise<void> {
  await execute(database, insertEmailStatement, [emailKey, userId])
}

const findEmailStatement = statement<{ user_id: string }>(
  'find-user-email',
  'select user_id from user_emails where email_key = $1',
)
/** The user of an address, as `emailKey` writes it. */
export async function findUserOfEmail(database: Database, emailKey: string): Promise<string | null> {
  return (await maybeRow(database, findEmailStatement, [emailKey]))?.user_id ?? null
}

const findUsernameStatement = statement<{ user_id: string }>(
  'find-user-username',
  'select user_id from user_usernames where username_key = $1',
)
const findPasswordStatement = statement<{
  kind: UserRow['kind']
  password_hash: string | null
  one_time_until: Date | null
}>('find-password-hash', 'select kind, password_hash, one_time_until from users where user_id = $1')

/** What signing in needs. `oneTimeUntil` is null unless the password is a one-time one. */
export type Credentials = {
  readonly userId: string
  readonly passwordHash: string | null
  readonly oneTimeUntil: Date | null
  /** Whether the account awaits the consent of a parent. */
  readonly isPending: boolean
}

/**
 * By an address or a username, as `identifierKey` writes them.
 *
 * Two statements rather than a join: the look-up and the user may live on different machines.
 */
export async function findCredentials(database: Database, identifierKey: string): Promise<Credentials | null> {
  const lookUp = isEmail(identifierKey) ? findEmailStatement : findUsernameStatement
  const found = await maybeRow(database, lookUp, [identifierKey])
  if (!found) return null
  const user = await maybeRow(database, findPasswordStatement, [found.user_id])
  if (!user) return null
  return {
    userId: found.user_id,
    passwordHash: user.password_hash,
    oneTimeUntil: user.one_time_until,
    isPending: user.kind === 'pending',
  }
}

/** The hash of the password of an account; null where there is none. */
export async function findPasswordHash(database: Database, userId: string): Promise<string | null> {
  return (await maybeRow(database, findPasswordStatement, [userId]))?.password_hash ?? null
}

const endLoginsStatement = statement('end-logins', 'delete from logins where user_id = $1')

/**
 * Signs the user out of every browser. In a transaction that has locked or changed the user already: a login that is being
 * opened at this moment is there by then, or comes after (see `lockToEnter`).
 */
export async function endLogins(database: Database, userId: string): Promise<void> {
  await execute(database, endLoginsStatement, [userId])
}

type CredentialsRow = {
  email: string | null
  username: string | null
  password_hash: string | null
  first_name: string | null
  language: Language
}

const findCredentialsOfUserStatement = statement<CredentialsRow>(
  'find-credentials-of-user',
  `select email, username, password_hash, first_name, language from users where user_id = $1 and kind = 'registered'`,
)

/** @throws when there is no such account: who asks is signed in to it */
export async function findCredentialsOfUser(
  database: Database,
  userId: string,
): Promise<{
  email: string | null
  username: string | null
  passwordHash: string | null
  firstName: string
  language: Language
}> {
  const user = await maybeRow(database, findCredentialsOfUserStatement, [userId])
  if (!user) throw new Error('somebody is signed in to an account that does not exist')
  const { email, username, password_hash: passwordHash, first_name, language } = user
  return { email, username, passwordHash, firstName: first_name ?? '', language }
}

const findLoginMomentStatement = statement<{ created_at: Date }>(
  'find-login-moment',
  'select created_at from logins where token_hash = $1',
)

/** When somebody signed in; null when they have signed out meanwhile. */
export async function findLoginMoment(database: Database, tokenHash: Buffer): Promise<Date | null> {
  return (await maybeRow(database, findLoginMomentStatement, [tokenHash]))?.created_at ?? null
}

const updateUserStatement = statement(
  'update-user',
  `update users set language = coalesce($2, language),
     first_name = case when kind in ('pending', 'registered') then coalesce($3, first_name) end where user_id = $1`,
)

/** Changes what is given. An anonymous person keeps having no name. */
export async function updateUser(
  database: Database,
  userId: string,
  { language, firstName }: { readonly language: Language | undefined; readonly firstName: string | undefined },
): Promise<void> {
  await execute(database, updateUserStatement, [userId, language ?? null, firstName ?? null])
}

const deleteAnonymousUserStatement = statement(
  'delete-anonymous-user',
  `with gone as (delete from users where user_id = $1 and kind = 'anonymous' returning user_id)
   delete from logins using gone where logins.user_id = gone.user_id`,
)

/** Removes an anonymous user with everything of theirs. Somebody who has an account by now stays. */
export async function deleteAnonymousUser(database: Database, userId: string): Promise<void> {
  await execute(database, deleteAnonymousUserStatement, [userId])
}

// Two tabs that sign up, sign in or sign out the same anonymous user take turns here. Answers do not wait for it.
const lockUsersStatement = statement<{ user_id: string; kind: UserRow['kind'] }>(
  'lock-users',
  'select user_id, kind from users where user_id = any ($1::uuid[]) order by user_id for no key update',
)

/** Those of these users that there are, kept as they are until the end of the transaction. */
export async function lockUsers(
  database: Database,
  userIds: readonly string[],
): Promise<{ user_id: string; kind: UserRow['kind'] }[]> {
  return rows(database, lockUsersStatement, [userIds])
}
