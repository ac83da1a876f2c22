import type { LoginKind } from '@pix/core/accounts'
import type { Database } from '../../database/database.ts'
import { type Actor, closeLogin, openLogin } from '../../http/login.ts'
import { mergeAnonymous } from './merge-anonymous.ts'

/**
 * Inside a transaction: signs somebody in who has proved whose account it is. An anonymous test in this browser is added
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
