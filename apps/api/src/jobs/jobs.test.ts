import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/test-app.ts'
import { createJobSender, FailedForGood, installJobs, type Queue, workOnJobs } from './jobs.ts'

const queue: Queue<{ readonly place: number }> = {
  name: 'places',
  retries: 1,
  retryDelay: 3600,
  longestDelay: 3600,
  kept: 3600,
}

let database: Awaited<ReturnType<typeof cloneDatabase>>
let pool: pg.Pool
beforeAll(async () => {
  database = await cloneDatabase()
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
  await installJobs(database.url, [queue])
})
beforeEach(() => pool.query('delete from jobs.job where name = $1', [queue.name]))
afterAll(async () => {
  await pool.end()
  await database.drop()
})

type Job = { place: number; state: string; output: { message: string } | null }

/** What became of the jobs, once each was tried or so many milliseconds have passed. */
async function jobsAfter(patience: number): Promise<Job[]> {
  const end = Date.now() + patience
  for (;;) {
    const { rows } = await pool.query<Job>(
      `select (data->>'place')::int as place, state, output from jobs.job where name = $1 order by place`,
      [queue.name],
    )
    if (Date.now() > end || rows.every(({ state }) => !['created', 'active'].includes(state))) return rows
    await sleep(50)
  }
}

async function sendTwentyNine(pauseMs = 0): Promise<void> {
  const { send } = createJobSender(pool)
  for (let place = 1; place < 30; place += 1) {
    await send(pool, queue, { place })
    if (pauseMs > 0) await sleep(pauseMs)
  }
}

it('a class that asks at once does not wait for one another: nobody pauses between two jobs', async () => {
  await sendTwentyNine()
  const { stop } = await workOnJobs(database.url, [{ queue, work: () => sleep(20) }])
  // A pause of two seconds after each job, or after each batch, would be longer than this patience.
  const jobs = await jobsAfter(10_000)
  await stop()
  expect(jobs.filter(({ state }) => state === 'completed')).toHaveLength(29)
})

it('jobs are worked on in the order in which they were asked for', async () => {
  // People do not ask twice in a millisecond, which is as fine as the moments of jobs are told.
  await sendTwentyNine(2)
  // A table that was written to gives its rows in another order than they came.
  await pool.query(`update jobs.job set priority = 0 where name = $1 and (data->>'place')::int % 3 = 0`, [queue.name])
  const done: number[] = []
  const { stop } = await workOnJobs(database.url, [{ queue, work: async ({ place }) => void done.push(place) }])
  await jobsAfter(10_000)
  await stop()
  expect(done).toEqual(done.toSorted((one, other) => one - other))
  expect(done).toHaveLength(29)
})

it('a job that fails takes nobody else’s with it, is tried again, and says why', async () => {
  await sendTwentyNine()
  const work = async ({ place }: { readonly place: number }) => {
    if (place % 10 === 1) throw new Error(`${place} is closed`)
    if (place % 10 === 2) throw new FailedForGood(`${place} is gone`)
  }
  const { stop } = await workOnJobs(database.url, [{ queue, work }])
  const jobs = await jobsAfter(10_000)
  await stop()
  expect(jobs.filter(({ state }) => state === 'completed')).toHaveLength(23)
  expect(jobs.filter(({ state }) => state === 'retry').map(({ place, output }) => [place, output?.message])).toEqual([
    [1, '1 is closed'],
    [11, '11 is closed'],
    [21, '21 is closed'],
  ])
  expect(jobs.filter(({ state }) => state === 'failed').map(({ place, output }) => [place, output?.message])).toEqual([
    [2, '2 is gone'],
    [12, '12 is gone'],
    [22, '22 is gone'],
  ])
})
