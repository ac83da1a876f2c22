import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/test-app.ts'
import { MigrationError, migrate } from './migrate.ts'

let url: string
let drop: () => Promise<void>
let client: pg.Client
beforeAll(async () => {
  const database = await cloneDatabase()
  url = database.url
  drop = database.drop
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await drop()
})

it('has nothing to do on a database that is up to date, even when two start at once', async () => {
  expect(await Promise.all([migrate(url), migrate(url)])).toEqual([[], []])
})

it('refuses a database that a newer version used, and says which file is missing', async () => {
  await client.query(
    "insert into migrations (name, checksum, applied_at) values ('9999_future.sql', 'x', '2030-01-01')",
  )
  await expect(migrate(url)).rejects.toThrow(MigrationError)
  await expect(migrate(url)).rejects.toThrow('9999_future.sql')
  await client.query("delete from migrations where name = '9999_future.sql'")
})

it('refuses a file that changed after it ran', async () => {
  await client.query("update migrations set checksum = 'other' where name = '0001_accounts.sql'")
  await expect(migrate(url)).rejects.toThrow('0001_accounts.sql was changed after it ran')
})
