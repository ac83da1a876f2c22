// Whether a calibration is to be trusted, and what a bank is worth.
//
// item fit      S-X² (Orlando & Thissen, 2000) where enough people answered everything; infit and outfit (Wright & Masters, 1982)
//               always. The score that these expect of an answer is the mean of its posterior predictive distribution
//               given the other answers of the person: 1 is then what a good item has, without the bias that comes from
//               an ability estimated with the answer itself.
// dependence    Q3 (Yen, 1984), the correlation of residuals, less its mean over all pairs (Christensen, Makransky & Horton, 2017)
// groups        Mantel–Haenszel and logistic regression: dif.ts
// drift         since an earlier calibration: drift.ts
// reliability   marginal, of the estimates by the mean of the posterior: Var(θ̂) / (Var(θ̂) + mean of the posterior
//               variances) (Green, Bock, Humphreys, Linn & Reckase, 1984); α (Cronbach, 1951) of those who answered everything
// information   Fisher's, of the whole bank
import { type AnswerTable, answerTable, type Responses } from '../calibration/answer-table.ts'
import { CalibrationRefused } from '../calibration/calibration-refused.ts'
import { type CalibratedItem, checkBank, highestScore, isGraded } from '../models/item.ts'
import { information } from '../models/response.ts'
import { log1p } from '../numeric/elementary.ts'
import { type Level, type LogisticDif, logisticDif, type MantelHaenszel, mantelHaenszel } from './dif.ts'
import { adjustedForMany, normalTails } from './distributions.ts'
import { type Drift, driftBetween, type ItemWithErrors } from './drift.ts'
import { type NoFit, type SumScoreFit, sumScoreFits } from './item-fit.ts'
import { type ItemSums, type PairSums, sumsOverPersons } from './item-sums.ts'
import { gridOf, type Population, tableOfItem } from './posteriors.ts'

export type FitInput = {
  readonly responses: Responses
  /** The calibrated items, in the order of the columns. */
  readonly items: readonly ItemWithErrors[]
  /** Of the abilities; mean 0 and deviation 1 if it is not said. */
  readonly population?: Population
  /** How many parameters of an item were estimated, for S-X²: all that it names if it is not said; 1 after a 1PL. */
  readonly estimated?: number
  /** The group of each person (row, or person of a sparse response); empty for one who is in none. */
  readonly groups?: readonly string[]
  /** An earlier calibration to compare with. */
  readonly earlier?: readonly ItemWithErrors[]
}

type SumScoreFitOfItem = SumScoreFit & {
  /** Raised because many items are tested (Benjamini & Hochberg, 1995). */
  readonly adjusted: number
}

export type ItemFit = ItemSums & {
  readonly id: string
  readonly sumScores: SumScoreFitOfItem | NoFit
  /** The share of persons who answered it. */
  readonly exposure: number
  readonly remarks: readonly ItemRemark[]
}

/** What is worth a second look. */
export type ItemRemark =
  | 'misfit'
  | 'unexpected-answers'
  | 'weak'
  | 'too-easy'
  | 'too-hard'
  | 'dependent'
  | 'dif'
  | 'drift'

type Dependence = {
  /** The mean of Q3 over all pairs: about −1 / (n − 1) when nothing depends on anything. */
  readonly mean: number
  readonly pairs: number
  /** Those most surely above the mean (by the lower end of their interval), of at least 50 persons. */
  readonly strongest: readonly (Omit<PairSums, 'one' | 'other'> & {
    readonly one: string
    readonly other: string
    readonly aboveMean: number
    /** More than 0.2 above the mean, and more than chance does in one of so many pairs once in twenty times. */
    readonly tied: boolean
  })[]
}

type DifOfItem = {
  readonly id: string
  readonly reference: string
  readonly focal: string
  readonly persons: { readonly reference: number; readonly focal: number }
  readonly mantelHaenszel: MantelHaenszel | null
  readonly logistic: LogisticDif | null
}

export type FitReport = {
  readonly persons: number
  readonly withoutAnswer: number
  readonly answers: number
  readonly items: readonly ItemFit[]
  readonly dependence: Dependence | null
  readonly dif: readonly DifOfItem[]
  readonly drift: Drift | null
  readonly reliability: {
    readonly marginal: number
    /** Null where fewer than 30 persons answered everything. */
    readonly alpha: number | null
    readonly complete: number
  }
  /** Of the persons: mean and deviation of the estimates, and how many in each step of 0.2. */
  readonly abilities: {
    readonly mean: number
    readonly deviation: number
    readonly histogram: readonly { readonly from: number; readonly persons: number }[]
  }
  /** From −4 to 4. */
  readonly information: readonly {
    readonly ability: number
    readonly information: number
    readonly standardError: number
  }[]
}

