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
