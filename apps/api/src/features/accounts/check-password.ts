import { blockedUntil, isFreshLogin, remainingTries } from '@pix/core/accounts'
import type { Language } from '@pix/core/language'
import type { Database } from '../../database/database.ts'
import type { Actor } from '../../http/login.ts'
import { Refusal } from '../../http/refusal.ts'
import { identifierKeysOf } from './identifier.ts'
import { isPassword } from './password-hashing.ts'
import { findCredentialsOfUser, findLoginMoment, lockUsers } from './queries.ts'
import { countTry, forgetFailures, withdrawTry } from './sign-in-attempts.ts'

/**
 * Lets those through who know the password of an account, and counts those who do not.
 * @param account the hash is null where there is no such account: that takes the same time and says the same
 * @throws {Refusal} `wrong` with the tries that are left; `sign-in-paused`, `account-blocked`, `too-busy`
 */
export async function checkPassword(
  database: Database,
  account: { readonly identifierKey: string; readonly passwordHash: string | null },
  password: string,
  wrong: 'wrong-email-or-password' | 'wrong-password',
  now: Date,
): Promise<void> {
  const { identifierKey, passwordHash } = account
  const tried = await countTry(database, identifierKey, now)
  if (tried.kind === 'blocked') throw blocked(tried.until, now)
  const matches = await isPassword(password, passwordHash).catch(async (error: unknown) => {
    await withdrawTry(database, identifierKey)
    throw error
  })
  if (!matches) {
    const until = blockedUntil(tried.failures, now.getTime())
    throw until === null ? new Refusal(wrong, { remainingTries: remainingTries(tried.failures) }) : blocked(until, now)
  }
  await forgetFailures(database, identifierKey)
}

/**
 * Asks somebody who is signed in to prove again whose account it is, before what only its owner may do: by the password,
 * or, where none can be typed to sign in, by having signed in a moment ago.
 * @throws {Refusal} `wrong-password` and the others of `checkPassword`; `sign-in-again`
 */
export async function checkOwner(
  database: Database,
  { userId, tokenHash }: Pick<Actor, 'userId' | 'tokenHash'>,
  password: string | undefined,
  now: Date,
): Promise<{ email: string | null; username: string | null; firstName: string; language: Language }> {
  const { email, username, passwordHash, firstName, language } = await findCredentialsOfUser(database, userId)
  const [identifierKey] = identifierKeysOf({ email, username })
  if (passwordHash === null || identifierKey === undefined) {
    const createdAt = await findLoginMoment(database, tokenHash)
    if (createdAt === null || !isFreshLogin(createdAt.getTime(), now.getTime())) throw new Refusal('sign-in-again')
  } else {
    await checkPassword(database, { identifierKey, passwordHash }, password ?? '', 'wrong-password', now)
  }
  return { email, username, firstName, language }
}

/**
 * First in the transaction of what only the owner may do: hashing and other services take a while, and in between a new
 * password, or a one-time one, may have signed this browser out. Then it was not the owner, perhaps.
 * @throws {Refusal} `login-required`
 */
export async function checkStillSignedIn(
  database: Database,
  actor: Pick<Actor, 'userId' | 'tokenHash'> | null,
): Promise<void> {
  if (actor) await lockUsers(database, [actor.userId])
  if (!actor || (await findLoginMoment(database, actor.tokenHash)) === null) throw new Refusal('login-required')
}

/** @param until in milliseconds since 1970; `Infinity` until the password is renewed */
function blocked(until: number, now: Date): Refusal {
  return until === Number.POSITIVE_INFINITY
    ? new Refusal('account-blocked')
    : new Refusal('sign-in-paused', { retryAfter: Math.ceil((until - now.getTime()) / 1000) })
}
