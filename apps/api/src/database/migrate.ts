// Brings the database to the shape the program expects: numbered SQL files, forward only, each in a transaction, one
// process at a time, with a checksum so that a file changed after it ran is noticed.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { installJobs } from '../jobs/jobs.ts'
import { queues } from '../jobs/queues.ts'

const folder = new URL('../../../../database/migrations/', import.meta.url)

/** Any number, the same in every process of the service. */
const lock = 7_416_001

/** The first lines of a file may say `-- outside a transaction`, for statements that PostgreSQL refuses inside one. */
const outsideTransaction = /^-- outside a transaction$/m

export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * @returns names of the files applied now
 * @throws {MigrationError} when the server is too old, a file changed after it ran, or the database is newer than the program
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(`create table if not exists migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null)`)
    const applied = await applyMissing(client)
    await installJobs(databaseUrl, queues)
    return applied
  } finally {
    await client.end()
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  )
  const version = rows[0]?.version ?? 0
  if (version < 150_000) {
    throw new MigrationError(`The PostgreSQL server is version ${Math.floor(version / 10_000)}: Pix needs 15 or later.`)
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migrations')
  const known = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const foreign = [...known.keys()].filter((name) => !files.includes(name))
  if (foreign.length > 0) {
    throw new MigrationError(
      `The database was used by a newer version of Pix (it has ${foreign.join(', ')}): start that version.`,
    )
  }
  const applied: string[] = []
  for (const name of files) {
    const text = await readFile(new URL(name, folder), 'utf8')
    const checksum = createHash('sha256').update(text).digest('hex')
    if (known.has(name)) {
      if (known.get(name) !== checksum) {
        throw new MigrationError(
          `database/migrations/${name} was changed after it ran: put it back and add a new file instead.`,
        )
      }
      continue
    }
    await apply(client, name, text, checksum)
    applied.push(name)
  }
  return applied
}

async function apply(client: pg.Client, name: string, text: string, checksum: string): Promise<void> {
  const record = () =>
    client.query('insert into migrations (name, checksum, applied_at) values ($1, $2, $3)', [
      name,
      checksum,
      new Date(),
    ])
  if (outsideTransaction.test(text)) {
    await client.query(text)
    await record()
    return
  }
  try {
    await client.query('begin')
    await client.query(text)
    await record()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const detail = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`database/migrations/${name} failed, nothing of it was kept: ${detail}`, { cause: error })
  }
}
