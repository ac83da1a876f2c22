// Makes the load, in a process of its own.
import type { Pool } from 'pg'
import { connect } from '../../../apps/api/src/database/database.ts'
import { openReleases } from '../../../apps/api/src/features/releases/releases.ts'
import { serve } from '../../child.ts'
import { prepareLearners } from '../population/learners.ts'
import type { Database } from '../server.ts'
import { connections } from '../servers/connections.ts'
import { cpuSeconds } from '../servers/cpu.ts'
import { type Plan, prepareBareAnswer } from '../servers/statements.ts'
import { closedLoop } from './closed-loop.ts'
import { type Connection, openConnection } from './connection.ts'
import type { Measured } from './measure.ts'
import { openLoop } from './open-loop.ts'
import { type Queue, queueOf } from './queue.ts'
import { overHttp, type Send, throughDriver } from './send.ts'

let queue: Queue = queueOf([])
let plan: Plan = new Map()
const pools = new Map<string, Pool>()

function poolOf({ url }: Database): Pool {
  const pool = pools.get(url) ?? connect({ url, connections })
  pools.set(url, pool)
  return pool
}

async function withConnections<Result>(
  origin: string,
  count: number,
  work: (sends: Send[]) => Promise<Result>,
): Promise<Result> {
  const opened: Connection[] = []
  try {
    for (let number = 0; number < count; number++) opened.push(await openConnection(origin))
    return await work(opened.map(overHttp))
  } finally {
    for (const connection of opened) connection.close()
  }
}

/** More than a server that keeps up with its load ever has under way. */
const openLoopConnections = 400

const api = {
  /** Fresh learners for the next rounds. Returns what each will be asked. */
  prepare: async (database: Database, count: number): Promise<[string, readonly string[]][]> => {
    const pool = poolOf(database)
    const { current } = await openReleases(pool, database.releaseHash)
    const learners = await prepareLearners(pool, current, count)
    queue = queueOf(learners)
    plan = new Map(learners.map(({ assessmentId, challengeIds }) => [assessmentId, challengeIds]))
    return [...plan]
  },
  closed: (origin: string, clients: number, seconds: number): Promise<Measured> =>
    withConnections(origin, clients, (sends) => closedLoop(sends, queue, seconds)),
  open: (origin: string, perSecond: number, seconds: number): Promise<Measured> =>
    withConnections(origin, openLoopConnections, (sends) => openLoop(sends, queue, { perSecond, seconds })),
  driver: async (database: Database, clients: number, seconds: number): Promise<Measured> => {
    const pool = poolOf(database)
    const { current } = await openReleases(pool, database.releaseHash)
    const answer = prepareBareAnswer(pool, current, plan)
    return closedLoop(
      Array.from({ length: clients }, () => throughDriver(answer)),
      queue,
      seconds,
    )
  },
  cpuSeconds,
}
export type GeneratorApi = typeof api

serve(api, async () => {
  for (const pool of pools.values()) await pool.end()
})
