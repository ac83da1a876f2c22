import { setTimeout as sleep } from 'node:timers/promises'
import { type Postgres, startPostgres } from './postgres.ts'

export type SupervisedPostgres = {
  readonly url: string
  /** The folder of everything that the server keeps. */
  readonly home: string
  stop(): Promise<void>
}

const pauseBetweenAttempts = 2_000

/**
 * Runs the embedded PostgreSQL and starts it again whenever it ends by itself.
 *
 * @param options.onMoved called when it is back at another address, because a program has taken its port meanwhile
 */
export async function supervisePostgres(options: {
  readonly dataDir: string
  readonly log: (line: string) => void
  readonly onMoved: () => void
}): Promise<SupervisedPostgres> {
  const { dataDir, log, onMoved } = options
  let current = await startPostgres({ dataDir, log })
  let restarting: Promise<void> = Promise.resolve()
  let isStopping = false

  function watch(postgres: Postgres): void {
    postgres.onExit(() => {
      if (isStopping) return
      log('PostgreSQL has ended. It starts again …')
      restarting = restart()
    })
  }

  async function restart(): Promise<void> {
    while (!isStopping) {
      try {
        const { url } = current
        current = await startPostgres({ dataDir, log })
        log('PostgreSQL is back.')
        watch(current)
        if (current.url !== url) onMoved()
        return
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
        await sleep(pauseBetweenAttempts)
      }
    }
  }

  watch(current)
  return {
    get url() {
      return current.url
    },
    home: current.home,
    async stop() {
      isStopping = true
      await restarting
      await current.stop()
    },
  }
}
