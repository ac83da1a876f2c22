import { typedCode } from '@pix/core/accounts'
import type { Database } from '../../database/database.ts'
import { Refusal } from '../../http/refusal.ts'
import { checkPassword } from './check-password.ts'
import { identifierKey } from './identifier.ts'
import { inTurnToSignIn } from './password-hashing.ts'
import { findCredentials } from './queries.ts'

/**
 * Whose account it is that opens with what somebody typed.
 * @param typed an address or a username, and a password, which may be a one-time one
 * @throws {Refusal} `wrong-email-or-password` and the others of `checkPassword`; `consent-awaited`, `one-time-password-expired`
 */
export async function checkCredentials(
  database: Database,
  typed: { readonly identifier: string; readonly password: string },
  now: Date,
): Promise<{ userId: string; isOneTime: boolean }> {
  return inTurnToSignIn(async () => {
    const key = identifierKey(typed.identifier)
    const known = await findCredentials(database, key)
    const account = { identifierKey: key, passwordHash: known?.passwordHash ?? null }
    const oneTimeUntil = known?.oneTimeUntil ?? null
    const password = oneTimeUntil === null ? typed.password : typedCode(typed.password)
    await checkPassword(database, account, password, 'wrong-email-or-password', now)
    if (!known) throw new Error('a password matched that no account has')
    if (known.isPending) throw new Refusal('consent-awaited')
    if (oneTimeUntil !== null && oneTimeUntil <= now) throw new Refusal('one-time-password-expired')
    return { userId: known.userId, isOneTime: oneTimeUntil !== null }
  })
}
