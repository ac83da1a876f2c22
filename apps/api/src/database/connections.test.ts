import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/test-app.ts'
import { connect, openConnections } from './database.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
const pools: Pool[] = []
beforeAll(async () => {
  database = await cloneDatabase()
})
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end()
})
afterAll(() => database.drop())

function poolOf(url: string, connections: number): Pool {
  const pool = connect({ url, connections })
  pools.push(pool)
  return pool
}

/** Processes of the server that serve the database, the one that counts them included. */
async function serverProcesses(pool: Pool): Promise<number> {
  const { rows } = await pool.query('select from pg_stat_activity where datname = current_database()')
  return rows.length
}

it('all are open before the first crowd comes', async () => {
  const pool = poolOf(database.url, 4)
  await openConnections(pool)
  expect(await serverProcesses(pool)).toBe(4)
  expect(pool.idleCount).toBe(4)
})

it('they stay open while nobody asks anything', { timeout: 30_000 }, async () => {
  const pool = poolOf(database.url, 3)
  await openConnections(pool)
  // The driver, when nothing is said, closes them after ten seconds.
  await sleep(11_000)
  expect(await serverProcesses(pool)).toBe(3)
})

it('those that the server has to give will do', async () => {
  const owner = poolOf(database.url, 1)
  const role = `few_${process.pid}`
  await owner.query(`create role ${role} login password 'few' connection limit 2`)
  try {
    const pool = poolOf(Object.assign(new URL(database.url), { username: role, password: 'few' }).href, 4)
    await openConnections(pool)
    expect(pool.totalCount).toBe(2)
    expect(await serverProcesses(pool)).toBe(3)
    await pool.end()
    pools.splice(pools.indexOf(pool), 1)
  } finally {
    await owner.query(`drop role ${role}`)
  }
})