/** Wright & Linacre (1994): fit that is good enough for a test of the run of the mill. */
export const goodFit = { from: 0.7, to: 1.3 } as const
/** Christensen, Makransky & Horton (2017): Q3 this much above its mean is too much. */
export const mostDependence = 0.2

function parametersOf(item: CalibratedItem): number {
  if (isGraded(item)) return 1 + item.thresholds.length
  return 2 + (item.guessing === undefined ? 0 : 1) + (item.slipping === undefined ? 0 : 1)
}

/**
 * @throws {CalibrationRefused} for responses that make no sense, or a score that its item does not have
 * @throws {ItemNotUsable} for an item that cannot be used
 */
export function fitReport(input: FitInput): FitReport {
  checkBank(input.items)
  const table = answerTable(input.responses, input.items.length)
  checkScores(table, input.items)
  const { items } = input
  const grid = gridOf(input.population ?? { mean: 0, deviation: 1 })
  const tables = items.map((item) => tableOfItem(item, grid))
  const sums = sumsOverPersons(table, items, tables, grid)
  const persons = table.persons.length
  const dependence = sums.pairs === null ? null : dependenceOf(sums.pairs, items)
  const dif = input.groups === undefined ? [] : difOf(table, items, sums.abilities, input.groups)
  const drift = input.earlier === undefined ? null : driftBetween(input.earlier, items, grid)
  const fits = withAdjusted(sumScoreFits(table, items, tables, grid, (item) => input.estimated ?? parametersOf(item)))
  const dependent = new Set(dependence?.strongest.flatMap(({ one, other, tied }) => (tied ? [one, other] : [])))
  const withDif = new Set(dif.filter(({ mantelHaenszel: found }) => (found?.effect ?? 'A') !== 'A').map(({ id }) => id))
  const moved = new Set(drift?.items.filter((item) => item.moved).map(({ id }) => id))
  return {
    persons,
    withoutAnswer: table.withoutAnswer,
    answers: table.items.length,
    items: items.map((item, place) => {
      const ofItem = sums.items[place] ?? { answers: 0, facility: 0, infit: 1, outfit: 1, curve: [] }
      const sumScores = fits[place] ?? 'too-few-cells'
      const remarks: ItemRemark[] = [
        ...remarksOf(item, ofItem, sumScores),
        ...(dependent.has(item.id) ? (['dependent'] as const) : []),
        ...(withDif.has(item.id) ? (['dif'] as const) : []),
        ...(moved.has(item.id) ? (['drift'] as const) : []),
      ]
      return { id: item.id, ...ofItem, sumScores, exposure: ofItem.answers / persons, remarks }
    }),
    dependence,
    dif,
    drift,
    reliability: reliabilityOf(table, items, sums),
    abilities: summaryOf(sums.abilities),
    information: informationOf(items),
  }
}

function checkScores(table: AnswerTable, items: readonly CalibratedItem[]): void {
  const highest = items.map(highestScore)
  for (const [place, value] of table.values.entries()) {
    const item = table.items[place] ?? 0
    if (value > (highest[item] ?? 0))
      throw new CalibrationRefused([`item ${items[item]?.id}: a score of ${value}, and it knows 0 to ${highest[item]}`])
  }
}

function withAdjusted(fits: readonly (SumScoreFit | NoFit)[]): (SumScoreFitOfItem | NoFit)[] {
  const adjusted = adjustedForMany(fits.map((fit) => (typeof fit === 'string' ? null : fit.chance)))
  return fits.map((fit, place) => (typeof fit === 'string' ? fit : { ...fit, adjusted: adjusted[place] ?? 1 }))
}

function remarksOf(item: CalibratedItem, sums: ItemSums, fit: SumScoreFitOfItem | NoFit): ItemRemark[] {
  const remarks: ItemRemark[] = []
  if (typeof fit !== 'string' && fit.adjusted < 0.05) remarks.push('misfit')
  const isGood = (square: number) => square >= goodFit.from && square <= goodFit.to
  if (!isGood(sums.infit) || !isGood(sums.outfit)) remarks.push('unexpected-answers')
  if (item.discrimination < 0.5) remarks.push('weak')
  if (sums.facility > 0.95) remarks.push('too-easy')
  if (sums.facility < 0.05) remarks.push('too-hard')
  return remarks
}

