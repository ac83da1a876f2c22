import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { connect, DatabaseUnavailable, openConnections } from './database/database.ts'
import { openReleases, type Releases } from './features/releases/releases.ts'
import { createJobSender } from './jobs/jobs.ts'
import { explainListening } from './listening.ts'

const connections = 20

const sweepInterval = 50

const databaseInterval = 500

/** Listens and answers. `stop` lets the requests under way end. */
export async function runWeb(
  config: Config & { readonly databaseUrl: string },
  releaseHash: string,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const pool = connect({ url: config.databaseUrl, connections })
  const releases = await openWhenReachable(pool, releaseHash)
  const opened = await openConnections(pool)
  if (opened < connections) console.error(`The database gives ${opened} connections of ${connections}.`)
  const app = await createApp(
    { config, pool, releases, jobs: createJobSender(pool), clock: () => new Date() },
    { logLevel: 'warn' },
  )
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    throw new Error(explainListening(error, config), { cause: error })
  }
  return {
    address: config.port === 0 ? app.listeningOrigin : config.publicUrl,
    stop: async () => {
      // Closing waits for every connection, and those that answered a moment ago stay open for a next request.
      const sweep = setInterval(() => app.server.closeIdleConnections(), sweepInterval)
      await app.close()
      clearInterval(sweep)
      await pool.end()
    },
  }
}

/** A process that starts while the database is away waits for it, as those that run do. */
async function openWhenReachable(pool: Pool, releaseHash: string): Promise<Releases> {
  for (;;) {
    try {
      return await openReleases(pool, releaseHash)
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      console.error(`The database cannot be reached (${error.message}); trying again.`)
      await sleep(databaseInterval)
    }
  }
}
