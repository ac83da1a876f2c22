import { type ChildProcess, fork } from 'node:child_process'

/** What a process of the service tells its supervisor. */
type Message =
  | { readonly type: 'ready'; readonly address: string | null }
  | { readonly type: 'fatal'; readonly message: string }

export type SuperviseOptions = {
  /** How the user knows it: "web process". */
  readonly name: string
  /** The path of its module. */
  readonly module: string
  /** Its environment, asked for at each start. */
  readonly environment: () => NodeJS.ProcessEnv
  readonly log: (line: string) => void
  /** Each time it is ready, with where it listens, if it does. */
  readonly onReady: (address: string | null) => void
  /** When it cannot run at all, so that starting it again is of no use. */
  readonly onFatal: (message: string) => void
}

export type Supervised = {
  /** Starts it again without delay, for instance in a new environment. */
  restart(): void
  /** Lets it finish what it is doing, for ten seconds at most, and waits for its end. */
  stop(): Promise<void>
  /** Ends it at once. */
  kill(): void
}

const longestDrain = 10_000
const firstPause = 250
const longestPause = 10_000
/** A process that has run for this long had started well: what ended it is a new event. */
const runsWell = 30_000

/** How long to wait before the start that follows so many failures in a row. */
export function pauseAfter(failures: number): number {
  return Math.min(longestPause, firstPause * 2 ** Math.min(failures, 16))
}

/** Reads what came over IPC; null for anything that is not for us. */
export function parseMessage(message: unknown): Message | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null
  if (message.type === 'ready') {
    return {
      type: 'ready',
      address: 'address' in message && typeof message.address === 'string' ? message.address : null,
    }
  }
  if (message.type === 'fatal') {
    return { type: 'fatal', message: 'message' in message ? String(message.message) : 'no reason given' }
  }
  return null
}

/**
 * Runs a process of the service and starts it again whenever it dies, save when it says that this is of no use or dies
 * before it was ever ready: then something is wrong that a new start would only meet again.
 *
 * It gets a session of its own: Ctrl-C reaches the supervisor alone, which then stops everything in order.
 */
export function superviseProcess(options: SuperviseOptions): Supervised {
  const { name, log } = options
  let child: ChildProcess | null = null
  let pause: NodeJS.Timeout | null = null
  let failures = 0
  let wasReady = false
  let isStopping = false
  let isRestarting = false

  function start(): void {
    pause = null
    isRestarting = false
    const began = Date.now()
    let fatal: string | null = null
    const started = fork(options.module, [], {
      env: options.environment(),
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child = started
    started.on('message', (raw) => {
      const message = parseMessage(raw)
      if (message?.type === 'fatal') fatal = message.message
      if (message?.type !== 'ready') return
      wasReady = true
      options.onReady(message.address)
    })
    const ended = (ending: string) => {
      child = null
      if (isStopping) return
      if (isRestarting) return start()
      if (fatal !== null) return options.onFatal(fatal)
      if (!wasReady) return options.onFatal(`The ${name} ${ending} while it started. What it wrote above says why.`)
      if (Date.now() - began > runsWell) failures = 0
      const delay = pauseAfter(failures)
      failures += 1
      log(`The ${name} ${ending}. It starts again in ${delay / 1000} s.`)
      pause = setTimeout(start, delay)
    }
    started.on('exit', (code, signal) => {
      const ending = signal === null ? `ended with code ${code}` : `was ended by ${signal}`
      // Its last message may still be on its way.
      if (started.connected) started.once('disconnect', () => ended(ending))
      else ended(ending)
    })
    started.on('error', (error) => {
      if (started.pid === undefined) ended(`could not be started (${error.message})`)
    })
  }

  start()
  return {
    restart() {
      if (child === null) return
      isRestarting = true
      child.kill('SIGTERM')
    },
    async stop() {
      isStopping = true
      if (pause !== null) clearTimeout(pause)
      const running = child
      if (running === null) return
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
      running.kill('SIGTERM')
      const late = setTimeout(() => {
        log(`The ${name} has not finished within ${longestDrain / 1000} s and is ended now.`)
        running.kill('SIGKILL')
      }, longestDrain)
      await ended
      clearTimeout(late)
    },
    kill() {
      child?.kill('SIGKILL')
    },
  }
}
