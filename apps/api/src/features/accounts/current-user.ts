import type { Database } from '../../database/database.ts'
import type { CurrentUser } from './contract.ts'
import { findUser } from './queries.ts'

/** Who a browser is signed in as, as it is told. */
export async function currentUser(database: Database, userId: string | undefined): Promise<CurrentUser> {
  const user = userId === undefined ? null : await findUser(database, userId)
  if (!user) return { kind: 'nobody' }
  if (user.kind === 'anonymous') {
    return { kind: 'anonymous', lastActiveAt: user.last_active_at.getTime(), hasAnswers: user.has_answers }
  }
  return {
    kind: 'registered',
    email: user.email ?? '',
    isEmailVerified: user.email_verified_at !== null,
    firstName: user.first_name ?? '',
    language: user.language,
  }
}
