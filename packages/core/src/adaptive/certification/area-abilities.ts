// How good somebody is in each area, and not only in all: a model with a general ability g and, in each area, one that is
// correlated with it, θ_j = ρ_j g + √(1 − ρ_j²) u_j, g and u_j standard normal and independent (a second-order, or
// "bifactor-like", model: Gibbons & Hedeker, 1992; Yung, Thissen & McLeod, 1999). What is answered in the other areas tells
// of g, and through it of the area; what is answered in the area itself tells more.
//
// The posterior is taken exactly, on a grid: given g the areas are independent, so for each of its nodes every area needs
// one sum over its own nodes (dimension reduction: Gibbons & Hedeker, 1992).
import { type CalibratedItem, checkItem, highestScore } from '../models/item.ts'
import { logLikelihood } from '../models/response.ts'
import { exp, log } from '../numeric/elementary.ts'

export type AreaAnswer = {
  readonly item: CalibratedItem
  readonly area: string
  /** 0 to the highest of the item. */
  readonly score: number
}

export type AbilityWithInterval = {
  /** Mean of the posterior. */
  readonly ability: number
  /** Deviation of the posterior. */
  readonly standardError: number
  /** In it the ability lies with a probability of 95 %, and as probably above it as below. */
  readonly interval: readonly [lowest: number, highest: number]
}

export type AreaResult = {
  readonly general: AbilityWithInterval
  readonly areas: Readonly<Record<string, AbilityWithInterval>>
}

const farthest = 5
const count = 81
const nodes = Float64Array.from({ length: count }, (_, node) => -farthest + (2 * farthest * node) / (count - 1))
const outside = 0.025
/** Beyond it the ability in an area, given the general one, is spread over little more than the distance of two nodes. */
const highestCorrelation = 0.98

/**
 * Prepares what does not depend on the answers: the returned function may be called for many people.
 * @param correlations every area that a result is wanted for, with the correlation ρ of its ability with the general one:
 * 0 to 0.98
 * @throws {RangeError} for a correlation that is none
 */
export function areaModel(
  correlations: Readonly<Record<string, number>>,
): (answers: readonly AreaAnswer[]) => AreaResult {
  const given = Object.entries(correlations).map(([area, correlation]) => ({
    area,
    prior: priorGiven(area, correlation),
  }))
  return (answers) => {
    for (const answer of answers) checkAnswer(answer, correlations)
    const areas = given.map(({ area, prior }) => {
      const likelihood = likelihoodOf(answers.filter((answer) => answer.area === area))
      return { area, prior, likelihood, totals: prior.map((weights) => sumOfProducts(weights, likelihood)) }
    })
    const general = weightsFrom(
      Array.from(nodes, (g, node) => areas.reduce((sum, { totals }) => sum + log(totals[node] ?? 0), -(g * g) / 2)),
    )
    const results = areas.map(({ area, prior, likelihood, totals }) => {
      const weights = new Float64Array(count)
      for (const [node, chance] of general.entries()) {
        const total = totals[node] ?? 0
        if (total === 0) continue
        for (let place = 0; place < count; place += 1)
          weights[place] =
            (weights[place] ?? 0) + (chance * (prior[node]?.[place] ?? 0) * (likelihood[place] ?? 0)) / total
      }
      return [area, summaryOf(weights)] as const
    })
    return { general: summaryOf(general), areas: Object.fromEntries(results) }
  }
}

/** For each node of g, the weights of the nodes of the ability in the area. */
function priorGiven(area: string, correlation: number): Float64Array[] {
  if (!(correlation >= 0 && correlation <= highestCorrelation))
    throw new RangeError(
      `the correlation of area ${area} is ${correlation}, and must be from 0 to ${highestCorrelation}`,
    )
  const variance = 1 - correlation * correlation
  return Array.from(nodes, (g) =>
    weightsFrom(
      Array.from(nodes, (ability) => {
        const away = ability - correlation * g
        return -(away * away) / (2 * variance)
      }),
    ),
  )
}

/** @throws {ItemNotUsable} @throws {RangeError} */
function checkAnswer({ item, area, score }: AreaAnswer, correlations: Readonly<Record<string, number>>): void {
  checkItem(item)
  if (correlations[area] === undefined)
    throw new RangeError(`item ${item.id} is of area ${area}, which has no correlation with the others`)
  if (!Number.isInteger(score) || score < 0 || score > highestScore(item))
    throw new RangeError(`${score} is no score of item ${item.id}: 0 to ${highestScore(item)} are`)
}

/** Up to a factor: 1 at the ability that explains the answers best. */
function likelihoodOf(answers: readonly AreaAnswer[]): Float64Array {
  const logs = Array.from(nodes, (ability) =>
    answers.reduce((sum, { item, score }) => sum + logLikelihood(item, score, ability), 0),
  )
  const highest = Math.max(...logs)
  return Float64Array.from(logs, (value) => exp(value - highest))
}

function sumOfProducts(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let place = 0; place < count; place += 1) sum += (one[place] ?? 0) * (other[place] ?? 0)
  return sum
}

/** Weights that add up to 1, from their logarithms. */
function weightsFrom(logs: readonly number[]): Float64Array {
  const highest = Math.max(...logs)
  const weights = Float64Array.from(logs, (value) => exp(value - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function summaryOf(weights: Float64Array): AbilityWithInterval {
  const ability = weights.reduce((sum, weight, node) => sum + weight * (nodes[node] ?? 0), 0)
  const variance = weights.reduce((sum, weight, node) => {
    const away = (nodes[node] ?? 0) - ability
    return sum + weight * away * away
  }, 0)
  const interval = [quantile(weights, outside), quantile(weights, 1 - outside)] as const
  return { ability, standardError: Math.sqrt(variance), interval }
}

/** The ability below which so much of the distribution lies: each weight is spread evenly around its node. */
function quantile(weights: Float64Array, share: number): number {
  const step = (2 * farthest) / (count - 1)
  let below = 0
  for (const [node, weight] of weights.entries()) {
    if (below + weight >= share) return (nodes[node] ?? 0) + (weight === 0 ? 0 : (share - below) / weight - 0.5) * step
    below += weight
  }
  return farthest
}
