// Standard errors from the inverse of the information in the answers.
//
// observed       complete information − Σ over persons of the covariance of the complete scores given the answers
//                (Louis, 1982): the exact second derivatives of the marginal likelihood
// cross-product  Σ over persons of s sᵀ: quicker, and the same in the limit of many persons
import type { DichotomousItem } from '../models/item.ts'
import { logistic } from '../numeric/elementary.ts'
import { type CalibrationData, guessingTerm, nodesOf, ownParameters, populationOf } from './calibration-data.ts'
import { fillCurves, newCurves } from './item-curves.ts'
import { gradientOf } from './maximise.ts'
import { matrixLayout } from './shard-step.ts'
import { inverseOf } from './symmetric-matrix.ts'

export type ItemErrors = {
  readonly discrimination: number
  /** Of a dichotomous item. */
  readonly difficulty?: number
  readonly guessing?: number
  /** Of a graded item. */
  readonly thresholds?: readonly number[]
}

/** How two parameters of the vector vary together; null where the information does not tell. */
export type Covariance = (one: number, other: number) => number | null

/**
 * @param matrix what the pass over the persons gave, its lower triangles
 * @param counts the expected counts at `vector`
 */
export function covarianceOf(
  data: CalibrationData,
  kind: 'covariance' | 'cross-product',
  vector: Float64Array,
  matrix: Float64Array,
  counts: Float64Array,
): Covariance {
  const layout = matrixLayout(data)
  const information = kind === 'cross-product' ? Float64Array.from(matrix) : matrix.map((value) => -value)
  const add = (one: number, other: number, value: number) => {
    const [own = 0, there = 0] = [layout.place[one], layout.place[other]]
    if (own < there || layout.group[one] !== layout.group[other]) return
    const at = (layout.blockStart[one] ?? 0) + own * (layout.size[one] ?? 0) + there
    information[at] = (information[at] ?? 0) + value
  }
  if (kind === 'covariance') addCompleteInformation(data, vector, counts, add)
  addPrior(data, vector, add)

  const inverses = new Map<number, Float64Array | null>()
  return (one, other) => {
    if (layout.group[one] !== layout.group[other]) return 0
    const start = layout.blockStart[one] ?? 0
    const size = layout.size[one] ?? 0
    const known = inverses.get(start)
    const inverse = known === undefined ? inverseOf(mirrored(information, start, size), size) : known
    inverses.set(start, inverse)
    return inverse === null ? null : (inverse[(layout.place[one] ?? 0) * size + (layout.place[other] ?? 0)] ?? null)
  }
}

type Add = (one: number, other: number, value: number) => void

/** How far a parameter is moved to see how the gradient changes: the error of the difference is about 1e-9 of it. */
const nudge = 1e-4

/** The curvature of the expected log-likelihood of the complete data, by central differences of its gradient. */
function addCompleteInformation(data: CalibrationData, vector: Float64Array, counts: Float64Array, add: Add): void {
  const nodes = nodesOf(data, vector)
  for (const [item, { kind, categories, known }] of data.items.entries()) {
    if (known !== null) continue
    const from = nodes.length * (1 + (data.categoryStart[item] ?? 0))
    const fit = {
      kind,
      counts: counts.subarray(from, from + categories * nodes.length),
      prior: { mean: 0, weight: 0 },
    }
    const own = ownParameters(data, vector, item)
    const curves = newCurves(kind, categories, nodes.length)
    const gradientAt = (parameter: number, by: number) => {
      const moved = Float64Array.from(own)
      moved[parameter] = (own[parameter] ?? 0) + by
      fillCurves(kind, moved, nodes, curves)
      return gradientOf(fit, moved, curves)
    }
    const first = data.parameterStart[item] ?? 0
    for (let column = 0; column < own.length; column += 1) {
      const after = gradientAt(column, nudge)
      const before = gradientAt(column, -nudge)
      for (let row = 0; row < own.length; row += 1) {
        const value = ((before[row] ?? 0) - (after[row] ?? 0)) / (2 * nudge)
        add(data.parameterIndex[first + row] ?? 0, data.parameterIndex[first + column] ?? 0, value)
      }
    }
  }
  if (!data.isPopulationFree) return
  const { mean, deviation } = populationOf(data, vector)
  const people = counts.subarray(0, nodes.length)
  const moment = (power: (away: number) => number) =>
    nodes.reduce((sum, node, place) => sum + power((node - mean) / deviation) * (people[place] ?? 0), 0)
  const variance = deviation * deviation
  const [atMean, atDeviation] = [data.vectorLength - 2, data.vectorLength - 1]
  add(atMean, atMean, moment(() => 1) / variance)
  add(atDeviation, atMean, (2 * moment((z) => z)) / variance)
  add(atDeviation, atDeviation, moment((z) => 3 * z * z - 1) / variance)
}

