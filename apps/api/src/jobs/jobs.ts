// Jobs: what is done after the answer, once, and again when it fails. pg-boss keeps them in PostgreSQL, so a job is
// part of the transaction that it follows from: it is there if and only if the rest is.
import { type Db as JobDatabase, type JobResult, PgBoss } from 'pg-boss'
import type { Database } from '../database/database.ts'

const schema = 'jobs'

/** Thrown by a job that no other try can mend: it is kept as failed, with these words. */
export class FailedForGood extends Error {
  override name = 'FailedForGood'
}

/** A kind of job. `Data` is what it is given; it is JSON, and stands in the database until the job is forgotten. */
export type Queue<Data extends object> = {
  readonly name: string
  /** How many more times a failing job is tried. */
  readonly retries: number
  /** Seconds before the second try; doubled at each one, up to `longestDelay`. */
  readonly retryDelay: number
  readonly longestDelay: number
  /** Seconds after which a job that ended is forgotten. */
  readonly kept: number
  readonly data?: Data
}

export type JobSender = {
  /**
   * Adds a job, inside the transaction of `database` where it is one.
   * @returns whether it was added: of the same `key`, one is taken in so many `seconds`
   */
  readonly send: <Data extends object>(
    database: Database,
    queue: Queue<Data>,
    data: Data,
    once?: { readonly key: string; readonly seconds: number },
  ) => Promise<boolean>
}

function through(database: Database): JobDatabase {
  return { executeSql: async (text, values) => database.query(text, values) }
}

/** Sends without working: it needs no connection of its own. */
export function createJobSender(pool: Database): JobSender {
  const boss = new PgBoss({ db: through(pool), schema, supervise: false, schedule: false })
  return {
    send: async (database, queue, data, once) => {
      const limit = once ? { singletonKey: once.key, singletonSeconds: once.seconds } : {}
      return (await boss.send(queue.name, data, { db: through(database), ...limit })) !== null
    },
  }
}

/** Makes or updates what jobs need in the database. Queues take the settings of this program. */
export async function installJobs(databaseUrl: string, queues: readonly Queue<object>[]): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema, supervise: false, schedule: false, max: 1 })
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const queue of queues) {
      const settings = {
        retryLimit: queue.retries,
        retryDelay: queue.retryDelay,
        retryBackoff: true,
        retryDelayMax: queue.longestDelay,
        deleteAfterSeconds: queue.kept,
        notify: true,
      }
      await boss.createQueue(queue.name, settings)
      await boss.updateQueue(queue.name, settings)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

// A job is announced to the worker that waits. What is announced while it works makes it look again at once, and so does
// a full batch: more may stand in the queue. (pg-boss pauses after every batch of one, so that a class that asks for
// thirty mails would wait a minute for the last.) Whatever is missed is found by looking every two seconds.
const pace = {
  batchSize: 5,
  burstWhenBatchFull: true,
  notifyPollingIntervalSeconds: 2,
  perJobResults: true,
  includeMetadata: true,
} as const

export type JobHandler<Data extends object> = {
  readonly queue: Queue<Data>
  /** Throws when the job must be tried again, {@link FailedForGood} when it must not. */
  readonly work: (data: Data) => Promise<void>
}

/** Works on jobs, as soon as they come, until it is stopped; those under way finish first. */
export async function workOnJobs<Data extends object>(
  databaseUrl: string,
  handlers: readonly JobHandler<Data>[],
): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema, schedule: false, max: 2, useListenNotify: true })
  let lastWords = ''
  boss.on('error', (error) => {
    // A database that is away says so at every round.
    if (error.message !== lastWords) console.error(`Jobs wait: ${error.message}`)
    lastWords = error.message
  })
  await boss.start()
  for (const { queue, work } of handlers) {
    await boss.work<Data, unknown, typeof pace>(queue.name, pace, async (jobs) => {
      lastWords = ''
      // One after the other, in the order they were asked for, which a batch does not keep: of two codes for one person,
      // the one that counts is to come last.
      const inOrder = jobs.toSorted((one, other) => one.createdOn.getTime() - other.createdOn.getTime())
      const results: JobResult[] = []
      for (const job of inOrder) results.push(await resultOf(job, work))
      return results
    })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 8000 }) }
}

async function resultOf<Data extends object>(
  { id, data }: { readonly id: string; readonly data: Data },
  work: JobHandler<Data>['work'],
): Promise<JobResult> {
  try {
    await work(data)
    return { id, status: 'completed' }
  } catch (error) {
    // There is no queue of the dead: 'deadletter' ends the job, whatever tries were left.
    return { id, status: error instanceof FailedForGood ? 'deadletter' : 'failed', output: error }
  }
}
