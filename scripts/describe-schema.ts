// `npm run schema:describe`: writes database/schema/ from a freshly migrated database.
import { readdir, rm, writeFile } from 'node:fs/promises'
import pg from 'pg'
import { describeDatabase } from '../apps/api/src/database/describe-database.ts'
import { migrate } from '../apps/api/src/database/migrate.ts'
import { startDisposablePostgres } from './disposable-postgres.ts'

const folder = new URL('../database/schema/', import.meta.url)
const postgres = await startDisposablePostgres()
try {
  await migrate(postgres.url)
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const described = await describeDatabase(client)
  await client.end()
  for (const name of await readdir(folder)) if (!described.has(name)) await rm(new URL(name, folder))
  for (const [name, text] of described) await writeFile(new URL(name, folder), text)
  console.log(`database/schema describes ${described.size} tables.`)
} finally {
  await postgres.stop()
}
