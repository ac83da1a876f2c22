import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'

const setPasswordStatement = statement('set-password', 'update users set password_hash = $2 where user_id = $1')

export async function setPassword(database: Database, userId: string, passwordHash: string): Promise<void> {
  await execute(database, setPasswordStatement, [userId, passwordHash])
}

type LoginRow = {
  login_id: string
  token_hash: Buffer
  browser: string
  system: string
  created_at: Date
  last_seen_at: Date
}

const listLoginsStatement = statement<LoginRow>(
  'list-logins',
  `select login_id, token_hash, browser, system, created_at, last_seen_at from logins
   where user_id = $1 and expires_at > $2 order by last_seen_at desc, login_id desc`,
)

/** The last active first. */
export async function listLogins(database: Database, userId: string, now: Date): Promise<LoginRow[]> {
  return rows(database, listLoginsStatement, [userId, now])
}

const deleteLoginOfUser = statement('delete-login-of-user', 'delete from logins where user_id = $1 and login_id = $2')

/** @returns whether there was such a login of this user */
export async function endLogin(database: Database, userId: string, loginId: string): Promise<boolean> {
  return (await execute(database, deleteLoginOfUser, [userId, loginId])) > 0
}

const deleteOtherLogins = statement('delete-other-logins', 'delete from logins where user_id = $1 and token_hash <> $2')

export async function endOtherLogins(database: Database, userId: string, tokenHash: Buffer): Promise<void> {
  await execute(database, deleteOtherLogins, [userId, tokenHash])
}

const emailIsTakenStatement = statement<{ taken: boolean }>(
  'email-is-taken',
  'select exists (select from user_emails where email_key = $1 and user_id <> $2) as taken',
)

export async function isEmailOfAnother(database: Database, emailKey: string, userId: string): Promise<boolean> {
  return (await maybeRow(database, emailIsTakenStatement, [emailKey, userId]))?.taken ?? false
}

const upsertEmailChange = statement(
  'ask-email-change',
  `insert into email_changes (user_id, email, wrong_codes, asked_at) values ($1, $2, 0, $3)
   on conflict (user_id) do update set email = excluded.email, code_hash = null, expires_at = null, wrong_codes = 0,
     asked_at = excluded.asked_at`,
)

/** The address waits for its code; a code for another address is worth nothing any more. */
export async function askEmailChange(database: Database, userId: string, email: string, now: Date): Promise<void> {
  await execute(database, upsertEmailChange, [userId, email, now])
}

type EmailChangeRow = {
  email: string
  code_hash: Buffer | null
  wrong_codes: number
  asked_at: Date
  expires_at: Date | null
}

const findEmailChangeStatement = statement<EmailChangeRow>(
  'find-email-change',
  'select email, code_hash, wrong_codes, asked_at, expires_at from email_changes where user_id = $1',
)
const lockEmailChangeStatement = statement<EmailChangeRow>(
  'lock-email-change',
  'select email, code_hash, wrong_codes, asked_at, expires_at from email_changes where user_id = $1 for update',
)

export async function findEmailChange(database: Database, userId: string): Promise<EmailChangeRow | null> {
  return maybeRow(database, findEmailChangeStatement, [userId])
}

/** As above, and codes that are typed at once take turns until the end of the transaction. */
export async function lockEmailChange(database: Database, userId: string): Promise<EmailChangeRow | null> {
  return maybeRow(database, lockEmailChangeStatement, [userId])
}

const countWrongCodeStatement = statement(
  'count-wrong-code',
  'update email_changes set wrong_codes = wrong_codes + 1 where user_id = $1',
)

export async function countWrongCode(database: Database, userId: string): Promise<void> {
  await execute(database, countWrongCodeStatement, [userId])
}

const deleteEmailChange = statement('delete-email-change', 'delete from email_changes where user_id = $1')
const deleteEmailKeys = statement('delete-email-keys', 'delete from user_emails where user_id = $1')
const setEmail = statement('set-email', 'update users set email = $2, email_verified_at = $3 where user_id = $1')

/** The account keeps its address. */
export async function cancelEmailChange(database: Database, userId: string): Promise<void> {
  await execute(database, deleteEmailChange, [userId])
}

/** The account gets the address; the former one is free for anybody. The caller adds the new key. */
export async function changeEmail(database: Database, userId: string, email: string, now: Date): Promise<void> {
  await execute(database, deleteEmailChange, [userId])
  await execute(database, deleteEmailKeys, [userId])
  await execute(database, setEmail, [userId, email, now])
}
