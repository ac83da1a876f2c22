// What is in a queue, for those who look after the service. pg-boss has no list of failed jobs, so these statements read
// its table of jobs themselves; their tests say if a version changes it. Its clock is that of the database.
import { type Database, execute, maybeRow, rows, statement } from '../database/database.ts'
import type { Queue } from './jobs.ts'

/** `waiting` for its first or its next try; `failed` for good. */
export type KeptState = 'waiting' | 'failed'

export type KeptJob<Data extends object> = {
  id: string
  data: Data
  created_at: Date
  /** Tries that failed. */
  tries: number
  /** When it is tried again; null when it is not. */
  next_try_at: Date | null
  /** What went wrong the last time; null before the first try. */
  last_error: string | null
}

const waiting = `state in ('created', 'retry', 'active')`
const columns = `id, data, created_on as created_at,
  case state when 'failed' then retry_count + 1 when 'created' then 0 when 'retry' then retry_count + 1 else retry_count end as tries,
  case when state = 'failed' then null else start_after end as next_try_at,
  coalesce(output->>'message', output->'value'->>'message') as last_error`

const listWaiting = statement<KeptJob<object>>(
  'list-waiting-jobs',
  `select ${columns} from jobs.job where name = $1 and ${waiting} order by start_after, id limit $2 offset $3`,
)
const listFailed = statement<KeptJob<object>>(
  'list-failed-jobs',
  `select ${columns} from jobs.job where name = $1 and state = 'failed' order by completed_on desc, id limit $2 offset $3`,
)

/** Those that wait by their next try, those that failed by their end, the last first. */
export async function listKept<Data extends object>(
  database: Database,
  queue: Queue<Data>,
  state: KeptState,
  page: { readonly limit: number; readonly offset: number },
): Promise<KeptJob<Data>[]> {
  const found = await rows(database, state === 'failed' ? listFailed : listWaiting, [
    queue.name,
    page.limit,
    page.offset,
  ])
  // What is in a queue was put there with the type of the queue.
  return found as KeptJob<Data>[]
}

const countJobs = statement<{ waiting: number; failed: number }>(
  'count-kept-jobs',
  `select count(*) filter (where ${waiting}) as waiting, count(*) filter (where state = 'failed') as failed
   from jobs.job where name = $1`,
)

export async function countKept(
  database: Database,
  queue: Queue<object>,
): Promise<{ waiting: number; failed: number }> {
  return (await maybeRow(database, countJobs, [queue.name])) ?? { waiting: 0, failed: 0 }
}

// A job that had failed begins again with as many tries as a new one.
const retryJob = statement(
  'retry-job',
  `update jobs.job set state = case when state = 'created' then state else 'retry' end, start_after = jobs.job_now(),
     completed_on = null, retry_count = case when state = 'failed' then 0 else retry_count end
   where name = $1 and id = $2 and state in ('created', 'retry', 'failed')`,
)
const retryFailed = statement(
  'retry-failed-jobs',
  `update jobs.job set state = 'retry', start_after = jobs.job_now(), completed_on = null, retry_count = 0
   where name = $1 and state = 'failed'`,
)

/** Has a job tried at once. @returns whether it waits or had failed */
export async function retryKept(database: Database, queue: Queue<object>, id: string): Promise<boolean> {
  return (await execute(database, retryJob, [queue.name, id])) > 0
}

/** Has every job tried again that failed for good. @returns how many */
export async function retryAllFailed(database: Database, queue: Queue<object>): Promise<number> {
  return execute(database, retryFailed, [queue.name])
}
