// What is added up, item by item, while going over the persons once.
import type { AnswerTable } from '../calibration/answer-table.ts'
import { type CalibratedItem, highestScore } from '../models/item.ts'
import { expectedScore } from '../models/response.ts'
import { eachPosterior, foreseen, type Grid, type ItemTable } from './posteriors.ts'

/** Persons whose other answers put them between two abilities half a unit apart. */
type CurvePoint = {
  /** The mean of those abilities. */
  readonly ability: number
  readonly persons: number
  /** Mean scores, as shares of the highest: what they had, and what the model expected of them. */
  readonly observed: number
  readonly expected: number
  /** The error of `observed` if the model is right. */
  readonly error: number
}

export type ItemSums = {
  readonly answers: number
  /** The mean score, as a share of the highest. */
  readonly facility: number
  readonly infit: number
  readonly outfit: number
  readonly curve: readonly CurvePoint[]
}

export type PairSums = {
  readonly one: number
  readonly other: number
  readonly persons: number
  /** The correlation of the two residuals. */
  readonly correlation: number
}

const bins = 17
const binWidth = 0.5
const perBin = 5

/** Which persons an observed point is made of: 17 steps of half a unit around 0; those further out belong to the ends. */
function binOf(ability: number): number {
  return Math.max(0, Math.min(bins - 1, Math.floor(ability / binWidth + bins / 2)))
}

/** A bank so large that its pairs take more than a gigabyte has none. */
const mostItemsForPairs = 4000

export type PersonSums = {
  readonly items: readonly ItemSums[]
  /** Null in a bank that is too large for it. */
  readonly pairs: readonly PairSums[] | null
  /** Means and deviations of the posterior of each person. */
  readonly abilities: Float64Array
  readonly deviations: Float64Array
}

export function sumsOverPersons(
  table: AnswerTable,
  items: readonly CalibratedItem[],
  tables: readonly ItemTable[],
  grid: Grid,
): PersonSums {
  const personCount = table.offsets.length - 1
  const abilities = new Float64Array(personCount)
  const deviations = new Float64Array(personCount)
  const sums = items.map(() => ({
    answers: 0,
    score: 0,
    squares: 0,
    variances: 0,
    quotients: 0,
    points: new Float64Array(bins * perBin),
  }))
  const pairs = items.length <= mostItemsForPairs ? newPairs(items.length) : null
  const residuals = new Float64Array(items.length)

  eachPosterior(table, tables, grid, (person, posterior, shares) => {
    abilities[person] = posterior.ability
    deviations[person] = posterior.deviation
    const [from = 0, to = 0] = [table.offsets[person], table.offsets[person + 1]]
    for (let place = from; place < to; place += 1) {
      const number = table.items[place] ?? 0
      const score = table.values[place] ?? 0
      const [sum, item, ofItem] = [sums[number], items[number], tables[number]]
      if (sum === undefined || item === undefined || ofItem === undefined) continue
      const before = foreseen(shares, ofItem, score, grid.nodes)
      const away = score - before.expected
      sum.answers += 1
      sum.score += score
      sum.squares += away * away
      sum.variances += before.variance
      if (before.variance > 0) sum.quotients += (away * away) / before.variance
      const at = binOf(before.ability) * perBin
      const { points } = sum
      points[at] = (points[at] ?? 0) + 1
      points[at + 1] = (points[at + 1] ?? 0) + before.ability
      points[at + 2] = (points[at + 2] ?? 0) + score
      points[at + 3] = (points[at + 3] ?? 0) + before.expected
      points[at + 4] = (points[at + 4] ?? 0) + before.variance
      if (pairs !== null) residuals[place - from] = score - expectedScore(item, posterior.ability)
    }
    pairs?.add(table.items.subarray(from, to), residuals)
  })

  return {
    items: sums.map(({ answers, score, squares, variances, quotients, points }, number) => {
      const highest = highestScore(items[number] ?? { id: '', discrimination: 1, difficulty: 0 })
      return {
        answers,
        facility: score / (answers * highest),
        infit: squares / variances,
        outfit: quotients / answers,
        curve: curveOf(points, highest),
      }
    }),
    pairs: pairs?.correlations() ?? null,
    abilities,
    deviations,
  }
}

function curveOf(points: Float64Array, highest: number): CurvePoint[] {
  return Array.from({ length: bins }, (_, bin) => points.subarray(bin * perBin, (bin + 1) * perBin)).flatMap(
    ([persons = 0, ability = 0, score = 0, expected = 0, variance = 0]) =>
      persons === 0
        ? []
        : [
            {
              ability: ability / persons,
              persons,
              observed: score / (persons * highest),
              expected: expected / (persons * highest),
              error: Math.sqrt(variance) / (persons * highest),
            },
          ],
  )
}

/** Six sums for each pair of items: persons, both means, both squares, the product. */
function newPairs(count: number) {
  const perPair = 6
  const sums = new Float64Array(((count * (count - 1)) / 2) * perPair)
  return {
    /** @param items rising, with the residual of each at the same place */
    add(items: Int32Array, residuals: Float64Array): void {
      for (let later = 1; later < items.length; later += 1) {
        const row = items[later] ?? 0
        const y = residuals[later] ?? 0
        const start = (row * (row - 1)) / 2
        for (let before = 0; before < later; before += 1) {
          const x = residuals[before] ?? 0
          const at = (start + (items[before] ?? 0)) * perPair
          sums[at] = (sums[at] ?? 0) + 1
          sums[at + 1] = (sums[at + 1] ?? 0) + x
          sums[at + 2] = (sums[at + 2] ?? 0) + y
          sums[at + 3] = (sums[at + 3] ?? 0) + x * x
          sums[at + 4] = (sums[at + 4] ?? 0) + y * y
          sums[at + 5] = (sums[at + 5] ?? 0) + x * y
        }
      }
    },
    correlations(): PairSums[] {
      const found: PairSums[] = []
      for (let other = 1; other < count; other += 1)
        for (let one = 0; one < other; one += 1) {
          const at = ((other * (other - 1)) / 2 + one) * perPair
          const [persons = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0] = sums.subarray(at, at + perPair)
          if (persons < 2) continue
          const spread = Math.sqrt((xx - (x * x) / persons) * (yy - (y * y) / persons))
          if (spread > 0) found.push({ one, other, persons, correlation: (xy - (x * y) / persons) / spread })
        }
      return found
    },
  }
}
