import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom, shuffled } from '../../random.ts'
import { type CalibratedItem, type DichotomousItem, type GradedItem, isGraded } from '../models/item.ts'
import { logLikelihood } from '../models/response.ts'
import { lsat6 } from '../testing/lsat6.ts'
import { asSparse, simulatedAnswers, simulatedItems } from '../testing/simulated-answers.ts'
import {
  type Calibration,
  type CalibrationInput,
  calibrate,
  calibrationWork,
  type PassNeeded,
  withPart,
} from './calibrate.ts'
import type { CalibrationData } from './calibration-data.ts'
import { CalibrationRefused } from './calibration-refused.ts'
import { logPrior } from './maximise.ts'
import { createShardStep, type PassSums, shardCount } from './shard-step.ts'
import { inverseOf } from './symmetric-matrix.ts'

const plain = (item: CalibratedItem | undefined) => item as DichotomousItem
const graded = (item: CalibratedItem | undefined) => item as GradedItem

describe('the law school test of 1970', () => {
  const two = calibrate({ responses: lsat6, model: '2pl' })
  it.each([
    [0, 0.8257, 0.2581, 2.7732, -3.3588],
    [1, 0.7227, 0.1867, 0.9902, -1.3701],
    [2, 0.8909, 0.2328, 0.2491, -0.2797],
    [3, 0.6884, 0.1851, 1.2848, -1.8664],
    [4, 0.6569, 0.2099, 2.0533, -3.1259],
  ])('gives item %d of the 2PL the published a = %d (SE %d), d = %d, b = %d', (place, a, error, d, b) => {
    const item = two.items[place]
    const { discrimination, difficulty } = plain(item)
    expect(discrimination).toBeCloseTo(a, 4)
    expect(item?.standardErrors?.discrimination).toBeCloseTo(error, 4)
    expect(-discrimination * difficulty).toBeCloseTo(d, 4)
    expect(difficulty).toBeCloseTo(b, 4)
  })

  it('has the published log-likelihood in the 2PL', () => {
    expect(two).toMatchObject({ converged: true, standardErrors: 'observed', leftOut: [], answers: 5000 })
    expect(two.persons).toEqual({ used: 1000, withoutAnswer: 0 })
    expect(two.logLikelihood).toBeCloseTo(-2466.6534, 4)
  })

  it('has the published common discrimination, difficulties and log-likelihood in the 1PL', () => {
    const one = calibrate({ responses: lsat6, model: '1pl' })
    for (const [place, difficulty] of [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802].entries()) {
      expect(plain(one.items[place]).discrimination).toBeCloseTo(0.7551, 4)
      expect(one.items[place]?.standardErrors?.discrimination).toBeCloseTo(0.0694, 4)
      expect(plain(one.items[place]).difficulty).toBeCloseTo(difficulty, 4)
    }
    expect(one.logLikelihood).toBeCloseTo(-2466.9376, 4)
  })

  it('gives errors by cross-product that are near, and quicker to have', () => {
    const cross = calibrate({ responses: lsat6, model: '2pl', standardErrors: 'cross-product' })
    for (const [place, item] of cross.items.entries()) {
      const ratio = (item.standardErrors?.discrimination ?? 0) / (two.items[place]?.standardErrors?.discrimination ?? 1)
      expect(Math.abs(ratio - 1)).toBeLessThan(0.05)
    }
    expect(calibrate({ responses: lsat6, model: '2pl', standardErrors: 'none' }).items[0]?.standardErrors).toBeNull()
  })

  it('is the same as graded items of one threshold', () => {
    const other = calibrate({ responses: lsat6, model: 'graded' })
    expect(other.logLikelihood).toBeCloseTo(two.logLikelihood, 6)
    for (const [place, item] of other.items.entries()) {
      expect(graded(item).thresholds[0]).toBeCloseTo(plain(two.items[place]).difficulty, 4)
      expect(item.standardErrors?.thresholds?.[0]).toBeCloseTo(two.items[place]?.standardErrors?.difficulty ?? 0, 4)
    }
  })

  it('mirrors itself when right and wrong change places', () => {
    const mirrored = calibrate({ responses: lsat6.map((row) => row.map((value) => 1 - value)), model: '2pl' })
    expect(mirrored.logLikelihood).toBeCloseTo(two.logLikelihood, 6)
    for (const [place, item] of mirrored.items.entries()) {
      expect(plain(item).discrimination).toBeCloseTo(plain(two.items[place]).discrimination, 4)
      expect(plain(item).difficulty).toBeCloseTo(-plain(two.items[place]).difficulty, 4)
    }
  })

  it('tells of each cycle, and the likelihood does not fall', () => {
    const seen: number[] = []
    const { cycles } = calibrate({
      responses: lsat6,
      model: '2pl',
      standardErrors: 'none',
      onCycle: ({ logLikelihood: value }) => seen.push(value),
    })
    expect(seen.length).toBeLessThanOrEqual(cycles)
    expect(seen.every((value, place) => place === 0 || value >= (seen[place - 1] ?? 0) - 1e-6)).toBe(true)
  })

  it('says so when the cycles were too few', () => {
    expect(calibrate({ responses: lsat6, model: '2pl', mostCycles: 2 }).converged).toBe(false)
  })
})

