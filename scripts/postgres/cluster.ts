import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, runAs } from './account.ts'
import { pinnedMajor } from './binaries.ts'
import type { Place } from './place.ts'
import { removeUnfinished, unfinishedPath } from './unfinished.ts'

/** The role that owns everything, and the database of the service. */
export const role = 'pix'

/** The paths inside a home. */
export type Home = {
  readonly cluster: string
  readonly password: string
  /** The port of the last start, so that addresses stay the same from one start to the next. */
  readonly port: string
  /** The process that stops the server when it ends itself; see {@link isRunning}. */
  readonly owner: string
  readonly log: string
}

function pathsIn(home: string): Home {
  return {
    cluster: join(home, 'cluster'),
    password: join(home, 'password'),
    port: join(home, 'port'),
    owner: join(home, 'owner'),
    log: join(home, 'server.log'),
  }
}

/**
 * Writes one of the small files of a home. As root it gives the file to the owner of the home, who may be another
 * user that starts the service itself the next time.
 */
export function writeInHome(file: string, text: string): void {
  rmSync(file, { force: true })
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  giveToOwner(file)
}

/** The text of a file, or null when it is not there or not ours to read. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Gives a file just made in a home to the owner of the home, as only root can and needs to. */
export function giveToOwner(file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  lchownSync(file, uid, gid)
}

/**
 * The home, made first when there is none.
 *
 * It is made beside its place and moved there complete, so that one that was interrupted is never taken for a good
 * one, and two starts at once agree on whose is kept.
 */
export async function openHome(
  { home, account }: Place,
  options: { readonly binaries: string; readonly sync: boolean; readonly log: (line: string) => void },
): Promise<Home> {
  removeUnfinished(home)
  if (!isComplete(home)) {
    options.log('Creating the database …')
    const making = unfinishedPath(home)
    try {
      await makeHome(pathsIn(making), making, account, options)
      moveIntoPlace(making, home)
    } finally {
      rmSync(making, { recursive: true, force: true })
    }
    // What a program left over from a killed start was still writing to before has come to its end meanwhile.
    removeUnfinished(home)
  }
  refuseOtherMajor(home)
  // Of the system: where `Data` and `data` are one folder, it has one name, by which its server is recognised.
  return pathsIn(realpathSync.native(home))
}

function isComplete(home: string): boolean {
  return existsSync(join(pathsIn(home).cluster, 'PG_VERSION'))
}

async function makeHome(
  paths: Home,
  making: string,
  account: Account | null,
  options: { readonly binaries: string; readonly sync: boolean },
): Promise<void> {
  // The folder and our own files in it stay ours: a root that wrote into a folder of another user could be led astray
  // by links. That user passes through to the cluster, which is its own.
  mkdirSync(making, { mode: account ? 0o711 : 0o700 })
  mkdirSync(paths.cluster, { mode: 0o700 })
  writeFileSync(paths.password, randomBytes(24).toString('hex'), { mode: 0o600 })
  if (account) {
    chownSync(paths.cluster, account.uid, account.gid)
    chownSync(paths.password, account.uid, account.gid)
  }
  // The built-in C.UTF-8 locale sorts and folds case in the same way on every system and with every later version of
  // its libraries; a query that shows people a sorted list names an ICU collation.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${role}`, '--auth=scram-sha-256', `--pwfile=${paths.password}`]
  const args = [`--pgdata=${paths.cluster}`, ...locale, ...access, '--no-instructions']
  await runInitdb(join(options.binaries, 'initdb'), options.sync ? args : [...args, '--no-sync'], account)
  if (account) chownSync(paths.password, 0, 0)
}

function runInitdb(command: string, args: readonly string[], account: Account | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...runAs(account),
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.on('error', reject).on('close', (code, signal) => {
      if (code === 0) return resolve()
      reject(new Error(`The database could not be created: initdb ended with ${code ?? signal}. ${complaint.trim()}`))
    })
  })
}

function moveIntoPlace(making: string, home: string): void {
  try {
    renameSync(making, home)
  } catch (error) {
    // Another start was quicker: its home serves as well.
    if (isComplete(home)) return
    throw new Error(
      `${home} holds something that is not a complete database of Pix, and nothing in it was touched. Move it away, or set DATA_DIR to a new folder. (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}

function refuseOtherMajor(home: string): void {
  const { cluster } = pathsIn(home)
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major === String(pinnedMajor)) return
  throw new Error(
    [
      `The data in ${cluster} were written by PostgreSQL ${major}, and this version of Pix runs PostgreSQL ${pinnedMajor}, which cannot read them. Nothing was changed. Either`,
      `- with the version of Pix that wrote them running, save them with pg_dump (of your system's PostgreSQL client), then start this one with DATA_DIR set to a new folder and load them with psql;`,
      `- or set DATA_DIR to a new folder to begin with an empty database;`,
      `- or set DATABASE_URL to a PostgreSQL of your own.`,
    ].join('\n'),
  )
}