function addPrior(data: CalibrationData, vector: Float64Array, add: Add): void {
  for (const [item, { kind, known }] of data.items.entries()) {
    if (kind !== 'three-parameters' || known !== null) continue
    const at = data.parameterIndex[(data.parameterStart[item] ?? 0) + 2] ?? 0
    add(at, at, guessingTerm(data.guessingPrior, vector[at] ?? 0).information)
  }
}

function mirrored(triangles: Float64Array, start: number, size: number): Float64Array {
  const whole = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      const value = triangles[start + row * size + column] ?? 0
      whole[row * size + column] = value
      whole[column * size + row] = value
    }
  return whole
}

/** Errors of the parameters that are reported, by the delta method: b = −d / a, c = 1 / (1 + e^−g). Null where they are unknown. */
export function errorsOfItem(
  data: CalibrationData,
  vector: Float64Array,
  item: number,
  covariance: Covariance,
): ItemErrors | null {
  const from = data.parameterStart[item] ?? 0
  const own = ownParameters(data, vector, item)
  const [slope = 1] = own
  const between = (one: number, other: number) =>
    covariance(data.parameterIndex[from + one] ?? 0, data.parameterIndex[from + other] ?? 0)
  const rooted = (variance: number | null) => (variance !== null && variance > 0 ? Math.sqrt(variance) : null)
  const ofDifficulty = (place: number) => {
    const difficulty = -(own[place] ?? 0) / slope
    const [ofIntercept, ofBoth, ofSlope] = [between(place, place), between(place, 0), between(0, 0)]
    if (ofIntercept === null || ofBoth === null || ofSlope === null) return null
    return rooted((ofIntercept + 2 * difficulty * ofBoth + difficulty * difficulty * ofSlope) / (slope * slope))
  }
  const discrimination = rooted(between(0, 0))
  if (discrimination === null) return null
  const { kind } = data.items[item] ?? { kind: 'two-parameters' }
  if (kind === 'graded') {
    const thresholds = Array.from({ length: own.length - 1 }, (_, place) => ofDifficulty(place + 1))
    return thresholds.every((one) => one !== null) ? { discrimination, thresholds } : null
  }
  const difficulty = ofDifficulty(1)
  if (difficulty === null) return null
  if (kind === 'two-parameters') return { discrimination, difficulty }
  const ofGuess = rooted(between(2, 2))
  const guessing = logistic(own[2] ?? 0)
  return ofGuess === null ? null : { discrimination, difficulty, guessing: ofGuess * guessing * (1 - guessing) }
}

/** An anchor is taken as it is. */
export function errorsOfAnchor(item: DichotomousItem | { readonly thresholds: readonly number[] }): ItemErrors {
  if ('thresholds' in item) return { discrimination: 0, thresholds: item.thresholds.map(() => 0) }
  return { discrimination: 0, difficulty: 0, ...(item.guessing === undefined ? {} : { guessing: 0 }) }
}
