// `node benchmarks/engine/accuracy.ts [--quick]`: how exact a test of so many questions is, what protecting the bank costs,
// and what choosing questions ahead costs. Figures depend on seeds alone, not on the machine.
import { parseArgs } from 'node:util'
import { textTable } from '../../packages/content/src/text-table.ts'
import { type CompiledBank, compileBank } from '../../packages/core/src/adaptive/bank/compile-bank.ts'
import { informationAt } from '../../packages/core/src/adaptive/bank/item-information.ts'
import type {
  ExposureControl,
  SelectionPolicy,
  SelectionRule,
} from '../../packages/core/src/adaptive/selection/policy.ts'
import { calibrateExposure } from '../../packages/core/src/adaptive/simulation/calibrate-exposure.ts'
import { abilityAt } from '../../packages/core/src/adaptive/simulation/population.ts'
import { randomBank } from '../../packages/core/src/adaptive/simulation/random-bank.ts'
import type { SimulationReport } from '../../packages/core/src/adaptive/simulation/report.ts'
import { simulate } from '../../packages/core/src/adaptive/simulation/simulate.ts'
import { type Bar, judgedUnless, printBars, writeResult } from '../report.ts'
import { rounded } from '../statistics.ts'

const items = 300
const population = { kind: 'normal', mean: 0, deviation: 1 } as const
const seed = 2026
/** catR 3.17 by maximum information on such a bank, by number of questions; good to 4.4 %. */
const catR = { 5: 0.487, 10: 0.384, 15: 0.331, 20: 0.298, 30: 0.257 } as const
const catRError = 0.044
const banks = 10

const length = 20
const cap = 0.2
/** What prices aim at, so that neither chance among 10,000 candidates (0.004) nor the error of a price lifts an item above. */
const aim = 0.184
const mostOverlap = 0.2
const mostLoss = 1.15

type Accuracy = {
  readonly questions: number
  readonly rmse: number
  readonly catR: number
  readonly standardError: number
  readonly coverage: number
}
type Security = {
  readonly what: string
  readonly rmse: number
  readonly byMaximumInformation: number
  /** The same by the root of the mean variance of the posteriors, which chance moves a tenth as much. */
  readonly expected: number
  readonly highestExposure: number
  readonly overlap: number
  readonly unused: number
  readonly coverage: number
}
type Ahead = {
  readonly ahead: number
  readonly pending: 'current' | 'averaged'
  readonly rmse: number
  readonly byNone: number
}
type Bound = { readonly free: number; readonly capped: number }

export type AccuracyResult = {
  readonly bars: readonly Bar[]
  readonly seed: number
  readonly accuracy: readonly Accuracy[]
  readonly security: readonly Security[]
  /** The least RMSE that any test of this length can have, with and without the cap. */
  readonly bound: Bound
  readonly ahead: readonly Ahead[]
}

export function measureAccuracy(quick: boolean): AccuracyResult {
  const candidates = quick ? 500 : 10_000
  const accuracy = [5, 10, 15, 20, 30].map((questions) =>
    accuracyAt(questions as keyof typeof catR, quick ? 200 : 2000),
  )
  const bank = compileBank(randomBank(items, seed))
  const best = measured(bank, policyOf('maximum-information'), candidates)
  const security = securityOf(bank, best, candidates, quick)
  const bound = boundOf(bank)
  const ahead = aheadOf(bank, best, candidates)
  const guarded = security.at(-1)
  if (!guarded) throw new Error('no control of exposure was measured')
  const loss = guarded.byMaximumInformation
  return {
    seed,
    accuracy,
    security,
    bound,
    ahead,
    bars: judgedUnless(quick, [
      ...accuracy.flatMap(({ questions, rmse, catR: peer, standardError }) => [
        {
          name: `RMSE after ${questions} questions`,
          measured: rmse,
          bar: `≤ ${peer} ± 4.4 %`,
          reached: rmse <= peer * (1 + catRError),
        },
        {
          name: `standard error by RMSE, ${questions} questions`,
          measured: rounded(standardError / rmse, 3),
          bar: '0.95 to 1.05',
          reached: Math.abs(standardError / rmse - 1) <= 0.05,
        },
      ]),
      {
        name: 'exposure of the item met most',
        measured: guarded.highestExposure,
        bar: `≤ ${cap}`,
        reached: guarded.highestExposure <= cap,
      },
      {
        name: 'overlap of two candidates',
        measured: guarded.overlap,
        bar: `≤ ${mostOverlap}`,
        reached: guarded.overlap <= mostOverlap,
      },
      { name: 'items that nobody met', measured: guarded.unused, bar: '0', reached: guarded.unused === 0 },
      {
        name: "RMSE by maximum information's",
        measured: loss,
        bar: `≤ ${mostLoss}`,
        reached: loss <= mostLoss,
      },
    ]),
  }
}

