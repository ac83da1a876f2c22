import { type Database, execute, maybeRow, statement } from '../../database/database.ts'

const findReleaseStatement = statement<{ body: Buffer }>('find-release', 'select body from releases where hash = $1')

/** The gzip of the release's JSON, or null when it was never stored. */
export async function findReleaseBody(database: Database, hash: string): Promise<Buffer | null> {
  return (await maybeRow(database, findReleaseStatement, [hash]))?.body ?? null
}

const insertReleaseStatement = statement(
  'insert-release',
  'insert into releases (hash, body, stored_at) values ($1, $2, $3) on conflict (hash) do nothing',
)

/** Keeps a release for good. A release that is there already stays as it is: its hash names its content. */
export async function insertRelease(database: Database, hash: string, body: Buffer, now: Date): Promise<void> {
  await execute(database, insertReleaseStatement, [hash, body, now])
}

const findSourceStatement = statement<{ release_hash: string }>(
  'find-release-source',
  'select release_hash from release_sources where fingerprint = $1',
)

/** The release that these content files made before, or null. */
export async function findReleaseOfSource(database: Database, fingerprint: string): Promise<string | null> {
  return (await maybeRow(database, findSourceStatement, [fingerprint]))?.release_hash ?? null
}

const insertSourceStatement = statement(
  'insert-release-source',
  `insert into release_sources (fingerprint, release_hash, read_at) values ($1, $2, $3) on conflict (fingerprint) do nothing`,
)

export async function insertReleaseSource(
  database: Database,
  fingerprint: string,
  releaseHash: string,
  now: Date,
): Promise<void> {
  await execute(database, insertSourceStatement, [fingerprint, releaseHash, now])
}
