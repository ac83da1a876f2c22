// `npm run simulate`: what a policy measures and what it does to a bank, on candidates whose ability is known. --help says how.

import { textTable } from '../packages/content/src/text-table.ts'
import { compileBank } from '../packages/core/src/adaptive/bank/compile-bank.ts'
import { ItemNotUsable } from '../packages/core/src/adaptive/models/item.ts'
import type { ExposureControl } from '../packages/core/src/adaptive/selection/policy.ts'
import { calibrateExposure } from '../packages/core/src/adaptive/simulation/calibrate-exposure.ts'
import type { SimulationReport } from '../packages/core/src/adaptive/simulation/report.ts'
import { OptionNotUsable, type Options, readOptions, usage } from './simulation/options.ts'
import { runInWorkers } from './simulation/run-in-workers.ts'

async function run(options: Options): Promise<void> {
  const bank = compileBank(options.items)
  const { policy, constraints, population, runs, seed, ahead } = options
  const exposure = controlOf(options, bank)
  const simulation = { policy, constraints, population, runs, seed, ahead, ...(exposure ? { exposure } : {}) }
  const report = await runInWorkers(bank, simulation, options.workers, (candidates) =>
    showProgress('candidates', candidates, runs),
  )
  endProgress()
  if (options.json) console.log(JSON.stringify(report, null, 2))
  else print(report)
}

function controlOf(options: Options, bank: ReturnType<typeof compileBank>): ExposureControl | null {
  const { exposure, policy, constraints, population, seed, ahead, length } = options
  if (exposure.kind === 'none') return null
  if (exposure.kind === 'randomesque') return exposure
  if (exposure.kind === 'progressive-restricted') return { kind: exposure.kind, rate: exposure.rate, length }
  const control = calibrateExposure({
    bank,
    policy,
    constraints,
    population,
    ahead,
    control: exposure.kind,
    rate: exposure.rate,
    // Other people than those who are measured.
    seed: seed + 1,
    onRound: (round, rounds) => showProgress(`rounds to calibrate ${exposure.kind}`, round, rounds),
  })
  endProgress()
  return control
}

function print(report: SimulationReport): void {
  const figure = (value: number) => value.toFixed(4)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  console.log(
    textTable(
      ['of all candidates', ''],
      [
        ['candidates', String(report.candidates)],
        ['questions', `${report.questions.mean.toFixed(2)} (${report.questions.least} to ${report.questions.most})`],
        ['bias', figure(report.bias)],
        ['RMSE', `${figure(report.rmse)} ± ${figure(report.rmseError)}`],
        ['standard error, mean', figure(report.meanStandardError)],
        ['standard error, root mean square', figure(report.rootMeanVariance)],
        ['95 % intervals that hold the ability', percent(report.coverage)],
        ['exposure of the item met most', percent(report.highestExposure)],
        ['overlap of two candidates', percent(report.overlap)],
        ['items that nobody met', `${report.unused.length} of ${report.exposure.length}`],
        ...Object.entries(report.stops)
          .filter(([, count]) => count > 0)
          .map(([stop, count]) => [`ended: ${stop}`, String(count)]),
      ],
    ),
  )
  console.log(
    `\n${textTable(
      ['ability from', 'candidates', 'bias', 'RMSE'],
      report.byAbility
        .filter(({ candidates }) => candidates > 0)
        .map(({ from, candidates, bias, rmse }) => [String(from ?? 'below'), candidates, figure(bias), figure(rmse)]),
    )}`,
  )
}

let isShown = false

function showProgress(what: string, done: number, all: number): void {
  if (!process.stderr.isTTY) return
  isShown = true
  const filled = Math.round((30 * done) / all)
  process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done} of ${all} ${what} `)
}

function endProgress(): void {
  if (isShown) process.stderr.write('\r\u001b[K')
  isShown = false
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === null) console.log(usage)
  else await run(options)
} catch (error) {
  if (!isOfWhatWasGiven(error)) throw error
  console.error(`${error.message}\nnpm run simulate -- --help lists the options.`)
  process.exitCode = 2
}

function isOfWhatWasGiven(error: unknown): error is Error {
  if (error instanceof OptionNotUsable || error instanceof ItemNotUsable || error instanceof RangeError) return true
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
