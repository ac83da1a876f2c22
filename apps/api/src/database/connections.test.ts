import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from '../config.ts'
import { cloneDatabase } from '../testing/test-app.ts'
import { runWeb } from '../web-process.ts'
import {
  connect,
  DatabaseUnavailable,
  execute,
  openConnections,
  rows,
  statement,
  transaction,
  violatedConstraint,
} from './database.ts'

const answer = statement<{ answer: number }>('connections-test-answer', 'select 42 as answer')
const pid = statement<{ pid: number }>('connections-test-pid', 'select pg_backend_pid() as pid')
const wait = statement('connections-test-wait', 'select pg_sleep($1)')
const violate = statement(
  'connections-test-violate',
  "insert into releases (hash, body, stored_at) values ('no hash', '', now())",
)

let database: Awaited<ReturnType<typeof cloneDatabase>>
const pools: Pool[] = []
const lines: Line[] = []
beforeAll(async () => {
  database = await cloneDatabase()
})
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end()
  for (const line of lines.splice(0)) await line.close()
})
afterAll(() => database.drop())

function poolOf(url: string, connections: number, longestSilence = 20_000): Pool {
  const pool = connect({ url, connections, longestSilence })
  pools.push(pool)
  return pool
}

/** Processes of the server that serve clients of the database, the one that counts them included. */
async function serverProcesses(pool: Pool): Promise<number> {
  const { rows: found } = await pool.query(
    "select from pg_stat_activity where datname = current_database() and backend_type = 'client backend'",
  )
  return found.length
}

describe('connections', () => {
  it('are all open before the first crowd comes', async () => {
    const pool = poolOf(database.url, 4)
    expect(await openConnections(pool)).toBe(4)
    // Those of the test before may not be gone yet.
    await expect.poll(() => serverProcesses(pool)).toBe(4)
    expect(pool.idleCount).toBe(4)
  })

  it('are as many as the server has to give', async () => {
    const line = await lineTo(database.url, 2)
    const pool = poolOf(line.url, 4)
    expect(await openConnections(pool)).toBe(2)
    expect(await rows(pool, answer, [])).toEqual([{ answer: 42 }])
  })

  it('stay open while nobody asks anything', { timeout: 30_000 }, async () => {
    const pool = poolOf(database.url, 3)
    await openConnections(pool)
    // The driver, when nothing is said, closes them after ten seconds.
    await sleep(11_000)
    expect(pool.totalCount).toBe(3)
    await expect.poll(() => serverProcesses(pool)).toBe(3)
  })

  it('stay open when a statement is refused', async () => {
    const pool = poolOf(database.url, 1)
    const [before] = await rows(pool, pid, [])
    const refused = await execute(pool, violate, []).catch((error: unknown) => error)
    expect(violatedConstraint(refused)).not.toBeNull()
    expect(await rows(pool, pid, [])).toEqual([before])
  })

  it('of a web process are open when it listens', async () => {
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'http://localhost', ROLE: 'web' })
    const own = await cloneDatabase()
    const web = await runWeb({ ...config, databaseUrl: own.url }, inject('releaseHash'))
    const pool = poolOf(own.url, 1)
    expect(await serverProcesses(pool)).toBe(20 + 1)
    await web.stop()
    await own.drop()
  })
})

describe('a server that falls silent', () => {
  const silence = 1500

  it('is given up, and asked again on another line', async () => {
    const line = await lineTo(database.url)
    const pool = poolOf(line.url, 1, silence)
    expect(await rows(pool, answer, [])).toEqual([{ answer: 42 }])
    line.cut()
    await expect(rows(pool, answer, [])).rejects.toThrow(
      new DatabaseUnavailable('the database has said nothing for 1.5 s'),
    )
    line.mend()
    expect(await rows(pool, answer, [])).toEqual([{ answer: 42 }])
  })

  it('is given up inside a transaction too', async () => {
    const line = await lineTo(database.url)
    const pool = poolOf(line.url, 1, silence)
    const work = transaction(pool, async (inside) => {
      await rows(inside, answer, [])
      line.cut()
      await rows(inside, answer, [])
    })
    await expect(work).rejects.toThrow(new DatabaseUnavailable('the database has said nothing for 1.5 s'))
    expect(pool.totalCount).toBe(0)
  })

  it('is not one that nobody asks: the connection stays', async () => {
    const pool = poolOf(database.url, 1, silence)
    const [before] = await rows(pool, pid, [])
    await sleep(2 * silence)
    expect(await rows(pool, pid, [])).toEqual([before])
    // Its clock runs again.
    await expect(execute(pool, wait, [10])).rejects.toThrow(DatabaseUnavailable)
  })
})

type Line = {
  readonly url: string
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** A line to the server, for so many at a time, that can fall silent with nobody hanging up: a cable is pulled. */
async function lineTo(url: string, most = 10): Promise<Line> {
  const { hostname, port } = new URL(url)
  const ends: Socket[] = []
  let isCut = false
  const relay = createServer((near) => {
    const far = dial(Number(port || 5432), hostname)
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
  relay.maxConnections = most
  await once(relay.listen(0, '127.0.0.1'), 'listening')
  const line = {
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
  lines.push(line)
  return line
}
