import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictedLevel, successProbability } from './predicted-level.ts'

function right(...levels: number[]) {
  return levels.map((level) => ({ level, right: true }))
}

function wrong(...levels: number[]) {
  return levels.map((level) => ({ level, right: false }))
}

const evidence = fc.array(fc.record({ level: fc.integer({ min: 1, max: 8 }), right: fc.boolean() }), { maxLength: 12 })

describe('the predicted level', () => {
  it.each([
    { given: [], says: 'no answer', level: 3.5 },
    { given: right(2), says: 'right at 2', level: 4.5 },
    { given: wrong(2), says: 'wrong at 2', level: 1.0 },
    { given: right(2, 4), says: 'right at 2 and 4', level: 5.5 },
    { given: [...right(2), ...wrong(4)], says: 'right at 2, wrong at 4', level: 3.0 },
    { given: right(2, 4, 6), says: 'right at 2, 4 and 6', level: 6.5 },
    { given: [...right(2, 4), ...wrong(6)], says: 'right at 2 and 4, wrong at 6', level: 5.0 },
    { given: wrong(2, 1), says: 'wrong at 2 and 1', level: 0.5 },
    { given: [...wrong(2), ...right(1)], says: 'wrong at 2, right at 1', level: 2.0 },
    { given: right(2, 4, 6, 7), says: 'right at 2, 4, 6 and 7', level: 7.5 },
  ])('is that of the reference service: $says, $level', ({ given, level }) => {
    expect(predictedLevel(given)).toBe(level)
  })

  it('is one of 0.5, 1 … 7.5 and does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const level = predictedLevel(given)
        expect(Array.from({ length: 15 }, (_, step) => (step + 1) / 2)).toContain(level)
        expect(predictedLevel(given.toReversed())).toBe(level)
        expect(predictedLevel(given.toSorted((one, other) => one.level - other.level))).toBe(level)
      }),
    )
  })

  it('never falls with one more success nor rises with one more failure', () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 1, max: 8 }), (given, level) => {
        const before = predictedLevel(given)
        expect(predictedLevel([...given, { level, right: true }])).toBeGreaterThanOrEqual(before)
        expect(predictedLevel([...given, { level, right: false }])).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('goes to the lower level when two are as near', () => {
    // With the anchors 0 and 7 these mirror each other around 3.75: the levels 3.5 and 4 are at the same distance.
    expect(predictedLevel([...right(0.5), ...wrong(7.5)])).toBe(3.5)
  })
})

describe('the probability of success', () => {
  it.each([
    [3, 3, 0.5],
    [4, 3, 0.7310585786300049],
    [3, 4, 0.2689414213699951],
    [7.5, 1, 0.9984988177432668],
    [0.5, 8, 0.0005527786369235996],
  ])('at level %d for difficulty %d is %d to the last digits', (level, difficulty, probability) => {
    expect(successProbability(level, difficulty)).toBeCloseTo(probability, 14)
  })

  it('is the logistic function at every half level', () => {
    for (let x = -8; x <= 8; x += 0.5) expect(successProbability(x, 0)).toBeCloseTo(1 / (1 + Math.exp(-x)), 14)
  })
})
