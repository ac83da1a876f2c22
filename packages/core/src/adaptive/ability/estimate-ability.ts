// Where a person stands, from their answers to calibrated items: four estimators.
//
// ml    maximum of the likelihood (Lord, 1980)
// map   maximum of likelihood × prior (Samejima, 1969)
// eap   mean of likelihood × prior (Bock & Mislevy, 1982)
// wle   weighted likelihood (Warm, 1989): the root of l′(θ) + J(θ) / (2 I(θ)), nearly without bias

import { type CalibratedItem, checkItem, highestScore } from '../models/item.ts'
import { biasTerm, information, logLikelihood, scoreFunction } from '../models/response.ts'
import { exp } from '../numeric/elementary.ts'

/** A normal distribution of abilities. */
export type Prior = {
  readonly mean: number
  /** Above 0. */
  readonly deviation: number
}

export type AbilityInput = {
  readonly items: readonly CalibratedItem[]
  /** The score on each item, in the order of `items`: 0 or 1, or more on a graded one. Null where it was not answered. */
  readonly responses: readonly (number | null)[]
  readonly method: 'ml' | 'map' | 'eap' | 'wle'
  /** For `map` and `eap`; mean 0 and deviation 1 if it is not said. */
  readonly prior?: Prior
  /** Where `ml`, `map` and `wle` look: −4 to 4 if it is not said. */
  readonly bounds?: readonly [lowest: number, highest: number]
  /**
   * For `eap`: equally spaced abilities at which the posterior is taken, ends included. If it is not said, 61 from −6 to 6
   * deviations of the prior around its mean, or as many more as the posterior is narrower.
   */
  readonly nodes?: { readonly from: number; readonly to: number; readonly count: number }
}

export type AbilityEstimate = {
  readonly ability: number
  /**
   * `eap`: the deviation of the posterior. Otherwise 1 / √(information at the estimate), with that of the prior for
   * `map`; Infinity without any answer.
   */
  readonly standardError: number
}

export const standardNormal: Prior = { mean: 0, deviation: 1 }

type Answered = { readonly item: CalibratedItem; readonly score: number }

/**
 * `ml`, `map` and `wle` lie within the bounds. `ml` and `wle` of somebody who answered nothing are the middle of the bounds, with an infinite error. `ml` of all right
 * or all wrong is a bound.
 * @throws {ItemNotUsable} for parameters that cannot be used
 * @throws {RangeError} for a response that is no score of its item, as many responses as there are not items, bounds or
 * a prior that make no sense
 */
export function estimateAbility(input: AbilityInput): AbilityEstimate {
  const answered = answeredOf(input)
  const prior = checkedPrior(input.prior ?? standardNormal)
  if (input.method === 'eap') return meanOfPosterior(answered, prior, input.nodes)
  const [lowest, highest] = input.bounds ?? [-4, 4]
  if (!(lowest < highest)) throw new RangeError(`the bounds ${lowest} to ${highest} hold no ability`)
  if (answered.length === 0 && input.method !== 'map')
    return { ability: (lowest + highest) / 2, standardError: Number.POSITIVE_INFINITY }

  const precision = input.method === 'map' ? 1 / (prior.deviation * prior.deviation) : 0
  const gain = (ability: number) => {
    const slope = answered.reduce((sum, { item, score }) => sum + scoreFunction(item, score, ability), 0)
    if (input.method === 'map') return slope - (ability - prior.mean) * precision
    if (input.method === 'ml') return slope
    return slope + totalOf(answered, biasTerm, ability) / (2 * totalOf(answered, information, ability))
  }
  const ability = bestRoot(gain, lowest, highest)
  const total = totalOf(answered, information, ability) + precision
  return { ability, standardError: 1 / Math.sqrt(total) }
}

function answeredOf({ items, responses }: AbilityInput): Answered[] {
  if (items.length !== responses.length)
    throw new RangeError(`${items.length} items and ${responses.length} responses: there must be as many`)
  return items.flatMap((item, place) => {
    checkItem(item)
    const score = responses[place]
    if (score === null || score === undefined) return []
    if (!Number.isInteger(score) || score < 0 || score > highestScore(item))
      throw new RangeError(`${score} is no score of item ${item.id}: 0 to ${highestScore(item)} are`)
    return [{ item, score }]
  })
}

