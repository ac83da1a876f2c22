// One pass over some of the persons: the part of a calibration that takes the time, and that may be shared out. A shard is
// always the same persons, and shards are always added in the same order: the result is the same to the last digit
// however many threads there are.
import { exp, log } from '../numeric/elementary.ts'
import { type CalibrationData, nodesOf, populationOf, type Tables, tablesOf } from './calibration-data.ts'

const personsOfShard = 8192

export function shardCount(data: CalibrationData): number {
  return Math.ceil(data.blocks.personCount / personsOfShard)
}

/**
 * What is wanted of a pass.
 *
 * counts         the E-step of Bock & Aitkin (1981): how many people are expected at each node, then how many of them in each
 *                category of each item, each category at every node
 * covariance     Σ over persons of the covariance of the complete-data scores given the answers: what Louis (1982)
 *                takes from the complete information to get the observed one
 * cross-product  Σ over persons of s sᵀ, s being the gradient of their log-likelihood
 */
type PassKind = 'counts' | 'covariance' | 'cross-product'

export type Pass = { readonly kind: PassKind; readonly vector: Float64Array }

export type PassSums = {
  readonly logLikelihood: number
  /** For counts, nodes and then categories × nodes; for the others a matrix, or its diagonal blocks (`matrixLayout`). */
  readonly sums: Float64Array
}

/** Beyond it, the matrix of all parameters is neither kept nor inverted: only the blocks of its diagonal are. */
const largestMatrix = 1200

export type MatrixLayout = {
  readonly isWhole: boolean
  readonly length: number
  /** Of a parameter: its group, where the block of its group begins, its place in the block, the size of the block. */
  readonly group: Int32Array
  readonly blockStart: Int32Array
  readonly place: Int32Array
  readonly size: Int32Array
}

/** One block for everything, or in a large bank one for each item: what binds two items is then left out. */
export function matrixLayout(data: CalibrationData): MatrixLayout {
  const count = data.vectorLength
  const group = new Int32Array(count)
  const isWhole = count <= largestMatrix
  if (!isWhole) {
    group.fill(-1)
    for (let item = 0; item < data.items.length; item += 1)
      for (let at = data.parameterStart[item] ?? 0; at < (data.parameterStart[item + 1] ?? 0); at += 1)
        group[data.parameterIndex[at] ?? 0] = item + 1
    // The slope that all items share is a group of its own.
    if (data.model === '1pl' && data.parameterIndex.length > 0) group[0] = 0
  }
  const sizes = new Map<number, number>()
  const place = new Int32Array(count)
  for (let parameter = 0; parameter < count; parameter += 1) {
    const of = group[parameter] ?? 0
    place[parameter] = sizes.get(of) ?? 0
    sizes.set(of, (sizes.get(of) ?? 0) + 1)
  }
  const starts = new Map<number, number>()
  let length = 0
  for (const [of, size] of sizes) {
    starts.set(of, length)
    length += size * size
  }
  return {
    isWhole,
    length,
    group,
    place,
    blockStart: group.map((of) => starts.get(of) ?? 0),
    size: group.map((of) => sizes.get(of) ?? 0),
  }
}

export type ShardStep = (pass: Pass, shard: number) => PassSums

/** A likelihood so small that much of it may have been lost on the way: it is made again from logarithms. */
const leastTotal = 1e-200