function policyOf(kind: SelectionRule['kind'], questions = length): SelectionPolicy {
  return { rule: { kind }, stopping: [{ kind: 'length', maximum: questions }] }
}

function measured(
  bank: CompiledBank,
  policy: SelectionPolicy,
  runs: number,
  exposure?: ExposureControl,
): SimulationReport {
  return simulate({ bank, policy, population, runs, seed, ...(exposure ? { exposure } : {}) })
}

/** Over several banks: one alone is luckier than another by a few percent. */
function accuracyAt(questions: keyof typeof catR, runs: number): Accuracy {
  const reports = Array.from({ length: banks }, (_, number) =>
    simulate({
      bank: randomBank(items, seed + number),
      policy: policyOf('maximum-information', questions),
      population,
      runs,
      seed: seed + number,
    }),
  )
  const meanOf = (value: (report: SimulationReport) => number) =>
    reports.reduce((sum, report) => sum + value(report), 0) / reports.length
  return {
    questions,
    rmse: rounded(Math.sqrt(meanOf(({ rmse }) => rmse * rmse)), 4),
    catR: catR[questions],
    standardError: rounded(
      meanOf(({ meanStandardError }) => meanStandardError),
      4,
    ),
    coverage: rounded(
      meanOf(({ coverage }) => coverage),
      4,
    ),
  }
}

function securityOf(bank: CompiledBank, best: SimulationReport, runs: number, quick: boolean): Security[] {
  const row = (what: string, report: SimulationReport): Security => ({
    what,
    rmse: rounded(report.rmse, 4),
    byMaximumInformation: rounded(report.rmse / best.rmse, 3),
    expected: rounded(report.rootMeanVariance / best.rootMeanVariance, 3),
    highestExposure: rounded(report.highestExposure, 4),
    overlap: rounded(report.overlap, 4),
    unused: report.unused.length,
    coverage: rounded(report.coverage, 4),
  })
  const information = policyOf('maximum-information')
  const calibrated = (
    control: 'sympson-hetter' | 'eligibility' | 'shadow-prices',
    policy: SelectionPolicy,
    cuts: readonly number[] = [],
  ) => {
    const exposure = calibrateExposure({
      bank,
      policy,
      population,
      control,
      cuts,
      rate: aim,
      // Other candidates than those who are measured.
      seed: seed + 1,
      ...(quick ? { rounds: 6, candidates: 100 } : {}),
    })
    const where = cuts.length > 0 ? ' in each of three intervals' : ''
    return row(`${control}, ${aim}${where}`, measured(bank, policy, runs, exposure))
  }
  return [
    row('none: maximum information', best),
    row('none: reference-flash', measured(bank, policyOf('reference-flash'), runs)),
    row('none: random', measured(bank, policyOf('random'), runs)),
    row('randomesque, 5', measured(bank, information, runs, { kind: 'randomesque', among: 5 })),
    row(
      'progressive-restricted, 0.19',
      measured(bank, information, runs, { kind: 'progressive-restricted', rate: 0.19, length }),
    ),
    calibrated('sympson-hetter', information),
    calibrated('eligibility', information, [-0.5, 0.5]),
    calibrated('shadow-prices', policyOf('posterior-information')),
  ]
}

