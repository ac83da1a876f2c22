// The calibration of core with its passes shared out among threads. Their number changes the time and nothing else: the sums
// of the shards are added in the order of the shards.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import {
  type Calibration,
  type CalibrationInput,
  calibrate,
  calibrationWork,
  withPart,
} from '../../packages/core/src/adaptive/calibration/calibrate.ts'
import type { CalibrationData } from '../../packages/core/src/adaptive/calibration/calibration-data.ts'
import { type Pass, type PassSums, shardCount } from '../../packages/core/src/adaptive/calibration/shard-step.ts'
import type { ShardAnswer, ShardTask } from './shard-thread.ts'

/** @param threads 1 or more; with 1 everything is done in this one */
export async function calibrateInThreads(input: CalibrationInput, threads: number): Promise<Calibration> {
  if (threads < 2) return calibrate(input)
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./shard-thread.ts', import.meta.url)))
  try {
    await Promise.all(workers.map((worker) => once(worker, 'online')))
    const work = calibrationWork(input)
    let current: CalibrationData | null = null
    let turn = work.next()
    while (turn.done !== true) {
      const { data, pass } = turn.value
      if (data !== current) {
        const task: ShardTask = { kind: 'data', data: withSharedBlocks(data) }
        for (const worker of workers) worker.postMessage(task)
      }
      current = data
      turn = work.next(await passOver(workers, pass, shardCount(data)))
    }
    return turn.value
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** The answers once in memory, however many threads read them. */
function withSharedBlocks(data: CalibrationData): CalibrationData {
  const { blocks } = data
  return {
    ...data,
    blocks: {
      ...blocks,
      offsets: shared(blocks.offsets),
      patterns: shared(blocks.patterns),
      categoryOffsets: shared(blocks.categoryOffsets),
      categories: shared(blocks.categories),
    },
  }
}

function shared(list: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(list.byteLength))
  copy.set(list)
  return copy
}

/** Each thread gets the next shard as soon as it has given the last one back. */
async function passOver(workers: readonly Worker[], pass: Pass, shards: number): Promise<PassSums> {
  const early = new Map<number, PassSums>()
  let total: PassSums | null = null
  let added = 0
  let given = 0
  await Promise.all(
    workers.map(async (worker) => {
      while (given < shards) {
        const task: ShardTask = { kind: 'shard', pass, shard: given }
        given += 1
        worker.postMessage(task)
        // Written by `shard-thread.ts`.
        const [{ shard, part }] = (await once(worker, 'message')) as [ShardAnswer]
        early.set(shard, part)
        for (let next = early.get(added); next !== undefined; next = early.get(added)) {
          total = withPart(total, next)
          early.delete(added)
          added += 1
        }
      }
    }),
  )
  return total ?? { logLikelihood: 0, sums: new Float64Array(0) }
}
