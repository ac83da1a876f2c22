// The releases that this process holds in memory: the current one, and those that older tests were made with.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ReleaseBody } from '@pix/core/content'
import type { Pool } from 'pg'
import { type IndexedRelease, indexRelease } from './indexed-release.ts'
import { findReleaseBody } from './queries.ts'

export type Releases = {
  /** What new tests use. */
  readonly current: IndexedRelease
  /** The release of the time; read from the database when it is not in memory. */
  readonly get: (hash: string) => Promise<IndexedRelease>
}

/** Releases kept in memory besides the current one. */
const mostKept = 8

export async function openReleases(pool: Pool, currentHash: string): Promise<Releases> {
  const kept = new Map<string, Promise<IndexedRelease>>()
  const current = await read(pool, currentHash)
  return {
    current,
    get: (hash) => {
      if (hash === currentHash) return Promise.resolve(current)
      const loading = kept.get(hash) ?? read(pool, hash)
      kept.delete(hash)
      kept.set(hash, loading)
      loading.catch(() => kept.delete(hash))
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest)
      return loading
    },
  }
}

async function read(pool: Pool, hash: string): Promise<IndexedRelease> {
  const body = await findReleaseBody(pool, hash)
  if (!body) throw new Error(`release ${hash} is not in the database`)
  // Written by `publish` from a checked release: the hash that names it vouches for its shape.
  const parsed = JSON.parse((await promisify(gunzip)(body)).toString('utf8')) as ReleaseBody
  return indexRelease({ ...parsed, hash })
}