const leastPersonsOfPair = 50
const mostPairsTold = 30

function dependenceOf(pairs: readonly PairSums[], items: readonly CalibratedItem[]): Dependence | null {
  const enough = pairs.filter(({ persons }) => persons >= leastPersonsOfPair)
  if (enough.length === 0) return null
  const mean = enough.reduce((sum, { correlation }) => sum + correlation, 0) / enough.length
  const surely = ({ correlation, persons }: PairSums) => correlation - 1.96 / Math.sqrt(persons - 3)
  return {
    mean,
    pairs: enough.length,
    strongest: enough
      .toSorted((one, other) => surely(other) - surely(one))
      .slice(0, mostPairsTold)
      .map(({ one, other, persons, correlation }) => {
        const aboveMean = correlation - mean
        const z = (fisher(correlation) - fisher(mean)) * Math.sqrt(persons - 3)
        return {
          one: items[one]?.id ?? '',
          other: items[other]?.id ?? '',
          persons,
          correlation,
          aboveMean,
          tied: aboveMean > mostDependence && normalTails(z) * enough.length < 0.05,
        }
      }),
  }
}

/** A correlation on a scale on which its error is 1 / √(n − 3) (Fisher, 1921). */
function fisher(correlation: number): number {
  const within = Math.max(-0.999999, Math.min(0.999999, correlation))
  return (log1p(within) - log1p(-within)) / 2
}

const mostLevels = 40
const leastPersonsOfGroup = 30

/**
 * Each group with at least 30 persons is compared with the largest. People are matched on their sum of right answers when
 * everybody answered everything, otherwise on their ability, in 40 levels of as many people (Zwick, Thayer &
 * Wingersky, 1994).
 */
