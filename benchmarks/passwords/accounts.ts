// Accounts to sign in to, made by the statements of the service: of people who all chose the same password, so that it is
// hashed once.
import { randomUUID } from 'node:crypto'
import { connect, transaction } from '../../apps/api/src/database/database.ts'
import { hashPassword } from '../../apps/api/src/features/accounts/password-hashing.ts'
import { insertEmail, registerUser } from '../../apps/api/src/features/accounts/queries.ts'
import type { Database } from '../http/server.ts'

export const password = 'Mosaique7bleue'

/** @returns their addresses */
export async function makeAccounts({ url }: Database, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, (_, number) => `person-${number}@crowd.example`)
  const account = { firstName: '', isEmailVerified: false, language: 'fr' as const, now: new Date() }
  const passwordHash = await hashPassword(password)
  const pool = connect({ url, connections: 1 })
  await transaction(pool, async (database) => {
    for (const email of emails) {
      const userId = randomUUID()
      await insertEmail(database, email, userId)
      await registerUser(database, { ...account, userId, email, passwordHash })
    }
  })
  await pool.end()
  return emails
}
