// What a device is asked to sign. It is worth something for five minutes, once, and for one purpose: what somebody
// overheard cannot be sent again.

import { randomBytes } from 'node:crypto'
import { type Database, execute, maybeRow, statement } from '../../database/database.ts'
import { secretHash } from '../../http/secret-hash.ts'

/** How long a person has to touch their device, in milliseconds. */
export const challengeLifetime = 5 * 60_000

const challengeBytes = 32

const insertChallenge = statement(
  'insert-passkey-challenge',
  'insert into passkey_challenges (challenge_hash, user_id, expires_at) values ($1, $2, $3)',
)

/**
 * A new challenge, as it travels; only its hash is stored.
 * @param userId whose account gets a passkey, or null to sign in
 */
export async function makeChallenge(database: Database, userId: string | null, now: Date): Promise<string> {
  const challenge = randomBytes(challengeBytes).toString('base64url')
  await execute(database, insertChallenge, [secretHash(challenge), userId, new Date(now.getTime() + challengeLifetime)])
  return challenge
}

const takeChallengeStatement = statement<{ expires_at: Date }>(
  'take-passkey-challenge',
  `delete from passkey_challenges where challenge_hash = $1 and user_id is not distinct from $2 returning expires_at`,
)

/**
 * Uses a challenge up, whatever comes of it.
 * @returns whether it was made for this purpose, and is still good
 */
export async function takeChallenge(
  database: Database,
  userId: string | null,
  challenge: string,
  now: Date,
): Promise<boolean> {
  const taken = await maybeRow(database, takeChallengeStatement, [secretHash(challenge), userId])
  return taken !== null && taken.expires_at > now
}

const deleteOldChallenges = statement(
  'delete-old-passkey-challenges',
  'delete from passkey_challenges where expires_at <= $1',
)

export async function forgetOldChallenges(database: Database, now: Date): Promise<void> {
  await execute(database, deleteOldChallenges, [now])
}
