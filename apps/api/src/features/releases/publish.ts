import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { connect } from '../../database/database.ts'
import { insertFile } from '../files/queries.ts'
import { fingerprintOf } from './fingerprint.ts'
import { findReleaseOfSource, insertRelease, insertReleaseSource } from './queries.ts'

/**
 * Reads the content roots and stores the release they make, so that every process, now and in years, reads the same.
 * Files that made a release before are not read again: checking all of them takes longer than a start should.
 * @returns the release's hash
 * @throws {ContentError} naming file and line when content is wrong
 */
export async function publishRelease(options: {
  readonly databaseUrl: string
  readonly contentDirs: readonly string[]
}): Promise<{ hash: string }> {
  const pool = connect({ url: options.databaseUrl, connections: 1 })
  try {
    const fingerprint = await fingerprintOf(options.contentDirs)
    const known = await findReleaseOfSource(pool, fingerprint)
    if (known !== null) return { hash: known }

    const { loadRelease } = await import('@pix/content')
    const { release, files } = await loadRelease(options.contentDirs)
    const { hash, ...body } = release
    const now = new Date()
    // Before the release that speaks of them: whoever finds it finds them.
    for (const file of files) await insertFile(pool, file, now)
    await insertRelease(pool, hash, await promisify(gzip)(JSON.stringify(body)), now)
    await insertReleaseSource(pool, fingerprint, hash, now)
    return { hash }
  } finally {
    await pool.end()
  }
}