describe('the shape of the responses', () => {
  const rows = simulatedAnswers({ items: simulatedItems(9, 1), persons: 300, seed: 2, share: 0.6 })
  const dense = calibrate({ responses: rows, model: '2pl' })

  it('does not matter: sparse in any order is the same to the last digit', () => {
    const sparse = asSparse(rows)
    expect(calibrate({ responses: sparse, model: '2pl' }).items).toEqual(dense.items)
    const order = shuffled([...sparse.person.keys()], seededRandom(3))
    const mixed = {
      person: Int32Array.from(order, (at) => sparse.person[at] ?? 0),
      item: Int32Array.from(order, (at) => sparse.item[at] ?? 0),
      value: Uint8Array.from(order, (at) => sparse.value[at] ?? 0),
    }
    const again = calibrate({ responses: mixed, model: '2pl' })
    expect(again.items).toEqual(dense.items)
    expect(again.logLikelihood).toBe(dense.logLikelihood)
  })

  it('may name persons by any number', () => {
    const { person, item, value } = asSparse(rows)
    const far = person.map((number) => number * 13_000_000 - 2_000_000_000)
    expect(calibrate({ responses: { person: far, item, value }, model: '2pl' }).items).toEqual(dense.items)
  })

  it('may hold persons without an answer: they are counted, and change nothing', () => {
    const withEmpty = [...rows.slice(0, 10), rows[0]?.map(() => null) ?? [], ...rows.slice(10)]
    const found = calibrate({ responses: withEmpty, model: '2pl' })
    expect(found.items).toEqual(dense.items)
    expect(found.persons).toEqual({ used: dense.persons.used, withoutAnswer: dense.persons.withoutAnswer + 1 })
  })

  it('does not depend on the order of the persons, nor on that of the items, but for the last digits', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const columns = shuffled([...simulatedItems(9, 1).keys()], seededRandom(seed))
        const mixed = shuffled(rows, seededRandom(seed)).map((row) => columns.map((column) => row[column] ?? null))
        const found = calibrate({ responses: mixed, model: '2pl', standardErrors: 'none' })
        expect(found.logLikelihood).toBeCloseTo(dense.logLikelihood, 6)
        for (const [place, column] of columns.entries())
          expect(plain(found.items[place]).discrimination).toBeCloseTo(plain(dense.items[column]).discrimination, 3)
      }),
      { numRuns: 5 },
    )
  })
})

describe('shards', () => {
  it('may be computed anywhere in any order: added in theirs, the result is the same to the last digit', () => {
    const responses = simulatedAnswers({ items: simulatedItems(5, 4), persons: 20_000, seed: 5 })
    const input: CalibrationInput = { responses, model: '2pl', standardErrors: 'cross-product' }
    const elsewhere = drive(input, ({ data, pass }) => {
      const parts: PassSums[] = []
      // One function for each shard, as threads would have, the last shard first.
      for (let shard = shardCount(data) - 1; shard >= 0; shard -= 1) parts[shard] = createShardStep(data)(pass, shard)
      expect(parts.length).toBe(3)
      return parts
    }).result
    expect(elsewhere).toEqual(calibrate(input))
  })
})

