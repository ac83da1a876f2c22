// What the service does for itself at intervals: forgetting what expired. One that fails holds up no other.
import type { Pool } from 'pg'
import { forgetExpired } from './features/accounts/forget-expired.ts'
import { forgetOldActionLogs } from './features/assessments/action-logs.ts'
import { forgetUnanswered } from './features/consents/forget-unanswered.ts'
import { forgetOldPending } from './features/identity-providers/pending.ts'
import { forgetOldLinks } from './features/mail/links.ts'
import { forgetOldOutages } from './features/mail/outages.ts'
import { eraseWhatCameLate } from './features/my-data/late-traces.ts'
import { forgetOldChallenges } from './features/passkeys/challenges.ts'
import { eraseWordsOfTheGone } from './features/problem-reports/queries.ts'

export type Chore = (pool: Pool, now: Date) => Promise<unknown>

const chores: readonly Chore[] = [
  forgetExpired,
  forgetOldLinks,
  forgetUnanswered,
  forgetOldChallenges,
  forgetOldOutages,
  eraseWordsOfTheGone,
  eraseWhatCameLate,
  forgetOldPending,
  forgetOldActionLogs,
]

/** Does each chore in turn. @returns those that failed, by name, with what they failed of */
export async function doChores(
  pool: Pool,
  now: Date,
  list: readonly Chore[] = chores,
): Promise<{ readonly name: string; readonly error: unknown }[]> {
  const failed: { name: string; error: unknown }[] = []
  for (const chore of list) {
    try {
      await chore(pool, now)
    } catch (error) {
      failed.push({ name: chore.name, error })
    }
  }
  return failed
}
