// The estimate of the reference service's certification ("flash", 2PL), kept so that both can be compared. It is no plain
// Bayesian mean: the prior follows the estimate, so the result depends on the order of the answers. Source: the published
// source of the reference service; its grid and its error are kept as they are there, quirks included.

import { checkItem, type DichotomousItem } from '../models/item.ts'
import { logLikelihood } from '../models/response.ts'
import { exp } from '../numeric/elementary.ts'

/** −9, −8.775 … 9: the step is added up, which leaves the last place just below 9, and so inside. */
function abilitiesOfGrid(): number[] {
  const abilities: number[] = []
  for (let ability = -9; ability < 9; ability += 18 / 80) abilities.push(ability)
  return abilities
}

const grid = abilitiesOfGrid()
const priorVariance = 1.5
/** The reference subtracts the spread inside a step of this width, half of its own. */
const stepOfError = 9 / 80
const errorWithoutAnswers = 5

export type FlashInput = {
  readonly items: readonly DichotomousItem[]
  /** Whether each was right, in the order of the answers. */
  readonly right: readonly boolean[]
  /** Ability before the first answer. */
  readonly start: number
  /** How far an answer may move the estimate: this, or this part of the estimate where it is farther from 0. No limit if
   * it is not said or 0. */
  readonly variation?: number
}

export type FlashEstimate = { readonly ability: number; readonly standardError: number }

/**
 * The estimate after each answer, the first one before any.
 * @throws {ItemNotUsable} for parameters that cannot be used
 * @throws {RangeError} when there are not as many answers as items
 */
export function flashHistory({ items, right, start, variation = 0 }: FlashInput): FlashEstimate[] {
  if (items.length !== right.length)
    throw new RangeError(`${items.length} items and ${right.length} answers: there must be as many`)
  const history: FlashEstimate[] = [{ ability: start, standardError: errorWithoutAnswers }]
  const logs = grid.map(() => 0)
  let ability = start
  for (const [place, item] of items.entries()) {
    checkItem(item)
    for (const [node, at] of grid.entries())
      logs[node] = (logs[node] ?? 0) + logLikelihood(item, right[place] ? 1 : 0, at)
    const posterior = normalized(
      grid.map((at, node) => (logs[node] ?? 0) - ((at - ability) * (at - ability)) / (2 * priorVariance)),
    )
    const mean = posterior.reduce((sum, weight, node) => sum + weight * (grid[node] ?? 0), 0)
    ability = within(mean, ability, variation)
    const spread = posterior.reduce((sum, weight, node) => {
      const away = (grid[node] ?? 0) - ability
      return sum + weight * away * away
    }, 0)
    history.push({ ability, standardError: Math.sqrt(Math.max(0, spread - (stepOfError * stepOfError) / 12)) })
  }
  return history
}

function normalized(logs: readonly number[]): number[] {
  const highest = Math.max(...logs)
  const weights = logs.map((value) => exp(value - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function within(mean: number, before: number, variation: number): number {
  if (variation === 0) return mean
  const distance = Math.abs(before)
  const move = distance < variation ? variation : distance * variation
  return Math.min(before + move, Math.max(before - move, mean))
}
