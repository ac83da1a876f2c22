import type { Pool } from 'pg'
import type { Config } from './config.ts'
import { connect } from './database/database.ts'
import { forgetExpired } from './features/accounts/forget-expired.ts'
import { forgetUnanswered } from './features/consents/forget-unanswered.ts'
import { forgetOldPending } from './features/identity-providers/pending.ts'
import { forgetOldLinks } from './features/mail/links.ts'
import { mailQueue } from './features/mail/mail-queue.ts'
import { forgetOldOutages } from './features/mail/outages.ts'
import { sendMail } from './features/mail/send-mail.ts'
import { openTransport } from './features/mail/transport.ts'
import { forgetOldChallenges } from './features/passkeys/challenges.ts'
import { eraseWordsOfTheGone } from './features/problem-reports/queries.ts'
import { workOnJobs } from './jobs/jobs.ts'

const interval = 5 * 60_000

/** Works on jobs as they come, and does the chores of the service at intervals. */
export async function runWorker(
  config: Config & { readonly databaseUrl: string },
): Promise<{ address: null; stop: () => Promise<void> }> {
  const pool = connect({ url: config.databaseUrl, connections: 2 })
  const transport = openTransport(config, pool)
  // Without a way to send them, mails are not asked for.
  const jobs = await workOnJobs(config.databaseUrl, [
    { queue: mailQueue, work: (job) => sendMail({ pool, transport, config }, job, new Date()) },
  ])
  let working: Promise<void> = Promise.resolve()
  const work = () => {
    working = doChores(pool, new Date()).catch((error: unknown) => {
      console.error('Forgetting what expired failed; the next try is in 5 minutes.', error)
    })
  }
  work()
  const timer = setInterval(work, interval)
  return {
    address: null,
    stop: async () => {
      clearInterval(timer)
      await Promise.all([working, jobs.stop()])
      transport.close()
      await pool.end()
    },
  }
}

async function doChores(pool: Pool, now: Date): Promise<void> {
  await forgetExpired(pool, now)
  await forgetOldLinks(pool, now)
  await forgetUnanswered(pool, now)
  await forgetOldChallenges(pool, now)
  await forgetOldOutages(pool, now)
  await eraseWordsOfTheGone(pool, now)
  await forgetOldPending(pool, now)
}
