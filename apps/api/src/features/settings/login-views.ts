import type { Database } from '../../database/database.ts'
import type { Actor } from '../../http/login.ts'
import type { Login } from './contract.ts'
import { listLogins } from './queries.ts'

/** The browsers where a user is signed in, the one that asks first, then by last activity. */
export async function loginViews(database: Database, actor: Actor, now: Date): Promise<Login[]> {
  const logins = (await listLogins(database, actor.userId, now)).map((login) => ({
    loginId: login.login_id,
    isCurrent: login.token_hash.equals(actor.tokenHash),
    browser: login.browser,
    system: login.system,
    createdAt: login.created_at.getTime(),
    lastSeenAt: login.last_seen_at.getTime(),
  }))
  return logins.sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent))
}
