// `npm start`: the database, its shape, the content, then the processes of the service, watched over until Ctrl-C.
//
// Each process ends by itself when this one is killed; the embedded PostgreSQL stays and is adopted by the next start.
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../apps/api/src/config.ts'
import { findRunningService, markRunningService, type Place } from './running-service.ts'
import { type Supervised, superviseProcess } from './supervise.ts'
import { type SupervisedPostgres, supervisePostgres } from './supervise-postgres.ts'

type Database = Pick<SupervisedPostgres, 'url' | 'stop'> & { readonly place: string }
type Role = 'web' | 'worker'

const main = fileURLToPath(new URL('../apps/api/src/main.ts', import.meta.url))

/** The exit code when the service runs already; all other failures end with 1. */
const runsAlready = 3

/** npm passes on the Ctrl-C that the terminal has sent to us already: two within this time are one. */
const sameSignal = 500

const processes: Supervised[] = []
let database: Promise<Database> | null = null
let stopping: Promise<void> | null = null
let unmark = () => {}

function log(line: string): void {
  console.log(line)
}

function roles({ role }: Config): Role[] {
  return role === 'all' ? ['web', 'worker'] : [role]
}

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl !== null) {
    const { host, pathname } = new URL(config.databaseUrl)
    return { url: config.databaseUrl, place: `${host}${pathname} (DATABASE_URL)`, stop: async () => {} }
  }
  const postgres = await supervisePostgres({
    dataDir: config.dataDir,
    log,
    onMoved: () => {
      for (const each of processes) each.restart()
    },
  })
  return {
    get url() {
      return postgres.url
    },
    place: postgres.home,
    stop: () => postgres.stop(),
  }
}

/** Makes the database ready for this version of the program and of the content. */
async function prepareDatabase(config: Config, opening: Promise<Database>): Promise<string> {
  // Loaded while PostgreSQL starts.
  const [{ migrate }, { publishRelease }] = await Promise.all([
    import('../apps/api/src/database/migrate.ts'),
    import('../apps/api/src/features/releases/publish.ts'),
  ])
  const { url } = await opening
  await migrate(url)
  const { hash } = await publishRelease({ databaseUrl: url, contentDirs: config.contentDirs })
  return hash
}

/** Starts the processes; resolves when each is ready, with the address of the one that has one. */
function startProcesses(
  config: Config,
  { url, release }: { url: () => string; release: string },
): Promise<string | null> {
  const starting = roles(config).map(
    (role) =>
      new Promise<string | null>((resolve, reject) => {
        let times = 0
        const supervised = superviseProcess({
          name: `${role} process`,
          module: main,
          environment: () => ({ ...process.env, ROLE: role, DATABASE_URL: url(), RELEASE: release }),
          log,
          onReady: (address) => {
            times += 1
            if (times > 1) log(`The ${role} process is back.`)
            resolve(address)
          },
          onFatal: (message) => {
            reject(new Error(message))
            // Once started, nothing awaits the promise any more.
            if (times > 0) void fail(new Error(message))
          },
        })
        processes.push(supervised)
      }),
  )
  return Promise.all(starting).then((addresses) => addresses.find((address) => address !== null) ?? null)
}

function announce(address: string | null, place: string, seconds: number): void {
  log(
    [
      '',
      `  Pix is ready, after ${seconds.toFixed(1)} s.`,
      '',
      ...(address === null ? [] : [`  Open   ${address}`]),
      `  Data   ${place}`,
      '  Stop   Ctrl-C',
      '',
    ].join('\n'),
  )
}

/** The processes finish first, since they need the database to. */
function stop(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    // First: a start that comes meanwhile is one that takes over, not one too many.
    unmark()
    await Promise.all(processes.map((each) => each.stop()))
    const opened = await database?.catch(() => null)
    await opened?.stop()
    process.exit(exitCode)
  })()
  return stopping
}

async function fail(error: unknown): Promise<void> {
  // What goes wrong because of a stop is no news.
  if (stopping) return
  console.error(`\nPix cannot run.\n${explain(error)}\n`)
  await stop(1)
}

/** Whether this start is one too many: the same data, and the port that a service on them already has. */
async function leaveToRunning(place: Place): Promise<boolean> {
  const running = findRunningService(place)
  if (running === null) return false
  console.error(
    [
      '',
      `Pix already runs on these data, at ${running.address}`,
      `It goes on. To stop it, press Ctrl-C where it was started (process ${running.pid}).`,
      'For another one beside it, with data of its own: DATA_DIR=data-2 PORT=3001 npm start',
      '',
    ].join('\n'),
  )
  await stop(runsAlready)
  return true
}

/** Wrong name or password, not allowed from here, no such database. */
const refusals = new Set(['28000', '28P01', '3D000'])

function explain(error: unknown): string {
  // Of a host with several addresses, each tried in vain.
  if (error instanceof AggregateError) return explain(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (refusals.has(code)) return `The database refuses the connection (${error.message}): check DATABASE_URL.`
  const isSilent = error.name === 'DatabaseUnavailable' || /timeout expired|connection timeout/.test(error.message)
  const isNetwork = 'syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo')
  return isNetwork || isSilent
    ? `The database cannot be reached (${error.message}): check DATABASE_URL.`
    : error.message
}

function listenToSignals(): void {
  let first: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now()
      if (first === null) {
        first = now
        log('\nStopping … (Ctrl-C again to stop without waiting)')
        void stop(0)
      } else if (now - first > sameSignal) {
        for (const each of processes) each.kill()
      }
    })
  }
  // The terminal may be gone; what is written to it must not stop the stopping.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}

async function start(): Promise<void> {
  const began = performance.now()
  listenToSignals()
  try {
    const config = readConfig(process.env)
    // With data elsewhere, several may run; without a port of its own, none is in the way.
    const isAlone = config.databaseUrl === null && config.role !== 'worker' && config.port !== 0
    if (isAlone && (await leaveToRunning(config))) return
    const opening = openDatabase(config)
    database = opening
    if (isAlone) unmark = markRunningService(config, config.publicUrl)
    const [opened, release] = await Promise.all([opening, prepareDatabase(config, opening)])
    if (stopping) return
    const address = await startProcesses(config, { url: () => opened.url, release })
    announce(address, opened.place, (performance.now() - began) / 1000)
  } catch (error) {
    await fail(error)
  }
}

await start()
