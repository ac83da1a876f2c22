// The peer: marginal maximum likelihood of the 2PL as Bock & Aitkin (1981) wrote it, person by person and item by item, at 61
// nodes, without anything that makes it quick.
import type { SparseResponses } from '../../packages/core/src/adaptive/calibration/answer-table.ts'

const nodeCount = 61

/** @param responses each person answers every item, in order */
export function plainEm(
  { value }: SparseResponses,
  itemCount: number,
  tolerance: number,
): { slopes: Float64Array; intercepts: Float64Array; cycles: number } {
  const nodes = Float64Array.from({ length: nodeCount }, (_, node) => -6 + (12 * node) / (nodeCount - 1))
  const densities = nodes.map((node) => Math.exp((-node * node) / 2))
  const total = densities.reduce((sum, density) => sum + density, 0)
  const slopes = new Float64Array(itemCount).fill(1)
  const intercepts = new Float64Array(itemCount)
  for (let cycle = 1; ; cycle += 1) {
    const rights = new Float64Array(itemCount * nodeCount)
    const wrongs = new Float64Array(itemCount * nodeCount)
    for (let item = 0; item < itemCount; item += 1)
      for (let node = 0; node < nodeCount; node += 1) {
        const z = (slopes[item] ?? 0) * (nodes[node] ?? 0) + (intercepts[item] ?? 0)
        rights[item * nodeCount + node] = -Math.log(1 + Math.exp(-z))
        wrongs[item * nodeCount + node] = -Math.log(1 + Math.exp(z))
      }
    const people = new Float64Array(nodeCount)
    const successes = new Float64Array(itemCount * nodeCount)
    const posterior = new Float64Array(nodeCount)
    for (let first = 0; first < value.length; first += itemCount) {
      for (let node = 0; node < nodeCount; node += 1) posterior[node] = Math.log((densities[node] ?? 0) / total)
      for (let item = 0; item < itemCount; item += 1) {
        const logs = value[first + item] === 1 ? rights : wrongs
        for (let node = 0; node < nodeCount; node += 1)
          posterior[node] = (posterior[node] ?? 0) + (logs[item * nodeCount + node] ?? 0)
      }
      let sum = 0
      for (let node = 0; node < nodeCount; node += 1) {
        posterior[node] = Math.exp(posterior[node] ?? 0)
        sum += posterior[node] ?? 0
      }
      for (let node = 0; node < nodeCount; node += 1) {
        posterior[node] = (posterior[node] ?? 0) / sum
        people[node] = (people[node] ?? 0) + (posterior[node] ?? 0)
      }
      for (let item = 0; item < itemCount; item += 1)
        if (value[first + item] === 1)
          for (let node = 0; node < nodeCount; node += 1)
            successes[item * nodeCount + node] = (successes[item * nodeCount + node] ?? 0) + (posterior[node] ?? 0)
    }
    let change = 0
    for (let item = 0; item < itemCount; item += 1) {
      const [slope = 0, intercept = 0] = [slopes[item], intercepts[item]]
      const rising = successes.subarray(item * nodeCount, (item + 1) * nodeCount)
      const next = maximum(nodes, people, rising, slope, intercept)
      change = Math.max(change, Math.abs(next.slope - slope), Math.abs(next.intercept - intercept))
      slopes[item] = next.slope
      intercepts[item] = next.intercept
    }
    if (change <= tolerance || cycle === 500) return { slopes, intercepts, cycles: cycle }
  }
}

function maximum(
  nodes: Float64Array,
  people: Float64Array,
  successes: Float64Array,
  fromSlope: number,
  fromIntercept: number,
): { slope: number; intercept: number } {
  let [slope, intercept] = [fromSlope, fromIntercept]
  for (let step = 0; step < 20; step += 1) {
    let [ofSlope, ofIntercept, both, between, own] = [0, 0, 0, 0, 0]
    for (let node = 0; node < nodes.length; node += 1) {
      const [ability = 0, count = 0, right = 0] = [nodes[node], people[node], successes[node]]
      const chance = 1 / (1 + Math.exp(-(slope * ability + intercept)))
      const weight = count * chance * (1 - chance)
      ofSlope += (right - count * chance) * ability
      ofIntercept += right - count * chance
      both += weight * ability * ability
      between += weight * ability
      own += weight
    }
    const determinant = both * own - between * between
    const move = [
      (own * ofSlope - between * ofIntercept) / determinant,
      (both * ofIntercept - between * ofSlope) / determinant,
    ]
    slope += move[0] ?? 0
    intercept += move[1] ?? 0
    if (move.every((one) => Math.abs(one) < 1e-8)) break
  }
  return { slope, intercept }
}
