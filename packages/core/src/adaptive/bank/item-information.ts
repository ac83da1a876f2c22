// Fisher information from typed arrays: the same formulas, in the same order, as `information` of models/response.ts,
// so that both give the same bits.
import { exp, log, logistic, logLogistic } from '../numeric/elementary.ts'

export type ItemParameters = {
  readonly discrimination: Float64Array
  /** 0 for a graded item. */
  readonly difficulty: Float64Array
  readonly guessing: Float64Array
  readonly slipping: Float64Array
  /** Those of all graded items, one after another: of an item from `thresholdFrom[place]` to `thresholdFrom[place + 1]`. */
  readonly thresholds: Float64Array
  readonly thresholdFrom: Int32Array
}

const farthest = 700

function distance(discrimination: number, ability: number, difficulty: number): number {
  return Math.max(-farthest, Math.min(farthest, discrimination * (ability - difficulty)))
}

/** Fisher information of the item at this place, 0 or more: `information(item, ability)`, without allocating. */
export function informationAt(parameters: ItemParameters, place: number, ability: number): number {
  const from = parameters.thresholdFrom[place] ?? 0
  const to = parameters.thresholdFrom[place + 1] ?? 0
  if (to > from) return informationOfGraded(parameters, place, from, to, ability)
  const discrimination = parameters.discrimination[place] ?? 0
  const z = discrimination * (ability - (parameters.difficulty[place] ?? 0))
  // logistic(z) and logistic(−z) by one exponential.
  const power = exp(-Math.min(farthest, Math.abs(z)))
  const larger = 1 / (1 + power)
  const smaller = power / (1 + power)
  const held = z >= 0 ? larger : smaller
  const lacking = z >= 0 ? smaller : larger
  const guessing = parameters.guessing[place] ?? 0
  const slipping = parameters.slipping[place] ?? 1
  const width = slipping - guessing
  const overRight = (width * held) / (guessing + width * held)
  const overWrong = (width * lacking) / (1 - slipping + width * lacking)
  return discrimination * discrimination * overRight * overWrong * held * lacking
}

/** Samejima (1969): a² Σ P_k (M(z_k) − L(z_k+1))². */
function informationOfGraded(
  { discrimination, thresholds }: ItemParameters,
  place: number,
  from: number,
  to: number,
  ability: number,
): number {
  const a = discrimination[place] ?? 0
  let sum = 0
  for (let score = 0; score <= to - from; score++) {
    const slope = slopeOfScore(a, thresholds, from, to, score, ability)
    sum += exp(logOfScore(a, thresholds, from, to, score, ability)) * slope * slope
  }
  return a * a * sum
}

function slopeOfScore(
  a: number,
  thresholds: Float64Array,
  from: number,
  to: number,
  score: number,
  ability: number,
): number {
  const above = score === 0 ? 0 : logistic(-distance(a, ability, thresholds[from + score - 1] ?? 0))
  const below = score === to - from ? 0 : logistic(distance(a, ability, thresholds[from + score] ?? 0))
  return above - below
}

function logOfScore(
  a: number,
  thresholds: Float64Array,
  from: number,
  to: number,
  score: number,
  ability: number,
): number {
  const reached = thresholds[from + score - 1] ?? 0
  const missed = thresholds[from + score] ?? 0
  if (score === 0) return logLogistic(-distance(a, ability, missed))
  if (score === to - from) return logLogistic(distance(a, ability, reached))
  const z = distance(a, ability, reached)
  const next = distance(a, ability, missed)
  return logLogistic(z) + logLogistic(-next) + log(1 - exp(a * (reached - missed)))
}

/**
 * At least the information of the item anywhere from `lowest` to `highest`, and hardly more when they are close: every
 * factor of the formula is monotone, or has one known peak, and is taken where it is largest.
 */
export function mostInformation(parameters: ItemParameters, place: number, lowest: number, highest: number): number {
  const from = parameters.thresholdFrom[place] ?? 0
  const to = parameters.thresholdFrom[place + 1] ?? 0
  const a = parameters.discrimination[place] ?? 0
  if (to > from) return mostOfGraded(parameters, a, from, to, lowest, highest) * (1 + rounding)
  const difficulty = parameters.difficulty[place] ?? 0
  const guessing = parameters.guessing[place] ?? 0
  const slipping = parameters.slipping[place] ?? 1
  const width = slipping - guessing
  const below = distance(a, lowest, difficulty)
  const above = distance(a, highest, difficulty)
  const peak = Math.max(below, Math.min(above, 0))
  const held = width * logistic(above)
  const lacking = width * logistic(-below)
  const overRight = held / (guessing + held)
  const overWrong = lacking / (1 - slipping + lacking)
  return a * a * overRight * overWrong * logistic(peak) * logistic(-peak) * (1 + rounding)
}

/** More than what rounding can take from a bound. */
const rounding = 1e-12

function mostOfGraded(
  { thresholds }: ItemParameters,
  a: number,
  from: number,
  to: number,
  lowest: number,
  highest: number,
): number {
  let sum = 0
  for (let score = 0; score <= to - from; score++) {
    // P_k has its peak halfway between its thresholds; at the ends of the scale it falls, or rises, all the way.
    const reached = thresholds[from + score - 1] ?? 0
    const missed = thresholds[from + score] ?? 0
    const peak = score === 0 ? lowest : score === to - from ? highest : (reached + missed) / 2
    const chance = exp(logOfScore(a, thresholds, from, to, score, Math.max(lowest, Math.min(highest, peak))))
    // The slope falls with the ability: its square is largest at an end.
    const left = slopeOfScore(a, thresholds, from, to, score, lowest)
    const right = slopeOfScore(a, thresholds, from, to, score, highest)
    sum += chance * Math.max(left * left, right * right)
  }
  return a * a * sum
}
