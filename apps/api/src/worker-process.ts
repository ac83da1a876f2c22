import type { Config } from './config.ts'
import { connect } from './database/database.ts'
import { forgetExpired } from './features/accounts/forget-expired.ts'

const interval = 5 * 60_000

/** Does the chores of the service at intervals. A chore that fails is tried again at the next one. */
export async function runWorker(
  config: Config & { readonly databaseUrl: string },
): Promise<{ address: null; stop: () => Promise<void> }> {
  const pool = connect({ url: config.databaseUrl, connections: 2 })
  let working: Promise<void> = Promise.resolve()
  const work = () => {
    working = forgetExpired(pool, new Date()).catch((error: unknown) => {
      console.error('Forgetting expired logins and anonymous tests failed; the next try is in 5 minutes.', error)
    })
  }
  work()
  const timer = setInterval(work, interval)
  return {
    address: null,
    stop: async () => {
      clearInterval(timer)
      await working
      await pool.end()
    },
  }
}
