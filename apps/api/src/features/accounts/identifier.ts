import { usernameKey } from '@pix/core/accounts'
import { emailKey } from './email-address.ts'

/** The form under which what people sign in with is looked up: an address has an @, a username never does. */
export function identifierKey(identifier: string): string {
  return isEmail(identifier) ? emailKey(identifier) : usernameKey(identifier)
}

/** Whether an identifier, or its key, is an address rather than a username. */
export function isEmail(identifier: string): boolean {
  return identifier.includes('@')
}

/** Every key under which the account can be signed in to. */
export function identifierKeysOf(account: {
  readonly email: string | null
  readonly username: string | null
}): string[] {
  return [account.email, account.username].flatMap((identifier) =>
    identifier === null ? [] : [identifierKey(identifier)],
  )
}
