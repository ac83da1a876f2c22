import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { loadRelease } from '@pix/content'
import { connect } from '../../database/database.ts'
import { findReleaseBody, insertRelease } from './queries.ts'

/**
 * Reads the content roots and stores the release they make, so that every process, now and in years, reads the same.
 * @returns the release's hash
 * @throws {ContentError} naming file and line when content is wrong
 */
export async function publishRelease(options: {
  readonly databaseUrl: string
  readonly contentDirs: readonly string[]
}): Promise<{ hash: string }> {
  const { hash, ...body } = await loadRelease(options.contentDirs)
  const pool = connect({ url: options.databaseUrl, connections: 1 })
  try {
    if ((await findReleaseBody(pool, hash)) === null) {
      await insertRelease(pool, hash, await promisify(gzip)(JSON.stringify(body)), new Date())
    }
    return { hash }
  } finally {
    await pool.end()
  }
}
