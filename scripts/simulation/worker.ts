// A thread of a simulation: makes the bank once, then runs the blocks that it is given.
import { parentPort, workerData } from 'node:worker_threads'
import { compileBank } from '../../packages/core/src/adaptive/bank/compile-bank.ts'
import { type Block, makeSimulator, runBlock, type Seen } from '../../packages/core/src/adaptive/simulation/simulate.ts'
import type { WorkerInput } from './run-in-workers.ts'

// Written by run-in-workers.ts.
const { items, ...simulation } = workerData as WorkerInput
const simulator = makeSimulator({ ...simulation, bank: compileBank(items) })
parentPort?.on('message', ({ block, seen }: { readonly block: Block; readonly seen: Seen }) => {
  parentPort?.postMessage(runBlock(simulator, block, seen))
})
