// Where each person stands, and what the model expected of each of their answers knowing all their other ones.
import type { AnswerTable } from '../calibration/answer-table.ts'
import { normalGrid } from '../calibration/calibration-data.ts'
import { knownLogs } from '../calibration/item-curves.ts'
import { type CalibratedItem, highestScore } from '../models/item.ts'
import { exp } from '../numeric/elementary.ts'

export type Population = { readonly mean: number; readonly deviation: number }

export type Grid = { readonly nodes: Float64Array; readonly weights: Float64Array }

export function gridOf({ mean, deviation }: Population): Grid {
  const { grid, weights } = normalGrid({ from: -6, to: 6, count: 61 })
  return { nodes: grid.map((z) => mean + deviation * z), weights }
}

/** Of each item: the probability of each score at every node, score after score, and the expected score at every node. */
export type ItemTable = {
  readonly chances: Float64Array
  readonly expected: Float64Array
  readonly squares: Float64Array
}

export function tableOfItem(item: CalibratedItem, { nodes }: Grid): ItemTable {
  const chances = knownLogs(item, highestScore(item) + 1, nodes).map((value) => exp(value))
  const expected = new Float64Array(nodes.length)
  const squares = new Float64Array(nodes.length)
  for (let score = 1; score <= highestScore(item); score += 1)
    for (let node = 0; node < nodes.length; node += 1) {
      const chance = chances[score * nodes.length + node] ?? 0
      expected[node] = (expected[node] ?? 0) + score * chance
      squares[node] = (squares[node] ?? 0) + score * score * chance
    }
  return { chances, expected, squares }
}

/** What is known of one answer before it is looked at. */
export type Foreseen = {
  /** Mean of the ability given the other answers. */
  readonly ability: number
  /** Of the score. */
  readonly expected: number
  readonly variance: number
}

export type Posterior = { readonly ability: number; readonly deviation: number }

/**
 * Goes over the persons in their order. Reuses the posterior between calls: what is handed over is to be read at once.
 * @param each called for each person with their posterior, at the nodes and in short
 */
export function eachPosterior(
  table: AnswerTable,
  items: readonly ItemTable[],
  { nodes, weights }: Grid,
  each: (person: number, posterior: Posterior, shares: Float64Array) => void,
): void {
  const count = nodes.length
  const shares = new Float64Array(count)
  for (let person = 0; person + 1 < table.offsets.length; person += 1) {
    shares.set(weights)
    const [from = 0, to = 0] = [table.offsets[person], table.offsets[person + 1]]
    for (let place = from; place < to; place += 1) {
      const chances = items[table.items[place] ?? 0]?.chances ?? shares
      const row = (table.values[place] ?? 0) * count
      let total = 0
      for (let node = 0; node < count; node += 1) {
        const share = (shares[node] ?? 0) * (chances[row + node] ?? 0)
        shares[node] = share
        total += share
      }
      // Each time, so that a thousand answers do not make it vanish.
      for (let node = 0; node < count; node += 1) shares[node] = (shares[node] ?? 0) / total
    }
    each(person, momentsOf(shares, nodes), shares)
  }
}

/**
 * The mean and deviation of the abilities of those who answered, on the scale of items that are known: the maximum of the
 * likelihood by EM (Mislevy, 1984), to a thousandth.
 */
export function populationOfPersons(table: AnswerTable, items: readonly CalibratedItem[]): Population {
  let population: Population = { mean: 0, deviation: 1 }
  for (let cycle = 0; cycle < 100; cycle += 1) {
    const grid = gridOf(population)
    let [persons, sum, squares] = [0, 0, 0]
    const tables = items.map((item) => tableOfItem(item, grid))
    eachPosterior(table, tables, grid, (_, { ability, deviation }) => {
      persons += 1
      sum += ability
      squares += ability * ability + deviation * deviation
    })
    const mean = sum / persons
    const next = { mean, deviation: Math.sqrt(squares / persons - mean * mean) }
    const change = Math.abs(next.mean - population.mean) + Math.abs(next.deviation - population.deviation)
    population = next
    if (change < 1e-3) break
  }
  return population
}

function momentsOf(shares: Float64Array, nodes: Float64Array): Posterior {
  let mean = 0
  for (let node = 0; node < nodes.length; node += 1) mean += (shares[node] ?? 0) * (nodes[node] ?? 0)
  let spread = 0
  for (let node = 0; node < nodes.length; node += 1) {
    const away = (nodes[node] ?? 0) - mean
    spread += (shares[node] ?? 0) * away * away
  }
  return { ability: mean, deviation: Math.sqrt(spread) }
}

/** Takes one answer out of a posterior again, and says what the others lead to expect of it. */
export function foreseen(shares: Float64Array, item: ItemTable, score: number, nodes: Float64Array): Foreseen {
  const count = nodes.length
  const row = score * count
  let total = 0
  let ability = 0
  let expected = 0
  let squares = 0
  for (let node = 0; node < count; node += 1) {
    const chance = item.chances[row + node] ?? 0
    const share = chance > 0 ? (shares[node] ?? 0) / chance : 0
    total += share
    ability += share * (nodes[node] ?? 0)
    expected += share * (item.expected[node] ?? 0)
    squares += share * (item.squares[node] ?? 0)
  }
  const mean = expected / total
  return { ability: ability / total, expected: mean, variance: squares / total - mean * mean }
}
