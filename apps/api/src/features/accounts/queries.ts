import type { Language } from '@pix/core/language'
import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'

export type UserRow = {
  user_id: string
  kind: 'anonymous' | 'registered'
  email: string | null
  email_verified_at: Date | null
  first_name: string | null
  language: Language
  last_active_at: Date
  has_answers: boolean
}

const findUserStatement = statement<UserRow>(
  'find-user',
  `select user_id, kind, email, email_verified_at, first_name, language, last_active_at,
     exists (select from answers where answers.user_id = users.user_id)
       or exists (select from practised_questions q where q.user_id = users.user_id and q.outcome is not null) as has_answers
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
  readonly email: string
  readonly firstName: string
  readonly passwordHash: string
  readonly language: Language
  readonly now: Date
}

const upsertRegisteredStatement = statement(
  'register-user',
  `insert into users (user_id, kind, email, first_name, password_hash, language, terms_accepted_at, created_at, last_active_at)
   values ($1, 'registered', $2, $3, $4, $5, $6, $6, $6)
   on conflict (user_id) do update set kind = 'registered', email = excluded.email, first_name = excluded.first_name,
     password_hash = excluded.password_hash, language = excluded.language,
     terms_accepted_at = excluded.terms_accepted_at, last_active_at = excluded.last_active_at`,
)

/** Makes the account, or turns the anonymous user of that id into one. */
export async function registerUser(database: Database, account: NewAccount): Promise<void> {
  const { userId, email, firstName, passwordHash, language, now } = account
  await execute(database, upsertRegisteredStatement, [userId, email, firstName, passwordHash, language, now])
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
const findPasswordStatement = statement<{ password_hash: string | null }>(
  'find-password-hash',
  'select password_hash from users where user_id = $1',
)

/** Two statements rather than a join: the look-up and the user may live on different machines. */
export async function findCredentials(
  database: Database,
  emailKey: string,
): Promise<{ userId: string; passwordHash: string | null } | null> {
  const email = await maybeRow(database, findEmailStatement, [emailKey])
  if (!email) return null
  const user = await maybeRow(database, findPasswordStatement, [email.user_id])
  return user ? { userId: email.user_id, passwordHash: user.password_hash } : null
}

type CredentialsRow = { email: string | null; password_hash: string | null; language: Language }

const findCredentialsOfUserStatement = statement<CredentialsRow>(
  'find-credentials-of-user',
  `select email, password_hash, language from users where user_id = $1 and kind = 'registered'`,
)

/** @throws when there is no such account: who asks is signed in to it */
export async function findCredentialsOfUser(
  database: Database,
  userId: string,
): Promise<{ email: string | null; passwordHash: string | null; language: Language }> {
  const user = await maybeRow(database, findCredentialsOfUserStatement, [userId])
  if (!user) throw new Error('somebody is signed in to an account that does not exist')
  return { email: user.email, passwordHash: user.password_hash, language: user.language }
}

const updateUserStatement = statement(
  'update-user',
  `update users set language = coalesce($2, language),
     first_name = case when kind = 'registered' then coalesce($3, first_name) end where user_id = $1`,
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
const lockUsersStatement = statement<{ user_id: string; kind: 'anonymous' | 'registered' }>(
  'lock-users',
  'select user_id, kind from users where user_id = any ($1::uuid[]) order by user_id for no key update',
)

/** Those of these users that there are, kept as they are until the end of the transaction. */
export async function lockUsers(
  database: Database,
  userIds: readonly string[],
): Promise<{ user_id: string; kind: 'anonymous' | 'registered' }[]> {
  return rows(database, lockUsersStatement, [userIds])
}
