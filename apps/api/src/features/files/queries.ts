import { type Database, execute, maybeRow, statement } from '../../database/database.ts'

export type FileRow = { ending: string; media_type: string; body: Buffer }

const findFileStatement = statement<FileRow>(
  'find-release-file',
  'select ending, media_type, body from release_files where hash = $1',
)

/** @param hash of the bytes, SHA-256 in hexadecimal */
export async function findFile(database: Database, hash: string): Promise<FileRow | null> {
  return maybeRow(database, findFileStatement, [hash])
}

const insertFileStatement = statement(
  'insert-release-file',
  `insert into release_files (hash, ending, media_type, body, stored_at) values ($1, $2, $3, $4, $5)
   on conflict (hash) do nothing`,
)

/** Keeps a file for good. One that is there already stays as it is: its hash names its bytes. */
export async function insertFile(
  database: Database,
  file: {
    readonly hash: string
    readonly ending: string
    readonly mediaType: string
    readonly bytes: Uint8Array
  },
  now: Date,
): Promise<void> {
  await execute(database, insertFileStatement, [file.hash, file.ending, file.mediaType, file.bytes, now])
}