/** Makes the passes of a calibration, and gives the last of them besides its result. */
function drive(
  input: CalibrationInput,
  partsOf: (needed: PassNeeded) => PassSums[] = ({ data, pass }) => {
    const step = createShardStep(data)
    return Array.from({ length: shardCount(data) }, (_, shard) => step(pass, shard))
  },
): { result: Calibration; data: CalibrationData; vector: Float64Array } {
  const work = calibrationWork(input)
  let last: PassNeeded | null = null
  let turn = work.next()
  while (turn.done !== true) {
    last = turn.value
    const total = partsOf(turn.value).reduce((sum: PassSums | null, part) => withPart(sum, part), null)
    turn = work.next(total ?? { logLikelihood: 0, sums: new Float64Array(0) })
  }
  if (last === null) throw new Error('no pass was made')
  return { result: turn.value, data: last.data, vector: last.pass.vector }
}

describe('the likelihood and its curvature', () => {
  const gradedItems: CalibratedItem[] = [
    { id: 'g1', discrimination: 1.2, thresholds: [-1.4, 0.1, 1] },
    { id: 'g2', discrimination: 0.8, thresholds: [-0.5, 0.9] },
    { id: 'g3', discrimination: 1.6, thresholds: [0.2] },
    { id: 'g4', discrimination: 1, thresholds: [-1, 0.4, 1.5] },
  ]
  const withGuessing = simulatedItems(5, 6).map((item) => ({ ...item, guessing: 0.2 }))
  const bank = simulatedItems(6, 7)
  const cases: [string, CalibrationInput][] = [
    ['2pl', { model: '2pl', responses: simulatedAnswers({ items: bank, persons: 400, seed: 8, share: 0.7 }) }],
    ['1pl', { model: '1pl', responses: simulatedAnswers({ items: bank, persons: 400, seed: 8, share: 0.7 }) }],
    ['3pl', { model: '3pl', responses: simulatedAnswers({ items: withGuessing, persons: 600, seed: 9 }) }],
    ['graded', { model: 'graded', responses: simulatedAnswers({ items: gradedItems, persons: 500, seed: 10 }) }],
    [
      'anchored',
      {
        model: '2pl',
        ids: bank.map(({ id }) => id),
        anchors: bank.slice(0, 3),
        responses: simulatedAnswers({
          items: bank,
          persons: 500,
          seed: 11,
          population: { mean: 0.6, deviation: 1.3 },
        }),
      },
    ],
  ]

  it.each(cases)('of %s: the errors are those of the second differences of the marginal likelihood', (_, input) => {
    const { result, data, vector } = drive(input)
    const step = createShardStep(data)
    const worth = (moves: readonly [number, number][]) => {
      const moved = Float64Array.from(vector)
      for (const [place, by] of moves) moved[place] = (moved[place] ?? 0) + by
      return step({ kind: 'counts', vector: moved }, 0).logLikelihood + logPrior(data, moved)
    }
    const h = 1e-3
    const size = vector.length
    const information = new Float64Array(size * size)
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1) {
        const corner = (one: number, other: number) =>
          worth([
            [row, one * h],
            [column, other * h],
          ])
        information[row * size + column] =
          -(corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * h * h)
      }
    const inverse = inverseOf(information, size)
    const errorAt = (place: number) => Math.sqrt(inverse?.[place * size + place] ?? Number.NaN)
    for (const [item, { standardErrors, isAnchor }] of result.items.entries()) {
      if (isAnchor) expect(standardErrors).toEqual({ discrimination: 0, difficulty: 0 })
      else {
        const place = data.parameterIndex[data.parameterStart[item] ?? 0] ?? 0
        expect((standardErrors?.discrimination ?? 0) / errorAt(place)).toBeCloseTo(1, 3)
      }
    }
    if (result.population.standardErrors !== null) {
      expect(result.population.standardErrors.mean / errorAt(size - 2)).toBeCloseTo(1, 3)
      expect(result.population.standardErrors.deviation / errorAt(size - 1)).toBeCloseTo(1, 3)
    }
  })

  it('is not lost when a thousand answers make it smaller than any double', () => {
    const items = simulatedItems(1500, 12)
    const responses = simulatedAnswers({ items, persons: 12, seed: 13 })
    const ids = items.map(({ id }) => id)
    const found = calibrate({
      responses,
      ids,
      anchors: items.slice(1),
      model: '2pl',
      mostCycles: 1,
      degenerate: 'leave-out',
    })
    // At the population and the item that the first cycle starts from.
    const density = (z: number) => Math.exp((-z * z) / 2)
    const grid = Array.from({ length: 61 }, (_, node) => -6 + node / 5)
    const all = grid.reduce((sum, z) => sum + density(z), 0)
    const byHand = responses.reduce((sum, row) => {
      const logs = grid.map((z) =>
        row.reduce(
          (total: number, score, item) => total + logLikelihood(found.items[item] as CalibratedItem, score ?? 0, z),
          Math.log(density(z) / all),
        ),
      )
      const highest = Math.max(...logs)
      return sum + highest + Math.log(logs.reduce((total, value) => total + Math.exp(value - highest), 0))
    }, 0)
    expect(found.logLikelihood).toBeLessThan(-7000)
    expect(found.logLikelihood).toBeCloseTo(byHand, 6)
  })
})

