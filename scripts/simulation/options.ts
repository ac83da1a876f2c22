import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { BankItem } from '../../packages/core/src/adaptive/bank/compile-bank.ts'
import type { Constraints, SelectionPolicy, SelectionRule } from '../../packages/core/src/adaptive/selection/policy.ts'
import type { Population } from '../../packages/core/src/adaptive/simulation/population.ts'
import { randomBank } from '../../packages/core/src/adaptive/simulation/random-bank.ts'

export const usage = `npm run simulate -- [options]
  --policy maximum-information   the rule: maximum-information, posterior-information, kullback-leibler,
                                 minimum-expected-posterior-variance, random, reference-flash
  --length 20                    questions of a test, at most
  --precision 0.3                ends a test at this standard error
  --exposure none                randomesque:5 (one of the best five), progressive-restricted:0.2, or one that is
                                 calibrated before: sympson-hetter:0.18, eligibility:0.18, shadow-prices:0.18
  --population normal:0,1        normal:mean,deviation, uniform:lowest,highest, or at:ability
  --runs 1000                    candidates
  --seed 1                       the same seed gives the same figures, whatever the number of workers
  --bank bank.json               a list of items: id, discrimination, and difficulty (guessing, slipping) or thresholds;
                                 perhaps tube, skill, competence, accessible
  --items 300                    without a bank: so many items drawn, discriminations lognormal(0, 0.3), difficulties
                                 normal(0, 1)
  --ahead 0                      answers that are not scored yet when a question is chosen: 0 to 3
  --pending current              what is made of them: current, or averaged over what they may be
  --one-per-tube  --visit-all    constraints: one question per tube, all competences first
  --gap 0                        questions between two of the same competence
  --accessible                   accessible items alone
  --workers ${String(availableParallelism()).padEnd(21)}threads
  --json                         the figures as JSON
  --help                         this text`

type WantedExposure =
  | { readonly kind: 'none' }
  | { readonly kind: 'randomesque'; readonly among: number }
  | {
      readonly kind: 'progressive-restricted' | 'sympson-hetter' | 'eligibility' | 'shadow-prices'
      readonly rate: number
    }

export type Options = {
  readonly items: readonly BankItem[]
  readonly policy: SelectionPolicy
  readonly constraints: Constraints
  readonly exposure: WantedExposure
  readonly length: number
  readonly population: Population
  readonly runs: number
  readonly seed: number
  readonly ahead: number
  readonly workers: number
  readonly json: boolean
}

/** An option that cannot be used; the message says which and what to write instead. */
export class OptionNotUsable extends Error {
  override name = 'OptionNotUsable'
}

/** @returns null when help is wanted */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      policy: { type: 'string', default: 'maximum-information' },
      length: { type: 'string', default: '20' },
      precision: { type: 'string' },
      exposure: { type: 'string', default: 'none' },
      population: { type: 'string', default: 'normal:0,1' },
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      bank: { type: 'string' },
      items: { type: 'string', default: '300' },
      ahead: { type: 'string', default: '0' },
      pending: { type: 'string', default: 'current' },
      'one-per-tube': { type: 'boolean', default: false },
      'visit-all': { type: 'boolean', default: false },
      gap: { type: 'string', default: '0' },
      accessible: { type: 'boolean', default: false },
      workers: { type: 'string', default: String(availableParallelism()) },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const seed = whole('--seed', values.seed, 0, 2 ** 31 - 1)
  const length = whole('--length', values.length, 1, 10_000)
  const precision = values.precision === undefined ? null : number('--precision', values.precision)
  if (values.pending !== 'current' && values.pending !== 'averaged')
    throw new OptionNotUsable(`--pending is "${values.pending}": give current or averaged`)
  return {
    items:
      values.bank === undefined ? randomBank(whole('--items', values.items, 1, 100_000), seed) : readBank(values.bank),
    policy: {
      rule: ruleOf(values.policy),
      stopping: [
        ...(precision === null ? [] : [{ kind: 'precision', standardError: precision } as const]),
        { kind: 'length', maximum: length },
      ],
      pending: values.pending,
    },
    constraints: {
      onePerTube: values['one-per-tube'],
      visitAllCompetences: values['visit-all'],
      gapBetweenSameCompetence: whole('--gap', values.gap, 0, 1000),
      accessibleOnly: values.accessible,
    },
    exposure: exposureOf(values.exposure),
    length,
    population: populationOf(values.population),
    runs: whole('--runs', values.runs, 1, 100_000_000),
    seed,
    ahead: whole('--ahead', values.ahead, 0, 3),
    workers: whole('--workers', values.workers, 1, 256),
    json: values.json,
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value
  throw new OptionNotUsable(`${name} is "${text}": give a whole number from ${least} to ${most}`)
}

function number(name: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new OptionNotUsable(`${name} is "${text}": give a number`)
}

const rules = [
  'maximum-information',
  'posterior-information',
  'kullback-leibler',
  'minimum-expected-posterior-variance',
  'random',
  'reference-flash',
] as const

function ruleOf(text: string): SelectionRule {
  const kind = rules.find((rule) => rule === text)
  if (kind === undefined) throw new OptionNotUsable(`--policy is "${text}": give one of ${rules.join(', ')}`)
  return { kind }
}

function exposureOf(text: string): WantedExposure {
  const [kind = '', value] = text.split(':')
  if (kind === 'none' && value === undefined) return { kind }
  if (kind === 'randomesque') return { kind, among: whole('--exposure randomesque:', value ?? '', 1, 64) }
  if (
    kind === 'progressive-restricted' ||
    kind === 'sympson-hetter' ||
    kind === 'eligibility' ||
    kind === 'shadow-prices'
  ) {
    const rate = number(`--exposure ${kind}:`, value ?? '')
    if (rate > 0 && rate < 1) return { kind, rate }
    throw new OptionNotUsable(`--exposure ${kind}: is "${value}": give a share above 0 and below 1`)
  }
  throw new OptionNotUsable(
    `--exposure is "${text}": give none, randomesque:5, progressive-restricted:0.2, sympson-hetter:0.18, eligibility:0.18 or shadow-prices:0.18`,
  )
}

function populationOf(text: string): Population {
  const [kind, list = ''] = text.split(':')
  const values = list.split(',').map((part) => number('--population', part))
  const [first = 0, second = 0] = values
  if (kind === 'normal' && values.length === 2 && second > 0) return { kind, mean: first, deviation: second }
  if (kind === 'uniform' && values.length === 2 && first < second) return { kind, lowest: first, highest: second }
  if (kind === 'at' && values.length === 1) return { kind, ability: first }
  throw new OptionNotUsable(`--population is "${text}": give normal:0,1 or uniform:-3,3 or at:1.5`)
}

function readBank(file: string): BankItem[] {
  try {
    const bank: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (Array.isArray(bank) && bank.every(isItem)) return bank
  } catch (error) {
    throw new OptionNotUsable(`--bank ${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  throw new OptionNotUsable(
    `--bank ${file} is no list of items with an id, a discrimination, and a difficulty or thresholds`,
  )
}

/** What the parameters are worth is for the bank to check. */
function isItem(value: unknown): value is BankItem {
  if (typeof value !== 'object' || value === null) return false
  const hasPlace = 'thresholds' in value ? Array.isArray(value.thresholds) : 'difficulty' in value
  return hasPlace && 'id' in value && typeof value.id === 'string' && 'discrimination' in value
}
