// What the models say at every node, in the parameters in which the likelihood is best behaved: a slope a and intercepts.
//
// two parameters (Birnbaum, 1968)     z = a θ + d,    P = L(z) = 1 / (1 + e^−z)                       parameters a, d
// three (Birnbaum, 1968)              P = c + (1 − c) L(z),    c = L(g)                                parameters a, d, g
// graded (Samejima, 1969)             P(score ≥ k) = L(a θ + d_k),    d_1 > d_2 > …                    parameters a, d_1, d_2 …
//
// A difficulty is −d / a. The slopes are the derivatives of the logarithm of the probability of a category.
import type { CalibratedItem } from '../models/item.ts'
import { logLikelihood } from '../models/response.ts'
import { exp, log, log1p, logistic, logLogistic } from '../numeric/elementary.ts'

export type CurveKind = 'two-parameters' | 'three-parameters' | 'graded'

export type ItemCurves = {
  /** Category after category, each at every node. */
  readonly logs: Float64Array
  /** Parameter after parameter, each as `logs`. */
  readonly slopes: Float64Array
}

/** Steeper than any answer can tell: to within 0.1 of ability nearly everybody fails, or nearly everybody succeeds. */
const steepest = 25
/** Further out than any grid. */
const furthestIntercept = 150
const leastGap = 1e-6
const furthestGuess = 25

export function parameterCount(kind: CurveKind, categories: number): number {
  if (kind === 'two-parameters') return 2
  return kind === 'three-parameters' ? 3 : categories
}

/** Whether the parameters give probabilities above 0 and below 1 that a double can tell from both. */
export function isPossible(kind: CurveKind, parameters: Float64Array): boolean {
  const [slope = Number.NaN] = parameters
  if (!(Math.abs(slope) <= steepest)) return false
  if (kind !== 'graded') {
    const [, intercept = 0, guess = 0] = parameters
    return Math.abs(intercept) <= furthestIntercept && Math.abs(guess) <= furthestGuess
  }
  for (let place = 1; place < parameters.length; place += 1) {
    const intercept = parameters[place] ?? Number.NaN
    if (!(Math.abs(intercept) <= furthestIntercept)) return false
    if (place > 1 && !((parameters[place - 1] ?? 0) - intercept >= leastGap)) return false
  }
  return true
}

export function newCurves(kind: CurveKind, categories: number, nodes: number): ItemCurves {
  return {
    logs: new Float64Array(categories * nodes),
    slopes: new Float64Array(parameterCount(kind, categories) * categories * nodes),
  }
}

/** Fills `curves` for an item that is being calibrated. */
export function fillCurves(kind: CurveKind, parameters: Float64Array, nodes: Float64Array, curves: ItemCurves): void {
  if (kind === 'two-parameters') fillTwo(parameters, nodes, curves)
  else if (kind === 'three-parameters') fillThree(parameters, nodes, curves)
  else fillGraded(parameters, nodes, curves)
}

/** Logarithms of the probabilities of an item whose parameters are known: category after category, each at every node. */
export function knownLogs(item: CalibratedItem, categories: number, nodes: Float64Array): Float64Array {
  const logs = new Float64Array(categories * nodes.length)
  for (let category = 0; category < categories; category += 1)
    for (let node = 0; node < nodes.length; node += 1)
      logs[category * nodes.length + node] = logLikelihood(item, category, nodes[node] ?? 0)
  return logs
}

function fillTwo(parameters: Float64Array, nodes: Float64Array, { logs, slopes }: ItemCurves): void {
  const [slope = 0, intercept = 0] = parameters
  const count = nodes.length
  for (let node = 0; node < count; node += 1) {
    const theta = nodes[node] ?? 0
    const z = slope * theta + intercept
    // One exponential and one logarithm for all four of L, 1 − L and their logarithms.
    const small = exp(-Math.abs(z))
    const share = 1 / (1 + small)
    const lost = log1p(small)
    const held = z >= 0 ? share : small * share
    const lacking = z >= 0 ? small * share : share
    logs[node] = z >= 0 ? -z - lost : -lost
    logs[count + node] = z >= 0 ? -lost : z - lost
    slopes[node] = -held * theta
    slopes[count + node] = lacking * theta
    slopes[2 * count + node] = -held
    slopes[3 * count + node] = lacking
  }
}

function fillThree(parameters: Float64Array, nodes: Float64Array, { logs, slopes }: ItemCurves): void {
  const [slope = 0, intercept = 0, guess = 0] = parameters
  const count = nodes.length
  const guessing = logistic(guess)
  const knowing = logistic(-guess)
  const logKnowing = logLogistic(-guess)
  for (let node = 0; node < count; node += 1) {
    const theta = nodes[node] ?? 0
    const z = slope * theta + intercept
    const held = logistic(z)
    const lacking = logistic(-z)
    const right = guessing + knowing * held
    logs[node] = logKnowing + logLogistic(-z)
    logs[count + node] = log(right)
    const rise = (knowing * held * lacking) / right
    slopes[node] = -held * theta
    slopes[count + node] = rise * theta
    slopes[2 * count + node] = -held
    slopes[3 * count + node] = rise
    slopes[4 * count + node] = -guessing
    slopes[5 * count + node] = (guessing * knowing * lacking) / right
  }
}

function fillGraded(parameters: Float64Array, nodes: Float64Array, { logs, slopes }: ItemCurves): void {
  const count = nodes.length
  const categories = parameters.length
  const slope = parameters[0] ?? 0
  slopes.fill(0)
  for (let category = 0; category < categories; category += 1) {
    // A score of `category` is reached at d_category (not for 0) and the next missed at d_category+1 (not for the last).
    const isFirst = category === 0
    const isLast = category === categories - 1
    const reached = isFirst ? 0 : (parameters[category] ?? 0)
    const missed = isLast ? 0 : (parameters[category + 1] ?? 0)
    // P = L(z) M(z') (1 − e^(d' − d)): no difference of nearly equal numbers.
    const apart = isFirst || isLast ? 1 : 1 - exp(missed - reached)
    const logApart = isFirst || isLast ? 0 : log(apart)
    for (let node = 0; node < count; node += 1) {
      const theta = nodes[node] ?? 0
      const z = slope * theta + reached
      const next = slope * theta + missed
      const lackingHere = isFirst ? 0 : logistic(-z)
      const heldNext = isLast ? 0 : logistic(next)
      logs[category * count + node] = logApart + (isFirst ? 0 : logLogistic(z)) + (isLast ? 0 : logLogistic(-next))
      slopes[category * count + node] = theta * (lackingHere - heldNext)
      // L M / P of either bound, written so that no factor of P is divided by itself.
      if (!isFirst)
        slopes[(category * categories + category) * count + node] =
          lackingHere / ((isLast ? 1 : logistic(-next)) * apart)
      if (!isLast)
        slopes[((category + 1) * categories + category) * count + node] =
          -heldNext / ((isFirst ? 1 : logistic(z)) * apart)
    }
  }
}
