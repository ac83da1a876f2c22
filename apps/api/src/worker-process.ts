import { doChores } from './chores.ts'
import type { Config } from './config.ts'
import { connect } from './database/database.ts'
import { mailQueue } from './features/mail/mail-queue.ts'
import { sendMail } from './features/mail/send-mail.ts'
import { openTransport } from './features/mail/transport.ts'
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
    working = doChores(pool, new Date()).then((failed) => {
      for (const { name, error } of failed) {
        console.error(`The chore ${name} failed; the next try is in 5 minutes.`, error)
      }
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
