import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/test-app.ts'
import { describeDatabase } from './describe-database.ts'

const folder = new URL('../../../../database/schema/', import.meta.url)

let client: pg.Client
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await cloneDatabase()
  drop = database.drop
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await drop()
})

it('the migrated database is the one that database/schema describes (npm run schema:describe writes it)', async () => {
  const described = Object.fromEntries(await describeDatabase(client))
  const names = (await readdir(folder)).sort()
  const written = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')])),
  )
  expect(written).toEqual(described)
})

it('every table says what it holds', async () => {
  const described = await describeDatabase(client)
  expect([...described].filter(([, text]) => text.startsWith('\n'))).toEqual([])
})

it('every foreign key can be followed from its end without reading the whole table', async () => {
  const { rows } = await client.query<{ constraint: string }>(
    `select c.conname as constraint from pg_constraint c
     -- Those of the queue are its library's.
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
       select from pg_index i
       where i.indrelid = c.conrelid and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey
     )`,
  )
  expect(rows).toEqual([])
})

it.each([
  ['changed', "update releases set body = '\\x00'"],
  ['removed', 'delete from releases'],
])('a release cannot be %s', async (_how, sql) => {
  await expect(client.query(sql)).rejects.toMatchObject({ constraint: 'release_is_immutable' })
})
