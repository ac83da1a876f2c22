import { remainingTries, typedCode } from '@pix/core/accounts'
import type { Database } from '../../database/database.ts'
import { Refusal } from '../../http/refusal.ts'
import { checkPassword } from './check-password.ts'
import { identifierKey } from './identifier.ts'
import { inTurnToSignIn } from './password-hashing.ts'
import { findCredentials, findPasswordHash } from './queries.ts'

/** An account and the password that opened it. */
type Opened = { readonly userId: string; readonly isOneTime: boolean; readonly passwordHash: string }

/**
 * Whose account it is that opens with what somebody typed.
 * @param typed an address or a username, and a password, which may be a one-time one
 * @throws {Refusal} `wrong-email-or-password` and the others of `checkPassword`; `consent-awaited`, `one-time-password-expired`
 */
export async function checkCredentials(
  database: Database,
  typed: { readonly identifier: string; readonly password: string },
  now: Date,
): Promise<Opened> {
  return inTurnToSignIn(async () => {
    const key = identifierKey(typed.identifier)
    const known = await findCredentials(database, key)
    const account = { identifierKey: key, passwordHash: known?.passwordHash ?? null }
    const oneTimeUntil = known?.oneTimeUntil ?? null
    const password = oneTimeUntil === null ? typed.password : typedCode(typed.password)
    await checkPassword(database, account, password, 'wrong-email-or-password', now)
    if (!known?.passwordHash) throw new Error('a password matched that no account has')
    if (known.isPending) throw new Refusal('consent-awaited')
    if (oneTimeUntil !== null && oneTimeUntil <= now) throw new Refusal('one-time-password-expired')
    return { userId: known.userId, isOneTime: oneTimeUntil !== null, passwordHash: known.passwordHash }
  })
}

/**
 * In the transaction that lets somebody in by a password, once the account is locked: hashing takes a while, and in between
 * its owner may have chosen another, which ended every login, or deleted the account.
 * @throws {Refusal} `wrong-email-or-password`
 */
export async function checkStillOpens(database: Database, { userId, passwordHash }: Opened): Promise<void> {
  if ((await findPasswordHash(database, userId)) === passwordHash) return
  throw new Refusal('wrong-email-or-password', { remainingTries: remainingTries(0) })
}
