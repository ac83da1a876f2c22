// A process of the service: the web process answers people, the worker does what nobody waits for. The supervisor
// (scripts/start.ts) starts them; both stop by themselves when it is gone.
import { readConfig } from './config.ts'
import { runWeb } from './web-process.ts'
import { runWorker } from './worker-process.ts'

const config = readConfig(process.env)
const release = process.env['RELEASE'] ?? ''

function tellSupervisor(message: { type: 'ready'; address?: string } | { type: 'fatal'; message: string }): void {
  process.send?.(message)
}

try {
  if (!config.databaseUrl)
    throw new Error('DATABASE_URL is missing: this process is started by npm start, which sets it.')
  const database = { ...config, databaseUrl: config.databaseUrl }
  const running = config.role === 'worker' ? await runWorker(database) : await runWeb(database, release)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await running.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', () => {})
  if (process.send) process.on('disconnect', stop)
  tellSupervisor({ type: 'ready', ...(running.address === null ? {} : { address: running.address }) })
} catch (error) {
  tellSupervisor({ type: 'fatal', message: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
  process.disconnect?.()
  setTimeout(() => process.exit(1), 100)
}