/** Makes the function that passes over a shard. It keeps tables between calls, so that a thread needs one of its own. */
export function createShardStep(data: CalibrationData): ShardStep {
  const { blocks, weights } = data
  const { offsets, patterns, patternCount, categoryOffsets, categories } = blocks
  const nodeCount = weights.length
  const categoryCount = data.categoryStart.at(-1) ?? 0
  const products = new Float64Array(patternCount * nodeCount)
  const posterior = new Float64Array(nodeCount)
  let totals: Float64Array | null = null
  let vectorOfTables: Float64Array | null = null
  let tables: Tables = { logs: new Float64Array(0), slopes: new Float64Array(0), slopeStart: new Int32Array(0) }

  return (pass, shard) => {
    if (vectorOfTables === null || !isSame(vectorOfTables, pass.vector)) {
      vectorOfTables = Float64Array.from(pass.vector)
      tables = tablesOf(data, pass.vector)
      fillProducts()
    }
    const from = shard * personsOfShard
    const to = Math.min(from + personsOfShard, blocks.personCount)
    return pass.kind === 'counts' ? countsOf(from, to) : matrixOf(pass, from, to)
  }

  function fillProducts(): void {
    const chances = tables.logs.map(exp)
    for (let pattern = 0; pattern < patternCount; pattern += 1) {
      const at = pattern * nodeCount
      const first = categoryOffsets[pattern] ?? 0
      const end = categoryOffsets[pattern + 1] ?? 0
      products.fill(1, at, at + nodeCount)
      for (let place = first; place < end; place += 1) {
        const chance = (categories[place] ?? 0) * nodeCount
        for (let node = 0; node < nodeCount; node += 1)
          products[at + node] = (products[at + node] ?? 0) * (chances[chance + node] ?? 0)
      }
    }
  }

  /** Fills `posterior` and gives the logarithm of the person's marginal likelihood. */
  function posteriorOf(person: number): number {
    const first = offsets[person] ?? 0
    const end = offsets[person + 1] ?? 0
    const start = (patterns[first] ?? 0) * nodeCount
    for (let node = 0; node < nodeCount; node += 1)
      posterior[node] = (weights[node] ?? 0) * (products[start + node] ?? 0)
    let place = first + 1
    for (; place + 3 < end; place += 4) {
      const one = (patterns[place] ?? 0) * nodeCount
      const two = (patterns[place + 1] ?? 0) * nodeCount
      const three = (patterns[place + 2] ?? 0) * nodeCount
      const four = (patterns[place + 3] ?? 0) * nodeCount
      for (let node = 0; node < nodeCount; node += 1)
        posterior[node] =
          (posterior[node] ?? 0) *
          ((products[one + node] ?? 0) *
            (products[two + node] ?? 0) *
            ((products[three + node] ?? 0) * (products[four + node] ?? 0)))
    }
    for (; place < end; place += 1) {
      const one = (patterns[place] ?? 0) * nodeCount
      for (let node = 0; node < nodeCount; node += 1)
        posterior[node] = (posterior[node] ?? 0) * (products[one + node] ?? 0)
    }
    let total = 0
    for (let node = 0; node < nodeCount; node += 1) total += posterior[node] ?? 0
    const shift = total < leastTotal ? fromLogs(first, end) : 0
    if (shift !== 0) {
      total = 0
      for (let node = 0; node < nodeCount; node += 1) total += posterior[node] ?? 0
    }
    const inverse = 1 / total
    for (let node = 0; node < nodeCount; node += 1) posterior[node] = (posterior[node] ?? 0) * inverse
    return shift + log(total)
  }

  /** The same product by the sum of logarithms, divided by its largest value, whose logarithm it gives. */
  function fromLogs(first: number, end: number): number {
    for (let node = 0; node < nodeCount; node += 1) posterior[node] = log(weights[node] ?? 0)
    for (let place = first; place < end; place += 1) {
      const pattern = patterns[place] ?? 0
      for (let at = categoryOffsets[pattern] ?? 0; at < (categoryOffsets[pattern + 1] ?? 0); at += 1) {
        const row = (categories[at] ?? 0) * nodeCount
        for (let node = 0; node < nodeCount; node += 1)
          posterior[node] = (posterior[node] ?? 0) + (tables.logs[row + node] ?? 0)
      }
    }
    const highest = posterior.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
    for (let node = 0; node < nodeCount; node += 1) posterior[node] = exp((posterior[node] ?? 0) - highest)
    return highest
  }

  function countsOf(from: number, to: number): PassSums {
    const sums = new Float64Array(nodeCount * (1 + categoryCount))
    totals ??= new Float64Array(products.length)
    totals.fill(0)
    let logLikelihood = 0
    for (let person = from; person < to; person += 1) {
      logLikelihood += posteriorOf(person)
      addToTotals(totals, offsets[person] ?? 0, offsets[person + 1] ?? 0)
      for (let node = 0; node < nodeCount; node += 1) sums[node] = (sums[node] ?? 0) + (posterior[node] ?? 0)
    }
    for (let pattern = 0; pattern < patternCount; pattern += 1) {
      const at = pattern * nodeCount
      for (let place = categoryOffsets[pattern] ?? 0; place < (categoryOffsets[pattern + 1] ?? 0); place += 1) {
        const row = nodeCount * (1 + (categories[place] ?? 0))
        for (let node = 0; node < nodeCount; node += 1)
          sums[row + node] = (sums[row + node] ?? 0) + (totals[at + node] ?? 0)
      }
    }
    return { logLikelihood, sums }
  }

  function addToTotals(to: Float64Array, first: number, end: number): void {
    let place = first
    for (; place + 3 < end; place += 4) {
      const one = (patterns[place] ?? 0) * nodeCount
      const two = (patterns[place + 1] ?? 0) * nodeCount
      const three = (patterns[place + 2] ?? 0) * nodeCount
      const four = (patterns[place + 3] ?? 0) * nodeCount
      for (let node = 0; node < nodeCount; node += 1) {
        const share = posterior[node] ?? 0
        to[one + node] = (to[one + node] ?? 0) + share
        to[two + node] = (to[two + node] ?? 0) + share
        to[three + node] = (to[three + node] ?? 0) + share
        to[four + node] = (to[four + node] ?? 0) + share
      }
    }
    for (; place < end; place += 1) {
      const one = (patterns[place] ?? 0) * nodeCount
      for (let node = 0; node < nodeCount; node += 1) to[one + node] = (to[one + node] ?? 0) + (posterior[node] ?? 0)
    }
  }

  function matrixOf(pass: Pass, from: number, to: number): PassSums {
    const layout = matrixLayout(data)
    const scores = createScores(data, tables, pass.vector)
    const sums = new Float64Array(layout.length)
    let logLikelihood = 0
    for (let person = from; person < to; person += 1) {
      logLikelihood += posteriorOf(person)
      scores.fill(person, posterior)
      scores.add(pass.kind, posterior, layout, sums)
    }
    return { logLikelihood, sums }
  }
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place])
}

