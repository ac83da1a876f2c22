import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../random.ts'
import type { CalibratedItem } from '../models/item.ts'
import { highestScore } from '../models/item.ts'
import { biasTerm, information, scoreFunction } from '../models/response.ts'
import { anyItem } from '../testing/any-item.ts'
import { tcals } from '../testing/tcals.ts'
import { estimateAbility } from './estimate-ability.ts'

const responsesOf = (pattern: string) => [...pattern].map(Number)
const allRight = '1111111111'
const methods = ['ml', 'map', 'eap', 'wle'] as const
const catR = { from: -4, to: 4, count: 33 }

describe('an estimate', () => {
  it.each([
    ['1011011010', -0.869542, 0.420547],
    [allRight, 0.808834, 0.674617],
  ])('eap of %s is that of catR: %d (%d)', (pattern, ability, standardError) => {
    const estimate = estimateAbility({ items: tcals, responses: responsesOf(pattern), method: 'eap', nodes: catR })
    expect(estimate.ability).toBeCloseTo(ability, 6)
    expect(estimate.standardError).toBeCloseTo(standardError, 6)
  })

  // catR ends its search when 1.2e-4 is left between its ends (the tolerance that R's uniroot has unless told): its
  // values are good to 2e-5. Ours is where the slope vanishes, which theirs is not quite.
  it.each([
    ['ml', '1011011010', -0.944425, 0.434663],
    ['map', '1011011010', -0.803786, 0.383546],
    ['wle', '1011011010', -0.922401, 0.431399],
    ['map', allRight, 0.581282, 0.646194],
    ['wle', allRight, 0.314608, 0.621766],
  ] as const)('%s of %s is that of catR, %d (%d), searched to the end', (method, pattern, ability, standardError) => {
    const responses = responsesOf(pattern)
    const estimate = estimateAbility({ items: tcals, responses, method })
    expect(Math.abs(estimate.ability - ability)).toBeLessThan(2e-5)
    expect(Math.abs(estimate.standardError - standardError)).toBeLessThan(2e-5)
    const slopeAt = (at: number) => {
      const slope = tcals.reduce((sum, item, place) => sum + scoreFunction(item, responses[place] ?? 0, at), 0)
      const bias = tcals.reduce((sum, item) => sum + biasTerm(item, at), 0)
      const total = tcals.reduce((sum, item) => sum + information(item, at), 0)
      return { ml: slope, map: slope - at, wle: slope + bias / (2 * total) }[method]
    }
    expect(Math.abs(slopeAt(estimate.ability))).toBeLessThan(1e-12)
    expect(Math.abs(slopeAt(ability))).toBeGreaterThan(1e-6)
  })

  it('ml is a bound when all is right, or all wrong', () => {
    expect(estimateAbility({ items: tcals, responses: responsesOf(allRight), method: 'ml' }).ability).toBe(4)
    const wrong = { items: tcals, responses: responsesOf('0000000000'), method: 'ml', bounds: [-5, 3] } as const
    expect(estimateAbility(wrong).ability).toBe(-5)
  })

  it('without any answer is the prior, or says that nothing is known', () => {
    const nothing = { items: tcals, responses: tcals.map(() => null) }
    const prior = { mean: 1, deviation: 0.5 }
    expect(estimateAbility({ ...nothing, method: 'ml' })).toEqual({
      ability: 0,
      standardError: Number.POSITIVE_INFINITY,
    })
    expect(estimateAbility({ ...nothing, method: 'wle' })).toEqual({
      ability: 0,
      standardError: Number.POSITIVE_INFINITY,
    })
    const map = estimateAbility({ ...nothing, method: 'map', prior })
    expect([map.ability, map.standardError]).toEqual([1, 0.5])
    const eap = estimateAbility({ ...nothing, method: 'eap', prior })
    expect(eap.ability).toBeCloseTo(1, 12)
    expect(eap.standardError).toBeCloseTo(0.5, 6)
  })

  it('eap holds when the posterior is much narrower than the prior: the grid is made finer', () => {
    const items = Array.from({ length: 30 }, (_, place) => ({
      id: `${place}`,
      discrimination: 1.5,
      difficulty: (place % 7) / 3 - 1,
    }))
    const responses = items.map((_, place) => (place % 2 === 0 ? 1 : 0))
    const prior = { mean: 0, deviation: 5 }
    const fine = { from: -30, to: 30, count: 6001 }
    const truth = estimateAbility({ items, responses, method: 'eap', prior, nodes: fine })
    const estimate = estimateAbility({ items, responses, method: 'eap', prior })
    expect(estimate.ability).toBeCloseTo(truth.ability, 8)
    expect(estimate.standardError).toBeCloseTo(truth.standardError, 8)
  })

  it('wle of several roots is the one of the highest weighted likelihood, which its slope leads up to', () => {
    const random = seededRandom(7)
    for (let pattern = 0; pattern < 60; pattern += 1) {
      const items = Array.from({ length: 5 }, (_, place) => ({
        id: `${place}`,
        discrimination: 0.5 + 2.5 * random(),
        difficulty: 5 * random() - 2.5,
        guessing: 0.35 * random(),
      }))
      const responses = items.map(() => (random() < 0.5 ? 1 : 0))
      const gain = (at: number) => {
        const slope = items.reduce((sum, item, place) => sum + scoreFunction(item, responses[place] ?? 0, at), 0)
        const bias = items.reduce((sum, item) => sum + biasTerm(item, at), 0)
        return slope + bias / (2 * items.reduce((sum, item) => sum + information(item, at), 0))
      }
      // The weighted likelihood itself, summed up in small steps.
      let [worth, best, place] = [0, Number.NEGATIVE_INFINITY, 0]
      for (let step = 0; step <= 8000; step += 1) {
        const at = -4 + step / 1000
        if (worth > best) [best, place] = [worth, at]
        worth += (gain(at) + gain(at + 0.001)) / 2000
      }
      expect(estimateAbility({ items, responses, method: 'wle' }).ability).toBeCloseTo(place, 2)
    }
  })

  it('of one answer is finite, and on the side of the answer', () => {
    for (const method of ['map', 'eap', 'wle'] as const) {
      const one = { id: 'x', discrimination: 1, difficulty: 0 }
      const right = estimateAbility({ items: [one], responses: [1], method })
      const wrong = estimateAbility({ items: [one], responses: [0], method })
      expect(right.ability).toBeGreaterThan(0)
      expect(wrong.ability).toBeCloseTo(-right.ability, 9)
    }
  })

  const answeredItems = fc.array(
    anyItem.chain((item) =>
      fc.record({ item: fc.constant(item), score: fc.integer({ min: 0, max: highestScore(item) }) }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  const inputOf = (answered: readonly { item: CalibratedItem; score: number }[]) => ({
    items: answered.map(({ item }) => item),
    responses: answered.map(({ score }) => score),
  })

  it('is finite and between the bounds for any answers to any items', () => {
    fc.assert(
      fc.property(answeredItems, fc.constantFrom(...methods), (answered, method) => {
        const { ability, standardError } = estimateAbility({ ...inputOf(answered), method })
        expect(Math.abs(ability)).toBeLessThanOrEqual(method === 'eap' ? 6 : 4)
        expect(standardError).toBeGreaterThan(0)
      }),
    )
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(answeredItems, fc.constantFrom('map', 'eap'), (answered, method) => {
        const one = estimateAbility({ ...inputOf(answered), method })
        const other = estimateAbility({ ...inputOf(answered.toReversed()), method })
        expect(other.ability).toBeCloseTo(one.ability, 9)
      }),
    )
  })

  it('never falls when a score is higher', () => {
    fc.assert(
      fc.property(answeredItems, fc.nat(), (answered, which) => {
        const place = which % answered.length
        const raised = answered.map(({ item, score }, at) => ({
          item,
          score: at === place ? Math.min(score + 1, highestScore(item)) : score,
        }))
        const before = estimateAbility({ ...inputOf(answered), method: 'eap' })
        const after = estimateAbility({ ...inputOf(raised), method: 'eap' })
        expect(after.ability).toBeGreaterThanOrEqual(before.ability - 1e-9)
      }),
    )
  })

  it('mirrors itself when every sign is turned', () => {
    const items = [-1, 0, 0.5, 2].map((difficulty) => ({ id: `${difficulty}`, discrimination: 1.2, difficulty }))
    const mirrored = items.map((item) => ({ ...item, difficulty: -item.difficulty }))
    for (const method of methods) {
      const one = estimateAbility({ items, responses: [1, 1, 0, 0], method })
      const other = estimateAbility({ items: mirrored, responses: [0, 0, 1, 1], method })
      expect(other.ability).toBeCloseTo(-one.ability, 9)
      expect(other.standardError).toBeCloseTo(one.standardError, 9)
    }
  })
})

describe('what makes no sense', () => {
  const items = tcals.slice(0, 2)
  it.each([
    [{ responses: [1] }, '2 items and 1 responses: there must be as many'],
    [{ responses: [1, 2] }, '2 is no score of item tcals-2: 0 to 1 are'],
    [{ responses: [1, 0.5] }, '0.5 is no score of item tcals-2: 0 to 1 are'],
    [{ prior: { mean: 0, deviation: 0 } }, 'a prior of mean 0 and deviation 0 makes no sense'],
    [{ method: 'ml', bounds: [1, 1] }, 'the bounds 1 to 1 hold no ability'],
    [{ nodes: { from: 0, to: 0, count: 1 } }, '1 nodes from 0 to 0 are no grid'],
  ] as const)('is refused: %o', (change, message) => {
    const input = { items, responses: [1, 0], method: 'eap', ...change } as const
    expect(() => estimateAbility(input)).toThrow(new RangeError(message))
  })
})
