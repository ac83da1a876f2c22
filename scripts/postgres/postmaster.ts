import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { inspectProcess } from '../processes.ts'
import { type Account, runAs } from './account.ts'
import { giveToOwner, type Home } from './cluster.ts'

/** Settings of the server, as `postgresql.conf` names them. */
export type Settings = Readonly<Record<string, string>>

/** A server that runs on a cluster, as its own pid file tells. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  readonly state: 'starting' | 'ready' | 'stopping'
}

/** Settings for a service that shares a small server with its database. */
export function defaultSettings(memory: number = totalmem()): Settings {
  const megabytes = Math.floor(memory / 2 ** 20)
  return {
    cluster_name: 'pix',
    max_connections: '100',
    shared_buffers: megabytes >= 4096 ? '256MB' : '128MB',
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    // Disks of today have no arm to move.
    random_page_cost: '1.1',
    // Compiling a query costs more than the short ones of this service last.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  }
}

/** The server that runs on this cluster, whoever started it, or null. Removes the pid file of one that was killed. */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid')
  const written = readPidFile(file)
  if (written === null) return null
  // The pid of a dead server may belong to any other process by now, and PostgreSQL itself, seeing it alive, would
  // refuse to start. Its command line tells: the server's names the cluster.
  if (inspectProcess(written.pid)?.command.includes(cluster)) return written
  // Should the server's own processes still be there, PostgreSQL notices it by their shared memory.
  if (readPidFile(file)?.pid === written.pid) rmSync(file, { force: true })
  return null
}

/** The lines of `postmaster.pid`: pid, folder, start time, port, socket folder, address, shared memory, state. */
export function readPidFile(file: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  const state = lines[7]?.trim()
  return { pid, port, state: state === 'ready' || state === 'stopping' ? state : 'starting' }
}

/** A server that this process has started. */
export type Launched = {
  readonly pid: number
  /** Resolves when it has ended. */
  readonly ended: Promise<void>
  /** Once it has ended, what it had written to its log; null while it runs. */
  lastWords(): string | null
}

const largestLog = 10 * 2 ** 20

/**
 * Starts the server in a session of its own, where the Ctrl-C meant for us does not reach it: it must outlive the
 * processes that it serves. It listens on the loopback address alone.
 */
export function launchPostmaster(
  { cluster, log }: Home,
  options: {
    readonly binaries: string
    readonly account: Account | null
    readonly port: number
    readonly settings: Settings
  },
): Launched {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(log, `${log}.1`)
  const output = openSync(log, 'a', 0o600)
  const logged = fstatSync(output).size
  if (logged === 0) giveToOwner(log)
  const settings: Settings = {
    ...defaultSettings(),
    ...options.settings,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(options.port),
  }
  const child = spawn(
    join(options.binaries, 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...runAs(options.account),
      cwd: '/',
      detached: true,
      // Not ours: what the service knows (passwords, keys) is none of the server's business, and no PG* variable or
      // language of the user may change what it does.
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', output, output],
    },
  )
  closeSync(output)
  child.unref()
  let words: string | null = null
  const ended = new Promise<void>((resolve) => {
    const end = (said: string) => {
      words = said
      resolve()
    }
    child.on('error', (error) => end(error.message))
    child.on('exit', () => end(readFrom(log, logged)))
  })
  return { pid: child.pid ?? 0, ended, lastWords: () => words }
}

function readFrom(file: string, offset: number): string {
  try {
    return readFileSync(file).subarray(offset).toString('utf8')
  } catch {
    return ''
  }
}
