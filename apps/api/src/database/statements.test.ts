// Every statement of the program is prepared on the migrated database: a renamed column or a wrong type is found here,
// not by a person.
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import '../app.ts'
import '../worker-process.ts'
import { cloneDatabase } from '../testing/test-app.ts'
import { statements } from './database.ts'

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

it.each([...statements])('PostgreSQL accepts the statement %s', async (name, text) => {
  await client.query(`prepare "${name}" as ${text}`)
  const { rows } = await client.query<{ parameters: number }>(
    'select coalesce(array_length(parameter_types, 1), 0) as parameters from pg_prepared_statements where name = $1',
    [name],
  )
  const numbers = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number))
  expect(rows[0]?.parameters).toBe(Math.max(0, ...numbers))
})
