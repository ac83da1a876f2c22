import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDichotomous, anyItem } from '../testing/any-item.ts'
import { tcals } from '../testing/tcals.ts'
import { checkBank, checkItem, type DichotomousItem, highestScore, ItemNotUsable, isGraded } from './item.ts'
import {
  biasTerm,
  expectedScore,
  information,
  logLikelihood,
  probability,
  scoreFunction,
  scoreProbabilities,
} from './response.ts'

const ability = fc.double({ min: -20, max: 20, noNaN: true })
const close = fc.double({ min: -4, max: 4, noNaN: true })
const step = 1e-5

describe('information', () => {
  it.each([
    [1, 0.057072],
    [2, 0.056417],
    [3, 0.020857],
    [4, 0.151075],
    [5, 0.096405],
    [6, 0.140697],
    [7, 0.271103],
    [8, 1.00206],
    [9, 0.842575],
    [10, 1.978903],
  ])('of item %d at ability 0 is that of catR: %d', (number, expected) => {
    const item = tcals[number - 1] as DichotomousItem
    expect(information(item, 0)).toBeCloseTo(expected, 6)
  })

  it('falls with an upper asymptote of .95, as in catR', () => {
    expect(information({ ...(tcals[0] as DichotomousItem), slipping: 0.95 }, 0)).toBeCloseTo(0.010143, 6)
  })

  it.each([
    [0, 1, 0, 0.25],
    [0, 2, 0, 1],
    [1, 1.5, 0.5, 0.490264],
  ])('at %d, of a = %d and b = %d, is %d (the reference service’s reward)', (at, discrimination, difficulty, value) => {
    expect(information({ id: 'x', discrimination, difficulty }, at)).toBeCloseTo(value, 6)
  })

  it('is Σ P′² / P of any model, 0 or more, and finite far out', () => {
    fc.assert(
      fc.property(anyItem, ability, (item, at) => {
        const chances = scoreProbabilities(item, at)
        const sum = chances.reduce((total, chance, score) => total + chance * scoreFunction(item, score, at) ** 2, 0)
        expect(information(item, at)).toBeCloseTo(sum, 8)
        expect(information(item, at)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never vanishes before the answer itself is certain', () => {
    for (const at of [-20, 20]) {
      const plain = { id: 'x', discrimination: 1, difficulty: 0 }
      expect(information(plain, at)).toBeCloseTo(2.0611536e-9, 15)
      expect(Number.isFinite(biasTerm(plain, 50 * at))).toBe(true)
      expect(Number.isFinite(information(plain, 50 * at))).toBe(true)
    }
  })
})

describe('the probabilities of the scores', () => {
  it('add up to 1, none is negative, and the likelihood of each is finite', () => {
    fc.assert(
      fc.property(anyItem, ability, (item, at) => {
        const chances = scoreProbabilities(item, at)
        expect(chances).toHaveLength(highestScore(item) + 1)
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
        for (const [score, chance] of chances.entries()) {
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(Number.isFinite(logLikelihood(item, score, at))).toBe(true)
          expect(Number.isFinite(scoreFunction(item, score, at))).toBe(true)
        }
      }),
    )
  })

  it('of a graded item with one threshold are those of the 2PL', () => {
    fc.assert(
      fc.property(close, close, (difficulty, at) => {
        const plain = { id: 'x', discrimination: 1.3, difficulty }
        const graded = { id: 'x', discrimination: 1.3, thresholds: [difficulty] }
        for (const score of [0, 1])
          expect(logLikelihood(graded, score, at)).toBeCloseTo(logLikelihood(plain, score, at), 12)
        expect(information(graded, at)).toBeCloseTo(information(plain, at), 12)
        expect(biasTerm(graded, at)).toBeCloseTo(biasTerm(plain, at), 12)
      }),
    )
  })

  it('lie between the asymptotes and never fall as ability grows', () => {
    fc.assert(
      fc.property(anyDichotomous, ability, fc.double({ min: 0, max: 5, noNaN: true }), (item, at, more) => {
        expect(probability(item, at)).toBeGreaterThanOrEqual(item.guessing ?? 0)
        expect(probability(item, at)).toBeLessThanOrEqual(item.slipping ?? 1)
        expect(probability(item, at + more)).toBeGreaterThanOrEqual(probability(item, at))
      }),
    )
  })

  it('make the expected score grow with ability', () => {
    fc.assert(
      fc.property(anyItem, close, fc.double({ min: 0.01, max: 3, noNaN: true }), (item, at, more) => {
        expect(expectedScore(item, at + more)).toBeGreaterThan(expectedScore(item, at) - 1e-12)
      }),
    )
  })

  it('mirror themselves when every sign is turned', () => {
    fc.assert(
      fc.property(close, close, fc.double({ min: 0.1, max: 3, noNaN: true }), (difficulty, at, discrimination) => {
        const item = { id: 'x', discrimination, difficulty }
        const mirrored = { ...item, difficulty: -difficulty }
        expect(logLikelihood(item, 1, at)).toBeCloseTo(logLikelihood(mirrored, 0, -at), 12)
        expect(information(item, at)).toBeCloseTo(information(mirrored, -at), 12)
        expect(biasTerm(item, at)).toBeCloseTo(-biasTerm(mirrored, -at), 12)
      }),
    )
  })
})

describe('derivatives', () => {
  it('of the likelihood are what its differences say', () => {
    fc.assert(
      fc.property(anyItem, close, (item, at) => {
        for (let score = 0; score <= highestScore(item); score += 1) {
          const slope = (logLikelihood(item, score, at + step) - logLikelihood(item, score, at - step)) / (2 * step)
          expect(scoreFunction(item, score, at)).toBeCloseTo(slope, 4)
        }
      }),
    )
  })

  it('of the second order make Warm’s term Σ P′ P″ / P', () => {
    fc.assert(
      fc.property(anyItem, close, (item, at) => {
        const far = 1e-4
        const [before, here, after] = [at - far, at, at + far].map((where) => scoreProbabilities(item, where))
        const sum = (here ?? []).reduce((total, chance, score) => {
          const [left = 0, right = 0] = [before?.[score], after?.[score]]
          const curvature = (left - 2 * chance + right) / (far * far)
          return total + ((right - left) / (2 * far)) * (curvature / chance)
        }, 0)
        expect(biasTerm(item, at)).toBeCloseTo(sum, 2)
      }),
    )
  })
})

describe('an item that cannot be used', () => {
  const plain = { id: 'q7', discrimination: 1, difficulty: 0 }
  it.each([
    [{ ...plain, discrimination: 0 }, 'item q7: its discrimination is 0, and must be above 0'],
    [{ ...plain, discrimination: -1 }, 'item q7: its discrimination is -1, and must be above 0'],
    [{ ...plain, discrimination: Number.NaN }, 'item q7: its discrimination is NaN, not a number'],
    [{ ...plain, difficulty: Number.POSITIVE_INFINITY }, 'item q7: its difficulty is Infinity, not a number'],
    [{ ...plain, guessing: -0.1 }, 'item q7: its guessing is -0.1, and must be 0 or more and less than 1'],
    [{ ...plain, slipping: 1.2 }, 'item q7: its upper asymptote is 1.2, and must be above 0 and at most 1'],
    [
      { ...plain, guessing: 0.5, slipping: 0.5 },
      'item q7: its guessing, 0.5, is not less than its upper asymptote, 0.5',
    ],
    [{ id: 'q7', discrimination: 1, thresholds: [] }, 'item q7: it has no threshold'],
    [{ id: 'q7', discrimination: 1, thresholds: [1, 1] }, 'item q7: its thresholds do not rise'],
    [
      { id: 'q7', discrimination: 1, thresholds: [0, 1e-7] },
      'item q7: two of its thresholds are as good as the same: nobody would have the score between them',
    ],
    [{ id: 'q7', discrimination: 1, thresholds: [Number.NaN] }, 'item q7: one of its thresholds is not a number'],
  ])('is refused, and the reason is said: %o', (item, message) => {
    expect(() => checkItem(item)).toThrow(new ItemNotUsable(message))
  })

  it('is a bank without any, or with one twice', () => {
    expect(() => checkBank([])).toThrow('the bank is empty')
    expect(() => checkBank([plain, plain])).toThrow('item q7 is there twice')
    expect(isGraded(plain)).toBe(false)
  })
})
