import type { Database } from '../../database/database.ts'
import type { Passkey } from './contract.ts'
import { listPasskeys } from './queries.ts'

/** The passkeys of a user as they are told of them: nothing of the keys themselves. */
export async function passkeyViews(database: Database, userId: string): Promise<Passkey[]> {
  return (await listPasskeys(database, userId)).map(({ passkey_id, name, created_at, last_used_at }) => ({
    passkeyId: passkey_id,
    name,
    createdAt: created_at.getTime(),
    lastUsedAt: last_used_at?.getTime() ?? null,
  }))
}
