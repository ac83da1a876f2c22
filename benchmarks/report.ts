// What every benchmark ends with: its bars, and one file of results that is kept in the repository.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { textTable } from '../packages/content/src/text-table.ts'
import { rounded } from './statistics.ts'

export type Bar = {
  readonly name: string
  readonly measured: number
  readonly bar: string
  /** Null when this run did not measure what the bar asks for. */
  readonly reached: boolean | null
}

/** Little data shows that a benchmark works, and judges nothing. */
export function judgedUnless(quick: boolean, bars: readonly Bar[]): Bar[] {
  return bars.map((bar) => (quick ? { ...bar, reached: null } : bar))
}

export function printBars(bars: readonly Bar[]): void {
  console.log(
    textTable(
      ['bar', 'measured', 'wanted', ''],
      bars.map(({ name, measured, bar, reached }) => [
        name,
        String(measured),
        bar,
        reached === null ? 'not measured' : reached ? 'reached' : 'not reached',
      ]),
    ),
  )
}

/** The machine, by what makes figures comparable and by nothing that names it. */
function machine(): { cores: number; memoryGb: number; node: string } {
  return { cores: cpus().length, memoryGb: rounded(totalmem() / 2 ** 30), node: process.version }
}

/** Overwrites `benchmarks/results/<name>.json`. */
export function writeResult(name: string, result: object): void {
  const file = fileURLToPath(new URL(`./results/${name}.json`, import.meta.url))
  mkdirSync(new URL('./results/', import.meta.url), { recursive: true })
  writeFileSync(
    file,
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine: machine(), ...result }, null, 2)}\n`,
  )
  console.log(`\nWritten to benchmarks/results/${name}.json`)
}