function checkedPrior(prior: Prior): Prior {
  if (Number.isFinite(prior.mean) && Number.isFinite(prior.deviation) && prior.deviation > 0) return prior
  throw new RangeError(`a prior of mean ${prior.mean} and deviation ${prior.deviation} makes no sense`)
}

function totalOf(
  answered: readonly Answered[],
  term: (item: CalibratedItem, ability: number) => number,
  ability: number,
): number {
  return answered.reduce((sum, { item }) => sum + term(item, ability), 0)
}

/** How many steps between the bounds are looked at: with guessing, the likelihood may have several maxima. */
const steps = 200

/**
 * Of the places where `gain` goes through 0 downwards, and of the bounds that it points out of, the best: that up to which
 * most is gained, by the trapezoidal rule. What is gained is the likelihood, for `wle` Warm's weighted one.
 */
function bestRoot(gain: (ability: number) => number, lowest: number, highest: number): number {
  const width = (highest - lowest) / steps
  let before = gain(lowest)
  let gained = 0
  let best = { ability: lowest, gained: before <= 0 ? 0 : Number.NEGATIVE_INFINITY }
  for (let step = 1; step <= steps; step += 1) {
    const from = lowest + width * (step - 1)
    const after = gain(from + width)
    if (before > 0 && after <= 0) {
      const root = rootBetween(gain, from, from + width)
      const atRoot = gained + (before * (root - from)) / 2
      if (atRoot > best.gained) best = { ability: root, gained: atRoot }
    }
    gained += ((before + after) * width) / 2
    before = after
  }
  return before > 0 && gained > best.gained ? highest : best.ability
}

/** By halves, until two neighbouring doubles are left: slow, and the same everywhere. */
function rootBetween(gain: (ability: number) => number, from: number, to: number): number {
  let [below, above] = [from, to]
  for (;;) {
    const middle = below + (above - below) / 2
    if (middle <= below || middle >= above) return above
    if (gain(middle) > 0) below = middle
    else above = middle
  }
}

const nodesOfEap = 61
const deviationsOfEap = 6
/** The grid is made finer until two nodes are no farther apart than the deviation of the posterior: good to nine digits. */
const finest = 12

function meanOfPosterior(answered: readonly Answered[], prior: Prior, nodes: AbilityInput['nodes']): AbilityEstimate {
  if (nodes) return meanOnGrid(answered, prior, nodes)
  const from = prior.mean - deviationsOfEap * prior.deviation
  const to = prior.mean + deviationsOfEap * prior.deviation
  let estimate: AbilityEstimate = { ability: prior.mean, standardError: prior.deviation }
  for (let finer = 0; finer <= finest; finer += 1) {
    const steps = (nodesOfEap - 1) * (1 << finer)
    estimate = meanOnGrid(answered, prior, { from, to, count: steps + 1 })
    if ((to - from) / steps <= estimate.standardError) break
  }
  return estimate
}

function meanOnGrid(
  answered: readonly Answered[],
  prior: Prior,
  { from, to, count }: NonNullable<AbilityInput['nodes']>,
): AbilityEstimate {
  if (!(from < to) || !Number.isInteger(count) || count < 2)
    throw new RangeError(`${count} nodes from ${from} to ${to} are no grid`)
  const abilities = Array.from({ length: count }, (_, node) => from + ((to - from) * node) / (count - 1))
  const logs = abilities.map((ability) => {
    const away = (ability - prior.mean) / prior.deviation
    return answered.reduce((sum, { item, score }) => sum + logLikelihood(item, score, ability), -(away * away) / 2)
  })
  const highest = logs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  // The trapezoidal rule: the ends of the grid count half.
  const weights = logs.map((value, node) => exp(value - highest) * (node === 0 || node === count - 1 ? 0.5 : 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = abilities.reduce((sum, ability, node) => sum + ability * (weights[node] ?? 0), 0) / total
  const spread = abilities.reduce((sum, ability, node) => sum + square(ability - mean) * (weights[node] ?? 0), 0)
  return { ability: mean, standardError: Math.sqrt(spread / total) }
}

/** Not `x ** 2`, which ECMAScript leaves to the engine as it does `Math.exp`. */
function square(x: number): number {
  return x * x
}