/** The root of the mean square of (found − true) / standard error: about 1 when the errors are what they say. */
function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}

describe('recovery', () => {
  it('of the 2PL from answers to half of the items: within the standard errors', () => {
    const items = simulatedItems(20, 20)
    const responses = simulatedAnswers({ items, persons: 3000, seed: 21, share: 0.5 })
    const found = calibrate({ responses, model: '2pl' })
    const misses = found.items.flatMap((item, place) => [
      (item.discrimination - (items[place]?.discrimination ?? 0)) / (item.standardErrors?.discrimination ?? 0),
      (plain(item).difficulty - (items[place]?.difficulty ?? 0)) / (item.standardErrors?.difficulty ?? 0),
    ])
    expect(rootMeanSquare(misses)).toBeGreaterThan(0.7)
    expect(rootMeanSquare(misses)).toBeLessThan(1.35)
    expect(rootMeanSquare(found.items.map((item) => item.standardErrors?.discrimination ?? 9))).toBeLessThan(0.12)
  })

  it('of the 3PL: the guessing of easy items stays near its prior, that of hard ones is found', () => {
    const items = simulatedItems(20, 22).map((item, place) => ({ ...item, guessing: place % 2 === 0 ? 0.1 : 0.3 }))
    const responses = simulatedAnswers({ items, persons: 4000, seed: 23 })
    const found = calibrate({ responses, model: '3pl' })
    expect(found.converged).toBe(true)
    const hard = found.items.filter((item, place) => (items[place]?.difficulty ?? 0) > 0.3 && !isGraded(item))
    const misses = hard.map(
      (item) => (plain(item).guessing ?? 0) - (items.find(({ id }) => id === `q${item.id}`)?.guessing ?? 0),
    )
    expect(hard.length).toBeGreaterThan(2)
    expect(rootMeanSquare(misses)).toBeLessThan(0.05)
    for (const item of found.items) {
      expect(plain(item).guessing).toBeGreaterThan(0)
      expect(plain(item).guessing).toBeLessThan(0.5)
      expect(item.standardErrors?.guessing).toBeGreaterThan(0)
    }
  })

  it('of graded items', () => {
    const items: CalibratedItem[] = Array.from({ length: 10 }, (_, place) => ({
      id: `g${place}`,
      discrimination: 0.8 + place / 10,
      thresholds: [-1.2 + place / 10, place / 20, 1 + place / 20],
    }))
    const found = calibrate({ responses: simulatedAnswers({ items, persons: 3000, seed: 24 }), model: 'graded' })
    const misses = found.items.flatMap((item, place) => [
      (item.discrimination - (items[place]?.discrimination ?? 0)) / (item.standardErrors?.discrimination ?? 0),
      ...graded(item).thresholds.map(
        (threshold, step) =>
          (threshold - (graded(items[place]).thresholds[step] ?? 0)) / (item.standardErrors?.thresholds?.[step] ?? 0),
      ),
    ])
    expect(rootMeanSquare(misses)).toBeGreaterThan(0.7)
    expect(rootMeanSquare(misses)).toBeLessThan(1.35)
  })

  it.each(['1pl', '2pl', '3pl'] as const)('of a population by its anchors, in the %s', (model) => {
    const items = simulatedItems(16, 25).map((item) => (model === '1pl' ? { ...item, discrimination: 1.2 } : item))
    const ids = items.map(({ id }) => id)
    const population = { mean: -0.7, deviation: 1.4 }
    const responses = simulatedAnswers({ items, persons: 3000, seed: 26, population })
    const found = calibrate({
      responses,
      ids,
      model,
      anchors: [...items.slice(0, 8), { ...items[0], id: 'elsewhere' } as DichotomousItem],
    })
    expect(found.items.map(({ isAnchor }) => isAnchor)).toEqual(items.map((_, place) => place < 8))
    expect(found.items[0]).toMatchObject(items[0] ?? {})
    expect(Math.abs(found.population.mean - population.mean)).toBeLessThan(0.1)
    expect(Math.abs(found.population.deviation - population.deviation)).toBeLessThan(0.1)
    if (model === '3pl') return
    const misses = found.items
      .slice(8)
      .map((item, place) => plain(item).difficulty - (items[place + 8]?.difficulty ?? 0))
    expect(rootMeanSquare(misses)).toBeLessThan(0.12)
  })
})

