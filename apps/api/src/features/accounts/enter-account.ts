import type { LoginKind } from '@pix/core/accounts'
import type { Database } from '../../database/database.ts'
import { type Actor, closeLogin, openLogin } from '../../http/login.ts'
import { mergeAnonymous } from './merge-anonymous.ts'
import { findUser, lockUsers } from './queries.ts'

/**
 * First in the transaction that signs somebody in: a new password or the deletion of the account, which end every login of
 * it, come before or after as a whole.
 * @param actor who the browser was signed in as until now; an anonymous test is to be added to the account
 */
export async function lockToEnter(database: Database, userId: string, actor: Actor | null): Promise<void> {
  // Together, in one order: two tabs that sign in take turns.
  await lockUsers(database, actor?.kind === 'anonymous' ? [actor.userId, userId] : [userId])
}

/**
 * Inside a transaction that began with `lockToEnter`: signs somebody in who has proved whose account it is. An anonymous test in this browser is added
 * to the account, and a login that it had ends.
 * @param login who signs in, and in which browser
 * @param actor who the browser was signed in as until now
 * @returns the token for the cookie
 */
export async function enterAccount(
  database: Database,
  login: {
    readonly userId: string
    readonly kind: Exclude<LoginKind, 'anonymous'>
    readonly browser: string
    readonly system: string
  },
  actor: Actor | null,
  now: Date,
): Promise<string> {
  if (actor?.kind === 'anonymous') await mergeAnonymous(database, actor.userId, login.userId)
  if (actor) await closeLogin(database, actor.tokenHash)
  return openLogin(database, login, now)
}

/** The kind of login for somebody who came in without a password. One who was given a one-time password chooses theirs first. */
export async function loginKindFor(
  database: Database,
  userId: string,
  remember: boolean,
): Promise<Exclude<LoginKind, 'anonymous'>> {
  const user = await findUser(database, userId)
  if (user !== null && user.one_time_until !== null) return 'one-time'
  return remember ? 'remembered' : 'this-visit'
}