/**
 * The Bayesian bound of van Trees (1968; Gill & Levit, 1995): E (θ̂ − θ)² ≥ 1 / (E I(θ) + 1) for a standard normal θ, however
 * the questions are chosen and the ability is estimated. E I is at most what whoever knows θ can have. With a cap r on the
 * share of candidates who meet an item that is a linear programme, which any prices λ ≥ 0 bound from above:
 * E max(sum of the n largest I_i(θ) − λ_i) + r Σ λ_i. Steps down the subgradient make the bound close.
 */
function boundOf(bank: CompiledBank): Bound {
  const groups = 400
  const informations = Array.from({ length: groups }, (_, group) => {
    const ability = abilityAt(population, (group + 0.5) / groups)
    return Float64Array.from({ length: bank.size }, (__, place) => informationAt(bank, place, ability))
  })
  const prices = new Float64Array(bank.size)
  const places = Array.from({ length: bank.size }, (_, place) => place)
  const valueAndRates = () => {
    const rates = new Float64Array(bank.size)
    let value = cap * prices.reduce((sum, price) => sum + price, 0)
    for (const information of informations) {
      const worth = (place: number) => (information[place] ?? 0) - (prices[place] ?? 0)
      const chosen = places.toSorted((one, other) => worth(other) - worth(one)).slice(0, length)
      for (const place of chosen) {
        rates[place] = (rates[place] ?? 0) + 1 / groups
        value += worth(place) / groups
      }
    }
    return { value, rates }
  }
  const free = valueAndRates().value
  let least = free
  for (let step = 0; step < 300; step++) {
    const { value, rates } = valueAndRates()
    least = Math.min(least, value)
    const reach = 0.3 / (1 + 0.1 * step)
    for (const [place, price] of prices.entries())
      prices[place] = Math.max(0, price + reach * ((rates[place] ?? 0) - cap))
  }
  const rmse = (information: number) => rounded(1 / Math.sqrt(1 + information), 4)
  return { free: rmse(free), capped: rmse(least) }
}

function aheadOf(bank: CompiledBank, best: SimulationReport, runs: number): Ahead[] {
  const cases = [1, 2, 3].flatMap((ahead) => [
    { ahead, pending: 'current' as const },
    { ahead, pending: 'averaged' as const },
  ])
  return cases.map(({ ahead, pending }) => {
    const policy = { ...policyOf('maximum-information'), pending }
    const { rmse } = simulate({ bank, policy, population, runs, seed, ahead })
    return { ahead, pending, rmse: rounded(rmse, 4), byNone: rounded(rmse / best.rmse, 3) }
  })
}

export function printAccuracy({ accuracy, security, bound, ahead, bars }: AccuracyResult): void {
  console.log(
    `${textTable(
      ['questions', 'RMSE', 'catR', 'mean standard error', '95 % intervals hold'],
      accuracy.map((row) => [row.questions, row.rmse, row.catR, row.standardError, row.coverage]),
    )}\n`,
  )
  console.log(
    `${textTable(
      [
        'exposure control, 20 questions',
        'RMSE',
        "by maximum information's",
        'expected',
        'highest exposure',
        'overlap',
        'unused',
      ],
      security.map((row) => [
        row.what,
        row.rmse,
        row.byMaximumInformation,
        row.expected,
        row.highestExposure,
        row.overlap,
        row.unused,
      ]),
    )}\n`,
  )
  console.log(
    `No test of 20 questions from this bank can have an RMSE below ${bound.free}, or ${bound.capped} with no item above ${cap}: ${rounded(bound.capped / bound.free, 3)} times as much.\n`,
  )
  console.log(
    `${textTable(
      ['answers not scored yet', 'taken', 'RMSE', 'by none'],
      ahead.map((row) => [row.ahead, row.pending, row.rmse, row.byNone]),
    )}\n`,
  )
  printBars(bars)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  const result = measureAccuracy(values.quick)
  printAccuracy(result)
  if (!values.quick) writeResult('engine-accuracy', result)
}