function difOf(
  table: AnswerTable,
  items: readonly CalibratedItem[],
  abilities: Float64Array,
  groups: readonly string[],
): DifOfItem[] {
  const groupOf = [...table.persons].map((person) => groups[person] ?? '')
  const sizes = new Map<string, number>()
  for (const group of groupOf) if (group !== '') sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const [reference, ...focals] = [...sizes]
    .filter(([, size]) => size >= leastPersonsOfGroup)
    .toSorted(([name, size], [otherName, otherSize]) => otherSize - size || (name < otherName ? -1 : 1))
    .map(([name]) => name)
  if (reference === undefined || focals.length === 0) return []
  const matched = isComplete(table, items) ? matchedBySum(table) : matchedByAbility(abilities)
  const numbers = new Map([reference, ...focals].map((name, number) => [name, number]))
  const levelCount = matched.values.length
  // Item after item, group after group, level after level: wrong, right.
  const counts = new Float64Array(items.length * numbers.size * levelCount * 2)
  const start = (item: number, group: number) => (item * numbers.size + group) * levelCount * 2
  for (let person = 0; person < groupOf.length; person += 1) {
    const group = numbers.get(groupOf[person] ?? '')
    if (group === undefined) continue
    const level = (matched.levelOf[person] ?? 0) * 2
    for (let place = table.offsets[person] ?? 0; place < (table.offsets[person + 1] ?? 0); place += 1) {
      const at = start(table.items[place] ?? 0, group) + level + Math.min(1, table.values[place] ?? 0)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const cell = (from: number, level: number) => ({
    wrong: counts[from + 2 * level] ?? 0,
    right: counts[from + 2 * level + 1] ?? 0,
  })
  return focals.flatMap((focal, number) =>
    items.flatMap((item, place): DifOfItem[] => {
      if (isGraded(item)) return []
      const [ofReference, ofFocal] = [start(place, 0), start(place, number + 1)]
      const levels: Level[] = Array.from(matched.values, (value, level) => ({
        value,
        reference: cell(ofReference, level),
        focal: cell(ofFocal, level),
      }))
      const people = (of: 'reference' | 'focal') =>
        levels.reduce((sum, level) => sum + level[of].right + level[of].wrong, 0)
      const persons = { reference: people('reference'), focal: people('focal') }
      const isEnough = Math.min(persons.reference, persons.focal) >= leastPersonsOfGroup
      return [
        {
          id: item.id,
          reference,
          focal,
          persons,
          mantelHaenszel: isEnough ? mantelHaenszel(levels) : null,
          logistic: isEnough ? logisticDif(levels) : null,
        },
      ]
    }),
  )
}

function isComplete(table: AnswerTable, items: readonly CalibratedItem[]): boolean {
  return table.items.length === table.persons.length * items.length && !items.some(isGraded)
}

type Matched = { readonly levelOf: Int32Array; readonly values: readonly number[] }

function matchedBySum({ offsets, values, persons, itemCount }: AnswerTable): Matched {
  const levelOf = new Int32Array(persons.length)
  for (let person = 0; person < persons.length; person += 1)
    for (let place = offsets[person] ?? 0; place < (offsets[person + 1] ?? 0); place += 1)
      levelOf[person] = (levelOf[person] ?? 0) + (values[place] ?? 0)
  return { levelOf, values: Array.from({ length: itemCount + 1 }, (_, sum) => sum) }
}

function matchedByAbility(abilities: Float64Array): Matched {
  const sorted = Float64Array.from(abilities).sort()
  const size = Math.ceil(sorted.length / mostLevels)
  const starts = Array.from({ length: Math.ceil(sorted.length / size) }, (_, level) => sorted[level * size] ?? 0)
  const levelOf = new Int32Array(abilities.length)
  const sums = starts.map(() => ({ persons: 0, ability: 0 }))
  for (const [person, ability] of abilities.entries()) {
    let level = starts.length - 1
    while (level > 0 && ability < (starts[level] ?? 0)) level -= 1
    levelOf[person] = level
    const sum = sums[level]
    if (sum === undefined) continue
    sum.persons += 1
    sum.ability += ability
  }
  return { levelOf, values: sums.map(({ persons, ability }) => (persons === 0 ? 0 : ability / persons)) }
}

const leastForAlpha = 30

function reliabilityOf(
  table: AnswerTable,
  items: readonly CalibratedItem[],
  { abilities, deviations }: { readonly abilities: Float64Array; readonly deviations: Float64Array },
): FitReport['reliability'] {
  const { deviation } = momentsOf(abilities)
  const variance = deviation * deviation
  const unsure = deviations.reduce((sum, one) => sum + one * one, 0) / deviations.length
  return { marginal: variance / (variance + unsure), ...alphaOf(table, items.length) }
}

/** α = n / (n − 1) × (1 − Σ variances of the items / variance of the sum). */
function alphaOf(
  { offsets, items, values, persons }: AnswerTable,
  count: number,
): { alpha: number | null; complete: number } {
  const sums = new Float64Array(count)
  const squares = new Float64Array(count)
  let [complete, total, totalSquares] = [0, 0, 0]
  for (let person = 0; person < persons.length; person += 1) {
    const [from = 0, to = 0] = [offsets[person], offsets[person + 1]]
    if (to - from !== count) continue
    complete += 1
    let sum = 0
    for (let place = from; place < to; place += 1) {
      const [item = 0, value = 0] = [items[place], values[place]]
      sum += value
      sums[item] = (sums[item] ?? 0) + value
      squares[item] = (squares[item] ?? 0) + value * value
    }
    total += sum
    totalSquares += sum * sum
  }
  if (complete < leastForAlpha || count < 2) return { alpha: null, complete }
  const spread = (sum: number, square: number) => square - (sum * sum) / complete
  const parts = sums.reduce((all, sum, item) => all + spread(sum, squares[item] ?? 0), 0)
  const whole = spread(total, totalSquares)
  return { alpha: whole > 0 ? (count / (count - 1)) * (1 - parts / whole) : null, complete }
}

function momentsOf(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return { mean, deviation: Math.sqrt(spread / values.length) }
}

const histogramSteps = 40

function summaryOf(abilities: Float64Array): FitReport['abilities'] {
  const counts = new Float64Array(histogramSteps)
  for (const ability of abilities) {
    const step = Math.max(0, Math.min(histogramSteps - 1, Math.floor((ability + 4) * 5)))
    counts[step] = (counts[step] ?? 0) + 1
  }
  return {
    ...momentsOf(abilities),
    histogram: Array.from(counts, (persons, step) => ({ from: (step - 20) / 5, persons })),
  }
}

function informationOf(items: readonly CalibratedItem[]): FitReport['information'] {
  return Array.from({ length: 81 }, (_, step) => {
    const ability = (step - 40) / 10
    const sum = items.reduce((total, item) => total + information(item, ability), 0)
    return { ability, information: sum, standardError: 1 / Math.sqrt(sum) }
  })
}
