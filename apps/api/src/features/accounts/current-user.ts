import { termsAcceptance } from '@pix/core/accounts'
import type { Database } from '../../database/database.ts'
import { findComfort } from '../comfort/queries.ts'
import type { CurrentUser } from './contract.ts'
import { findUser } from './queries.ts'

/** What a browser is told of the person who is signed in there. */
export async function currentUser(database: Database, userId: string | undefined): Promise<CurrentUser> {
  const user = userId === undefined ? null : await findUser(database, userId)
  if (!user) return { kind: 'nobody', wasSignedOut: false }
  // Whoever awaits a parent goes on trying as before.
  if (user.kind !== 'registered') {
    return {
      kind: 'anonymous',
      lastActiveAt: user.last_active_at.getTime(),
      hasAnswers: user.has_test_answers || user.has_practised,
      hasTestAnswers: user.has_test_answers,
      isPending: user.kind === 'pending',
    }
  }
  const { username, language } = user
  const firstName = user.first_name ?? ''
  if (user.one_time_until !== null) return { kind: 'one-time', username: username ?? '', firstName, language }
  return {
    kind: 'registered',
    email: user.email,
    username,
    hasPassword: user.has_password,
    terms: termsAcceptance(user.terms_version),
    isEmailVerified: user.email_verified_at !== null,
    firstName,
    language,
    lastReplyAt: user.last_reply_at?.getTime() ?? null,
    roles: user.roles,
    comfort: await findComfort(database, user.user_id),
  }
}
