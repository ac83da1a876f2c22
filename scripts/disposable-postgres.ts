// A PostgreSQL for the time of a test run, in a folder of its own that goes with it.
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPostmaster } from './postgres/postmaster.ts'
import { disposable, type Postgres, startPostgres } from './postgres.ts'
import { identify, isRunning, sendSignal } from './processes.ts'

const prefix = 'pix-disposable-'

/** Starts an empty one; its `stop` removes it altogether. Removes those of runs that were killed, too. */
export async function startDisposablePostgres(): Promise<Postgres> {
  const temporary = realpathSync(tmpdir())
  await removeLeft(temporary)
  const dataDir = mkdtempSync(join(temporary, `${prefix}${identify(process.pid)}-`))
  // Under root the server runs as another user, who must pass.
  chmodSync(dataDir, 0o711)
  const postgres = await startPostgres({ dataDir, settings: disposable })
  return {
    ...postgres,
    async stop() {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function removeLeft(temporary: string): Promise<void> {
  for (const name of readdirSync(temporary)) {
    const maker = name.startsWith(prefix) ? name.slice(prefix.length, name.lastIndexOf('-')) : null
    if (maker === null || isRunning(maker)) continue
    const dataDir = join(temporary, name)
    try {
      // Anybody may make a folder of such a name in there.
      if (statSync(dataDir).uid !== process.getuid?.()) continue
      const cluster = join(dataDir, 'postgresql/cluster')
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const left = findPostmaster(cluster)
        if (!left) break
        sendSignal(left.pid, 'SIGQUIT')
        await sleep(50)
      }
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    } catch {
      // Another run is removing it too; and what cannot be removed only takes room.
    }
  }
}
