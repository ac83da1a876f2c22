// What a calibration works on: plain data (typed arrays), which may be sent to another thread as it is.
import type { CalibratedItem } from '../models/item.ts'
import { exp, logistic } from '../numeric/elementary.ts'
import type { AnswerBlocks } from './answer-blocks.ts'
import { type CurveKind, fillCurves, isPossible, knownLogs, parameterCount } from './item-curves.ts'

export type CalibrationModel = '1pl' | '2pl' | '3pl' | 'graded'

/** An item with the answers that were given to it. */
export type ItemOfCalibration = {
  readonly id: string
  readonly kind: CurveKind
  /** Its scores: 0 to one less. */
  readonly categories: number
  readonly answers: number
  /** Of an anchor, which keeps its parameters. */
  readonly known: CalibratedItem | null
}

/**
 * A Beta distribution of the guessing parameter, Beta(w m + 1, w (1 − m) + 1) (Mislevy & Bock, BILOG, 1990), as if `weight`
 * answers of people who know nothing had been seen, a share `mean` of them right: its mode is at that share.
 */
export type GuessingPrior = { readonly mean: number; readonly weight: number }

export type CalibrationData = {
  readonly model: CalibrationModel
  readonly items: readonly ItemOfCalibration[]
  /** The number of the first category of each item, and in the end that of all categories. */
  readonly categoryStart: Int32Array
  /** Answers in each category. */
  readonly categoryCounts: Int32Array
  /** Where the parameters of each item begin in `parameterIndex`, and in the end its length. */
  readonly parameterStart: Int32Array
  /** Places in the vector of what is estimated. In the 1PL all items share the place of the slope. */
  readonly parameterIndex: Int32Array
  /** The length of the vector: items, then mean and deviation of the population when they are free. */
  readonly vectorLength: number
  readonly isPopulationFree: boolean
  /** Nodes of the quadrature, in deviations from the mean of the population, and their weights, which add up to 1. */
  readonly grid: Float64Array
  readonly weights: Float64Array
  readonly blocks: AnswerBlocks
  readonly guessingPrior: GuessingPrior
  readonly withoutAnswer: number
}

export type NodeGrid = { readonly from: number; readonly to: number; readonly count: number }

/** Equally spaced nodes weighted by the normal density: a trapezoidal rule, whose ends weigh next to nothing. */
export function normalGrid({ from, to, count }: NodeGrid): { grid: Float64Array; weights: Float64Array } {
  if (!(from < 0 && to > 0) || !Number.isInteger(count) || count < 5 || !Number.isFinite(to - from))
    throw new RangeError(`${count} nodes from ${from} to ${to} are no grid around 0`)
  const grid = Float64Array.from({ length: count }, (_, node) => from + ((to - from) * node) / (count - 1))
  const densities = grid.map((z) => exp((-z * z) / 2))
  const total = densities.reduce((sum, density) => sum + density, 0)
  return { grid, weights: densities.map((density) => density / total) }
}

/** Where the parameters of the items stand in the vector of what is estimated. */
export function parameterPlaces(
  model: CalibrationModel,
  items: readonly ItemOfCalibration[],
): Pick<CalibrationData, 'parameterStart' | 'parameterIndex'> & { length: number } {
  const start = [0]
  const index: number[] = []
  const shared = hasSharedSlope(model, items)
  let length = shared ? 1 : 0
  for (const { kind, categories, known } of items) {
    const own = known === null ? parameterCount(kind, categories) : 0
    for (let place = 0; place < own; place += 1) {
      if (place === 0 && shared) index.push(0)
      else {
        index.push(length)
        length += 1
      }
    }
    start.push(index.length)
  }
  return { parameterStart: Int32Array.from(start), parameterIndex: Int32Array.from(index), length }
}

/** The 1PL has one slope for all items, which is estimated unless anchors say it. */
export function hasSharedSlope(model: CalibrationModel, items: readonly { known: CalibratedItem | null }[]): boolean {
  return model === '1pl' && items.some(({ known }) => known === null)
}

export function ownParameters(data: CalibrationData, vector: Float64Array, item: number): Float64Array {
  const from = data.parameterStart[item] ?? 0
  const to = data.parameterStart[item + 1] ?? 0
  const own = new Float64Array(to - from)
  for (let place = from; place < to; place += 1) own[place - from] = vector[data.parameterIndex[place] ?? 0] ?? 0
  return own
}

export function populationOf(data: CalibrationData, vector: Float64Array): { mean: number; deviation: number } {
  if (!data.isPopulationFree) return { mean: 0, deviation: 1 }
  return { mean: vector[data.vectorLength - 2] ?? 0, deviation: vector[data.vectorLength - 1] ?? 1 }
}

/** The abilities of the nodes. They move with the population, so that they always cover it. */
export function nodesOf(data: CalibrationData, vector: Float64Array): Float64Array {
  const { mean, deviation } = populationOf(data, vector)
  return data.grid.map((z) => mean + deviation * z)
}

export function isPossibleVector(data: CalibrationData, vector: Float64Array): boolean {
  const { mean, deviation } = populationOf(data, vector)
  if (!(Math.abs(mean) <= 20 && deviation > 0.01 && deviation < 50)) return false
  return data.items.every(
    ({ kind, known }, item) => known !== null || isPossible(kind, ownParameters(data, vector, item)),
  )
}

export type Tables = {
  /** Logarithms of the probabilities: category after category, each at every node. */
  readonly logs: Float64Array
  /** Of an item from `slopeStart` on: parameter after parameter, each over its categories and nodes. An anchor has none. */
  readonly slopes: Float64Array
  readonly slopeStart: Int32Array
}

export function tablesOf(data: CalibrationData, vector: Float64Array): Tables {
  const nodes = nodesOf(data, vector)
  const logs = new Float64Array((data.categoryStart.at(-1) ?? 0) * nodes.length)
  const slopeStart = new Int32Array(data.items.length + 1)
  for (const [item, { kind, categories, known }] of data.items.entries()) {
    const own = known === null ? parameterCount(kind, categories) : 0
    slopeStart[item + 1] = (slopeStart[item] ?? 0) + own * categories * nodes.length
  }
  const slopes = new Float64Array(slopeStart.at(-1) ?? 0)
  for (const [item, { kind, categories, known }] of data.items.entries()) {
    const at = (data.categoryStart[item] ?? 0) * nodes.length
    if (known !== null) logs.set(knownLogs(known, categories, nodes), at)
    else
      fillCurves(kind, ownParameters(data, vector, item), nodes, {
        logs: logs.subarray(at, at + categories * nodes.length),
        slopes: slopes.subarray(slopeStart[item], slopeStart[item + 1]),
      })
  }
  return { logs, slopes, slopeStart }
}

/**
 * What the prior on guessing adds: to the log-likelihood w (p ln c + (1 − p) ln(1 − c)), to its slope in g = logit c
 * w (p − c), to the information w c (1 − c).
 */
export function guessingTerm(prior: GuessingPrior, guess: number): { slope: number; information: number } {
  const guessing = logistic(guess)
  return {
    slope: prior.weight * (prior.mean - guessing),
    information: prior.weight * guessing * logistic(-guess),
  }
}
