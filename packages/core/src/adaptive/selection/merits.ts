// What each item of the pool is worth by a rule: the larger the better. Items outside the pool are not computed.

import type { CompiledBank } from '../bank/compile-bank.ts'
import { informationAt } from '../bank/item-information.ts'
import { type CalibratedItem, type DichotomousItem, highestScore, isGraded } from '../models/item.ts'
import { logLikelihood } from '../models/response.ts'
import { exp, logLogistic } from '../numeric/elementary.ts'
import type { Pool } from './pool.ts'
import { mostPending, type RunningTest } from './running-test.ts'

/** Fisher information at the estimate (Lord, 1980). */
export function informationMerits(merits: Float64Array, pool: Pool, test: RunningTest): void {
  const ability = test.estimate[0] ?? 0
  for (let place = 0; place < merits.length; place++)
    if (pool.state[place] !== 0) merits[place] = informationAt(test.bank, place, ability)
}

/**
 * Fisher information averaged over the posterior (van der Linden, 1998), by the nodes that carry all but a ten-millionth
 * of it each.
 */
export function posteriorInformationMerits(merits: Float64Array, test: RunningTest): void {
  const { bank, posterior } = test
  merits.fill(0)
  for (let node = 0; node < posterior.length; node++) {
    const weight = posterior[node] ?? 0
    if (weight < negligible) continue
    const from = node * bank.size
    for (let place = 0; place < merits.length; place++)
      merits[place] = (merits[place] ?? 0) + weight * (bank.informations[from + place] ?? 0)
  }
}

const negligible = 1e-7

// Gauss–Legendre with ten points on [−1, 1]: exact for polynomials up to the 19th degree (Abramowitz & Stegun, 25.4.30).
const reaches = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717]
const weights = [0.2955242247147529, 0.2692667193099964, 0.219086362515982, 0.1494513491505806, 0.0666713443086881]

/**
 * Global information (Chang & Ying, 1996): ∫ K(θ ‖ θ̂) dθ from θ̂ − δ to θ̂ + δ with δ = width / √n, where
 * K(θ ‖ θ̂) = Σ_k P_k(θ̂) ln(P_k(θ̂) / P_k(θ)). n is the number of scored answers, 1 before the first.
 */
export function divergenceMerits(merits: Float64Array, pool: Pool, test: RunningTest, width: number): void {
  const ability = test.estimate[0] ?? 0
  const reach = width / Math.sqrt(Math.max(1, test.scored))
  for (let place = 0; place < merits.length; place++) {
    const item = test.bank.items[place]
    if (pool.state[place] === 0 || item === undefined) continue
    const isLogistic = !isGraded(item) && (item.guessing ?? 0) === 0 && (item.slipping ?? 1) === 1
    merits[place] = reach * (isLogistic ? divergenceOfLogistic(item, ability, reach) : divergence(item, ability, reach))
  }
}

function divergence(item: CalibratedItem, ability: number, reach: number): number {
  let integral = 0
  for (let points = 0; points <= highestScore(item); points++) {
    const here = logLikelihood(item, points, ability)
    let sum = 0
    for (let index = 0; index < reaches.length; index++) {
      const away = (reaches[index] ?? 0) * reach
      const below = logLikelihood(item, points, ability - away)
      const above = logLikelihood(item, points, ability + away)
      sum += (weights[index] ?? 0) * (2 * here - below - above)
    }
    integral += exp(here) * sum
  }
  return integral
}

/** As ln P − ln Q = a (θ − b), which is linear, what P says cancels between both sides: ln Q is enough. */
function divergenceOfLogistic({ discrimination, difficulty }: DichotomousItem, ability: number, reach: number): number {
  const z = discrimination * (difficulty - ability)
  const here = logLogistic(z)
  let sum = 0
  for (let index = 0; index < reaches.length; index++) {
    const away = discrimination * (reaches[index] ?? 0) * reach
    sum += (weights[index] ?? 0) * (2 * here - logLogistic(z - away) - logLogistic(z + away))
  }
  return sum
}

/**
 * By how much the variance of the posterior is expected to fall: Var(θ) − Σ_k P(k) Var(θ | k), which is never negative.
 * Largest where the expected variance is least (Owen, 1975; van der Linden, 1998).
 */
export function varianceMerits(merits: Float64Array, pool: Pool, test: RunningTest): void {
  const { bank, posterior } = test
  const { nodes } = bank
  let mean = 0
  for (let node = 0; node < nodes.length; node++) mean += (posterior[node] ?? 0) * (nodes[node] ?? 0)
  // Var(θ) − Σ P(k) Var(θ | k) = Σ P(k) (E(θ | k) − E θ)².
  for (let place = 0; place < merits.length; place++) {
    if (pool.state[place] === 0) continue
    const from = bank.likelihoodFrom[place] ?? 0
    const to = bank.likelihoodFrom[place + 1] ?? bank.likelihoods.length
    let fall = 0
    for (let row = from; row < to; row += nodes.length) {
      let chance = 0
      let moment = 0
      for (let node = 0; node < nodes.length; node++) {
        const weight = (posterior[node] ?? 0) * (bank.likelihoods[row + node] ?? 0)
        chance += weight
        moment += weight * ((nodes[node] ?? 0) - mean)
      }
      if (chance > 0) fall += (moment * moment) / chance
    }
    merits[place] = fall
  }
}

/**
 * Σ P(outcome) × information at the estimate after it, over all combinations of scores of the items that wait: what an
 * item is worth when the answers to those before it are not known yet.
 * @throws {RangeError} if more than {@link mostPending} wait
 */
export function averagedInformationMerits(merits: Float64Array, pool: Pool, test: RunningTest): void {
  const { bank, posterior } = test
  const { nodes, likelihoods } = bank
  const pending = test.places.subarray(0, test.asked).filter((place) => test.isPending[place] === 1)
  if (pending.length > mostPending)
    throw new RangeError(`${pending.length} questions wait for their score: at most ${mostPending} may`)
  const scores = Array.from(pending, (place) => highestScore(bank.items[place] ?? noItem) + 1)
  const combinations = scores.reduce((product, count) => product * count, 1)
  merits.fill(0)
  for (let combination = 0; combination < combinations; combination++) {
    const rows = rowsOf(combination, scores, pending, bank)
    let chance = 0
    let moment = 0
    for (let node = 0; node < nodes.length; node++) {
      let weight = posterior[node] ?? 0
      for (let index = 0; index < rows.length; index++) weight *= likelihoods[(rows[index] ?? 0) + node] ?? 0
      chance += weight
      moment += weight * (nodes[node] ?? 0)
    }
    if (chance < negligible) continue
    const ability = moment / chance
    for (let place = 0; place < merits.length; place++)
      if (pool.state[place] !== 0) merits[place] = (merits[place] ?? 0) + chance * informationAt(bank, place, ability)
  }
}

const noItem: CalibratedItem = { id: '', discrimination: 1, difficulty: 0 }

/** Where the likelihoods of each pending item begin, for one combination of scores. */
function rowsOf(combination: number, scores: readonly number[], pending: Int32Array, bank: CompiledBank): number[] {
  let left = combination
  return scores.map((count, index) => {
    const points = left % count
    left = (left - points) / count
    return (bank.likelihoodFrom[pending[index] ?? 0] ?? 0) + points * bank.nodes.length
  })
}
