// Accounts to sign in to: of people who all chose the same password, so that it is hashed once.
import { randomUUID } from 'node:crypto'
import { connect } from '../../apps/api/src/database/database.ts'
import { hashPassword } from '../../apps/api/src/features/accounts/password-hashing.ts'
import type { Database } from '../http/server.ts'

export const password = 'Mosaique7bleue'

/** @returns their addresses */
export async function makeAccounts({ url }: Database, count: number): Promise<string[]> {
  const accounts = Array.from({ length: count }, (_, number) => ({
    user_id: randomUUID(),
    email: `person-${number}@crowd.example`,
  }))
  const pool = connect({ url, connections: 1 })
  await pool.query(
    `with account as materialized (select * from jsonb_to_recordset($1::jsonb) as row (user_id uuid, email text)),
     named as (insert into user_emails (email_key, user_id) select email, user_id from account)
     insert into users (user_id, kind, email, first_name, password_hash, language, terms_accepted_at, created_at, last_active_at)
     select user_id, 'registered', email, '', $2, 'fr', now(), now(), now() from account`,
    [JSON.stringify(accounts), await hashPassword(password)],
  )
  await pool.end()
  return accounts.map(({ email }) => email)
}
