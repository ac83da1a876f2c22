import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/test-app.ts'
import { connect, DatabaseUnavailable, execute, openConnections, rows, statement } from './database.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
const pools: Pool[] = []
beforeAll(async () => {
  database = await cloneDatabase()
})
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end()
})
afterAll(() => database.drop())

function poolOf(url: string, connections: number, longestSilence = 20_000): Pool {
  const pool = connect({ url, connections, longestSilence })
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

describe('a server that falls silent', () => {
  const ask = statement<{ answer: number }>('connections-test-ask', 'select 42 as answer')
  const wait = statement('connections-test-wait', 'select pg_sleep($1)')

  it('is given up, and asked again on another line', async () => {
    const line = await lineTo(database.url)
    const pool = poolOf(line.url, 1, 400)
    expect(await rows(pool, ask, [])).toEqual([{ answer: 42 }])
    line.cut()
    await expect(rows(pool, ask, [])).rejects.toThrow(
      new DatabaseUnavailable('the database has said nothing for 0.4 s'),
    )
    line.mend()
    expect(await rows(pool, ask, [])).toEqual([{ answer: 42 }])
    await line.close()
  })

  it('is not one that nobody asks: the connection stays', async () => {
    const pool = poolOf(database.url, 1, 200)
    await rows(pool, ask, [])
    await sleep(600)
    expect(pool.totalCount).toBe(1)
    // Its clock runs again.
    await expect(execute(pool, wait, [2])).rejects.toThrow(DatabaseUnavailable)
  })
})

/** A line to the server that can fall silent with nobody hanging up, as when a cable is pulled. */
async function lineTo(url: string) {
  const { hostname, port } = new URL(url)
  const ends: Socket[] = []
  let isCut = false
  const relay = createServer((near) => {
    const far = dial(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.push(from)
      from.on('data', (bytes) => isCut || to.write(bytes))
      from.on('close', () => to.destroy())
      from.on('error', () => {})
    }
  })
  await once(relay.listen(0, '127.0.0.1'), 'listening')
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${(relay.address() as AddressInfo).port}` }).href,
    cut: () => {
      isCut = true
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      for (const end of ends) end.destroy()
      await new Promise((done) => relay.close(done))
    },
  }
}