/** What weighs less than this of a posterior is left out of the covariances. */
const leastShare = 1e-11

/**
 * The scores of the complete data of one person: the derivatives of ln P(answers | θ) + ln density(θ) in each parameter that
 * the person tells about, at each node.
 */
function createScores(data: CalibrationData, { slopes, slopeStart }: Tables, vector: Float64Array) {
  const { categoryStart, parameterStart, parameterIndex, blocks } = data
  const { offsets, patterns, categoryOffsets, categories } = blocks
  const nodes = nodesOf(data, vector)
  const { mean, deviation } = populationOf(data, vector)
  const nodeCount = nodes.length
  const itemOf = new Int32Array(categoryStart.at(-1) ?? 0)
  for (let item = 0; item < data.items.length; item += 1)
    itemOf.fill(item, categoryStart[item] ?? 0, categoryStart[item + 1] ?? 0)

  // Node after node, the scores of all rows; a row is a parameter that the person tells about, in the order of the vector.
  let scores = new Float64Array(0)
  const means = new Float64Array(data.vectorLength)
  const parameterOf = new Int32Array(data.vectorLength)
  const placeOf = new Int32Array(data.vectorLength)
  const rowOf = new Int32Array(data.vectorLength).fill(-1)
  let rowCount = 0
  let low = 0
  let high = 0

  function eachAnswer(person: number, visit: (item: number, category: number) => void): void {
    for (let place = offsets[person] ?? 0; place < (offsets[person + 1] ?? 0); place += 1) {
      const pattern = patterns[place] ?? 0
      for (let at = categoryOffsets[pattern] ?? 0; at < (categoryOffsets[pattern + 1] ?? 0); at += 1) {
        const category = categories[at] ?? 0
        visit(itemOf[category] ?? 0, category)
      }
    }
  }

  function openRow(parameter: number): void {
    if ((rowOf[parameter] ?? -1) >= 0) return
    rowOf[parameter] = rowCount
    parameterOf[rowCount] = parameter
    rowCount += 1
  }

  function openRowsOf(item: number): void {
    for (let at = parameterStart[item] ?? 0; at < (parameterStart[item + 1] ?? 0); at += 1)
      openRow(parameterIndex[at] ?? 0)
  }

  function addAnswer(item: number, category: number): void {
    const first = parameterStart[item] ?? 0
    const own = (parameterStart[item + 1] ?? 0) - first
    const length = ((categoryStart[item + 1] ?? 0) - (categoryStart[item] ?? 0)) * nodeCount
    const within = (slopeStart[item] ?? 0) + (category - (categoryStart[item] ?? 0)) * nodeCount
    for (let parameter = 0; parameter < own; parameter += 1) {
      const from = within + parameter * length
      let to = rowOf[parameterIndex[first + parameter] ?? 0] ?? 0
      for (let node = low; node < high; node += 1, to += rowCount)
        scores[to] = (scores[to] ?? 0) + (slopes[from + node] ?? 0)
    }
  }

  function addPopulation(): void {
    const [meanRow, deviationRow] = [rowCount - 2, rowCount - 1]
    for (let node = low; node < high; node += 1) {
      const z = ((nodes[node] ?? 0) - mean) / deviation
      scores[(node - low) * rowCount + meanRow] = z / deviation
      scores[(node - low) * rowCount + deviationRow] = (z * z - 1) / deviation
    }
  }

  return {
    fill(person: number, posterior: Float64Array): void {
      for (let row = 0; row < rowCount; row += 1) rowOf[parameterOf[row] ?? 0] = -1
      rowCount = 0
      eachAnswer(person, openRowsOf)
      if (data.isPopulationFree) for (const back of [2, 1]) openRow(data.vectorLength - back)
      low = 0
      high = nodeCount
      while (low < high && (posterior[low] ?? 0) < leastShare) low += 1
      while (high > low && (posterior[high - 1] ?? 0) < leastShare) high -= 1
      // Whole groups of eight nodes: those that are too many stay 0.
      const size = (high - low + 7) * rowCount
      if (scores.length < size) scores = new Float64Array(size)
      scores.fill(0, 0, size)
      eachAnswer(person, addAnswer)
      if (data.isPopulationFree) addPopulation()
      means.fill(0, 0, rowCount)
      for (let node = low; node < high; node += 1) {
        const share = posterior[node] ?? 0
        const at = (node - low) * rowCount
        for (let row = 0; row < rowCount; row += 1) means[row] = (means[row] ?? 0) + share * (scores[at + row] ?? 0)
      }
    },

    /** Adds the products of the means, or the covariances, to lower triangles. */
    add(kind: PassKind, posterior: Float64Array, layout: MatrixLayout, sums: Float64Array): void {
      if (kind !== 'cross-product') centre(posterior)
      const { isWhole, group, blockStart, place, size } = layout
      for (let row = 0; row < rowCount; row += 1) placeOf[row] = place[parameterOf[row] ?? 0] ?? 0
      let first = 0
      for (let row = 0; row < rowCount; row += 1) {
        const parameter = parameterOf[row] ?? 0
        if (!isWhole) while (group[parameterOf[first] ?? 0] !== group[parameter]) first += 1
        const to = (blockStart[parameter] ?? 0) + (place[parameter] ?? 0) * (size[parameter] ?? 0)
        if (kind === 'cross-product') addMeans(row, first, to, sums)
        else for (let node = 0; node < high - low; node += 8) addEightNodes(row, first, node, to, sums)
      }
    },
  }

  function centre(posterior: Float64Array): void {
    for (let node = low; node < high; node += 1) {
      const root = Math.sqrt(posterior[node] ?? 0)
      const at = (node - low) * rowCount
      for (let row = 0; row < rowCount; row += 1)
        scores[at + row] = ((scores[at + row] ?? 0) - (means[row] ?? 0)) * root
    }
  }

  function addMeans(row: number, first: number, to: number, sums: Float64Array): void {
    const own = means[row] ?? 0
    for (let column = first; column <= row; column += 1) {
      const at = to + (placeOf[column] ?? 0)
      sums[at] = (sums[at] ?? 0) + own * (means[column] ?? 0)
    }
  }

  function addEightNodes(row: number, first: number, node: number, to: number, sums: Float64Array): void {
    const n0 = node * rowCount
    const n1 = n0 + rowCount
    const n2 = n1 + rowCount
    const n3 = n2 + rowCount
    const n4 = n3 + rowCount
    const n5 = n4 + rowCount
    const n6 = n5 + rowCount
    const n7 = n6 + rowCount
    const s0 = scores[n0 + row] ?? 0
    const s1 = scores[n1 + row] ?? 0
    const s2 = scores[n2 + row] ?? 0
    const s3 = scores[n3 + row] ?? 0
    const s4 = scores[n4 + row] ?? 0
    const s5 = scores[n5 + row] ?? 0
    const s6 = scores[n6 + row] ?? 0
    const s7 = scores[n7 + row] ?? 0
    for (let column = first; column <= row; column += 1) {
      const at = to + (placeOf[column] ?? 0)
      sums[at] =
        (sums[at] ?? 0) +
        (s0 * (scores[n0 + column] ?? 0) +
          s1 * (scores[n1 + column] ?? 0) +
          (s2 * (scores[n2 + column] ?? 0) + s3 * (scores[n3 + column] ?? 0)) +
          (s4 * (scores[n4 + column] ?? 0) +
            s5 * (scores[n5 + column] ?? 0) +
            (s6 * (scores[n6 + column] ?? 0) + s7 * (scores[n7 + column] ?? 0))))
    }
  }
}