describe('what cannot be calibrated', () => {
  const rows = simulatedAnswers({ items: simulatedItems(6, 30), persons: 200, seed: 31 })
  const withColumn = (column: (row: number) => number | null) => rows.map((row, place) => [...row, column(place)])
  const problemsOf = (input: CalibrationInput): readonly string[] => {
    try {
      calibrate(input)
    } catch (error) {
      if (error instanceof CalibrationRefused) return error.problems
      throw error
    }
    return []
  }
  const list = (numbers: readonly number[]) => Int32Array.from(numbers)

  it.each<[string, CalibrationInput, string]>([
    ['no person', { responses: [], model: '2pl' }, 'there are no responses'],
    ['no item', { responses: rows, ids: [], model: '2pl' }, 'the bank is empty'],
    ['no answer', { responses: [[null, null]], model: '2pl' }, 'there are no responses'],
    ['rows of two lengths', { responses: [[1, 0], [1]], model: '2pl' }, 'row 2 has 1 responses, and there are 2 items'],
    [
      'NaN',
      {
        responses: [
          [1, 0],
          [Number.NaN, 1],
        ],
        model: '2pl',
      },
      'row 2, column 1: NaN is no score',
    ],
    ['half a point', { responses: [[1, 0.5]], model: '2pl' }, 'row 1, column 2: 0.5 is no score'],
    ['an id twice', { responses: rows, ids: ['a', 'b', 'c', 'd', 'b', 'e'], model: '2pl' }, 'item b is there twice'],
    [
      'lists of several lengths',
      { responses: { person: list([1, 2]), item: list([0]), value: Uint8Array.of(1) }, model: '2pl' },
      '2 persons, 1 items and 1 values: a response has one of each',
    ],
    [
      'an empty list',
      { responses: { person: list([]), item: list([]), value: Uint8Array.of() }, model: '2pl' },
      'there are no responses',
    ],
    [
      'an unknown item',
      { responses: { person: list([1]), item: list([2]), value: Uint8Array.of(1) }, ids: ['a', 'b'], model: '2pl' },
      'response 1 is to item number 2, and there are 2 items',
    ],
    [
      'an answer twice',
      { responses: { person: list([7, 8, 7]), item: list([1, 1, 1]), value: Uint8Array.of(1, 1, 0) }, model: '2pl' },
      'person 7 answered item number 1 twice',
    ],
    ['all right', { responses: withColumn(() => 1), model: '2pl' }, 'item 7: all 200 answers are right'],
    ['all wrong', { responses: withColumn(() => 0), model: '1pl' }, 'item 7: all 200 answers are wrong'],
    ['one score', { responses: withColumn(() => 2), model: 'graded' }, 'item 7: all 200 answers have the score 2'],
    [
      'a score too high',
      { responses: withColumn((row) => row % 3), model: '3pl' },
      'item 7: a score of 2, and the model 3pl knows 0 and 1',
    ],
    [
      'a score that nobody has',
      { responses: withColumn((row) => (row % 2) * 2), model: 'graded' },
      'item 7: no answer has the score 1: number its scores without a gap',
    ],
    [
      'one answer',
      { responses: withColumn((row) => (row === 0 ? 1 : null)), model: '2pl' },
      'item 7: one answer, and it needs 2 or more',
    ],
    ['none', { responses: withColumn(() => null), model: '2pl' }, 'item 7: no answer, and it needs 2 or more'],
    [
      'two items',
      { responses: rows.map((row) => row.slice(0, 2)), model: '2pl' },
      '2 items, and the model 2pl needs 3 or more to tell anything',
    ],
    [
      'anchors that nobody met',
      { responses: rows, anchors: [{ id: 'x', discrimination: 1, difficulty: 0 }], model: '2pl' },
      'nobody answered an anchor: nothing links these answers to its scale',
    ],
    [
      'anchors alone',
      {
        responses: rows.map((row) => row.slice(0, 1)),
        anchors: [{ id: '1', discrimination: 1, difficulty: 0 }],
        model: '2pl',
      },
      'every item is an anchor: there is nothing to calibrate',
    ],
    [
      'a prior that makes no sense',
      { responses: rows, model: '3pl', guessingPrior: { mean: 0, weight: 5 } },
      'the prior on guessing has a mean of 0, and it must be between 0 and 1',
    ],
  ])('%s', (_, input, problem) => {
    expect(problemsOf(input)).toEqual([problem])
  })

  it('an item whose people answered nothing else', () => {
    const responses = [
      ...rows.map((row) => [...row, null]),
      ...[0, 1, 1].map((value) => [...Array.from({ length: 6 }, () => null), value]),
    ]
    const reason = 'nobody who answered it answered another item, and its discrimination cannot be known'
    expect(problemsOf({ responses, model: '2pl' })).toEqual([`item 7: ${reason}`])
    expect(problemsOf({ responses, model: '1pl' })).toEqual([])
  })

  it('an item with the wrong key, and it says so', () => {
    const responses = rows.map((row) => row.map((value, item) => (item === 2 ? 1 - (value ?? 0) : value)))
    expect(problemsOf({ responses, model: '2pl' })[0]).toMatch(/^item 3: its discrimination is -\d.*look at its key$/)
  })

  it('an anchor that makes no sense', () => {
    const anchors = [{ id: '1', discrimination: -1, difficulty: 0 }]
    expect(() => calibrate({ responses: rows, anchors, model: '2pl' })).toThrow('item 1: its discrimination is -1')
  })

  it('is left out with its reason, if one wants, and the rest is calibrated', () => {
    const responses = withColumn(() => 1).map((row) =>
      row.map((value, item) => (item === 2 ? 1 - (value ?? 0) : value)),
    )
    const found = calibrate({ responses, model: '2pl', degenerate: 'leave-out' })
    expect(found.items.map(({ id }) => id)).toEqual(['1', '2', '4', '5', '6'])
    expect(found.leftOut).toMatchObject([
      { id: '7', reason: 'all 200 answers are right' },
      { id: '3', reason: expect.stringContaining('look at its key') },
    ])
    const without = calibrate({ responses: rows.map((row) => row.filter((_, item) => item !== 2)), model: '2pl' })
    expect(found.items.map(({ discrimination }) => discrimination)).toEqual(
      without.items.map(({ discrimination }) => discrimination),
    )
  })

  it('is nothing at all: refused even then', () => {
    const responses = [
      [1, 0],
      [1, 0],
    ]
    expect(problemsOf({ responses, model: '2pl', degenerate: 'leave-out' })[0]).toBe('nothing is left to calibrate')
  })
})
