// A thread that makes the passes of a calibration over the shards that it is given.
import { parentPort } from 'node:worker_threads'
import type { CalibrationData } from '../../packages/core/src/adaptive/calibration/calibration-data.ts'
import {
  createShardStep,
  type Pass,
  type PassSums,
  type ShardStep,
} from '../../packages/core/src/adaptive/calibration/shard-step.ts'

export type ShardTask =
  | { readonly kind: 'data'; readonly data: CalibrationData }
  | { readonly kind: 'shard'; readonly pass: Pass; readonly shard: number }

export type ShardAnswer = { readonly shard: number; readonly part: PassSums }

let step: ShardStep | null = null

parentPort?.on('message', (task: ShardTask) => {
  if (task.kind === 'data') {
    step = createShardStep(task.data)
    return
  }
  if (step === null) throw new Error('a shard came before its data')
  const part = step(task.pass, task.shard)
  parentPort?.postMessage({ shard: task.shard, part } satisfies ShardAnswer, [part.sums.buffer as ArrayBuffer])
})
