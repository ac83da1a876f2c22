import { hash } from 'node:crypto'

/**
 * The form in which a token or a code is stored: 32 bytes, SHA-256. Quick, since what is hashed is random and good for a
 * short while; a password is not (see features/accounts/password-hashing.ts).
 */
export function secretHash(secret: string): Buffer {
  return hash('sha256', secret, 'buffer')
}
