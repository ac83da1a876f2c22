import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, canReach, chooseAccount, findAccount } from './account.ts'

/** Where root puts what PostgreSQL's own user must reach when it cannot reach the folder asked for. */
const rootsFolder = '/var/lib/pix'

/** Where one PostgreSQL lives, and as whom. */
export type Place = {
  /** Who PostgreSQL runs as when we are root; null: ourselves. */
  readonly account: Account | null
  /** The folder of the cluster, its password, its port and its log. It may not be there yet; its parent is. */
  readonly home: string
  /** Where to put a copy of the binaries, if one is needed. */
  readonly shared: string
}

/** Decides it, by the rule written in `../postgres.ts`. */
export function choosePlace(dataDir: string, log: (line: string) => void): Place {
  const folder = resolve(dataDir)
  // When root makes the folder, others may pass through to what is theirs below.
  makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
  return process.getuid?.() === 0 ? placeForRoot(folder, log) : placeForUser(folder)
}

function placeForUser(folder: string): Place {
  const home = followLink(join(folder, 'postgresql'))
  const found = statIfThere(join(home, 'cluster'))
  if (found && found.uid !== process.getuid?.()) {
    throw new Error(
      `The data in ${home} belong to another user of this machine: Pix was probably started as root before. Start it as root again, or set DATA_DIR to a new folder to begin with an empty database.`,
    )
  }
  try {
    accessSync(dirname(home), constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Error(`You may not write in ${dirname(home)}. Set DATA_DIR to a folder where you may.`)
  }
  return { account: null, home, shared: folder }
}

function placeForRoot(folder: string, log: (line: string) => void): Place {
  const asked = join(folder, 'postgresql')
  const linked = followLink(asked)
  const cluster = join(linked, 'cluster')
  const found = statIfThere(cluster)
  const account = (found && findAccount(found.uid)) ?? chooseAccount()
  if (canReach(account, found ? cluster : dirname(linked))) return { account, home: linked, shared: rootsFolder }
  if (found) {
    throw new Error(
      `PostgreSQL runs as the user "${account.name}", who can no longer reach its data in ${cluster}. Let it pass through every folder above (chmod o+x), or move ${linked} to where it can, and leave a link in its place.`,
    )
  }
  makeFolder(rootsFolder, 0o755)
  const home = linked === asked ? moveOut(folder) : linked
  makeFolder(dirname(home), 0o755)
  log(
    `PostgreSQL refuses to run as root. It runs as "${account.name}", who cannot reach ${folder}: its data are in ${home}.`,
  )
  return { account, home, shared: rootsFolder }
}

/** Leaves a link where the data were asked for: it says where they are, and stays true when modes change later. */
function moveOut(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex')
  const home = join(rootsFolder, `postgresql-${hash.slice(0, 12)}`)
  symlinkSync(home, join(folder, 'postgresql'))
  return home
}

/** The path itself, or where the link in its place leads, be there something or not. */
function followLink(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path
}

function statIfThere(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null
}

function makeFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The folder ${folder} cannot be made (${reason}). Set DATA_DIR to a folder where it can.`)
  }
}
