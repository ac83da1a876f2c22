import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { BankItem, CompiledBank } from '../../packages/core/src/adaptive/bank/compile-bank.ts'
import { reportOf, type SimulationReport } from '../../packages/core/src/adaptive/simulation/report.ts'
import {
  type Block,
  roundsOf,
  type Seen,
  type Simulation,
} from '../../packages/core/src/adaptive/simulation/simulate.ts'
import { addTally, emptyTally, type Tally } from '../../packages/core/src/adaptive/simulation/tally.ts'

export type WorkerInput = Omit<Simulation, 'bank'> & { readonly items: readonly BankItem[] }

/**
 * `simulate` by several threads. What a block counts does not depend on who runs it, and blocks are added up in their order:
 * the figures are the same to the last digit.
 */
export async function runInWorkers(
  bank: CompiledBank,
  simulation: Omit<Simulation, 'bank'>,
  threads: number,
  onProgress: (candidates: number) => void,
): Promise<SimulationReport> {
  const workerData: WorkerInput = { ...simulation, items: bank.items }
  const rounds = roundsOf(simulation)
  const workers = Array.from(
    { length: Math.min(threads, rounds[0]?.length ?? 1) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData }),
  )
  const sum = emptyTally(bank.size, 0)
  let done = 0
  try {
    for (const blocks of rounds) {
      const seen: Seen = { candidates: sum.candidates, times: sum.times.slice() }
      const tallies: Tally[] = []
      const waiting = blocks.entries()
      const work = async (worker: Worker) => {
        // One iterator for all: each takes the next block that nobody has.
        for (const [number, block] of waiting) {
          const tally = await run(worker, block, seen)
          tallies[number] = tally
          done += tally.candidates
          onProgress(done)
        }
      }
      await Promise.all(workers.map(work))
      for (const tally of tallies) addTally(sum, tally)
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return reportOf(sum, bank)
}

async function run(worker: Worker, block: Block, seen: Seen): Promise<Tally> {
  const answered = once(worker, 'message')
  worker.postMessage({ block, seen })
  const [tally] = await answered
  return tally
}
