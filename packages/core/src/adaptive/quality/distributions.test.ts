import { describe, expect, it } from 'vitest'
import { adjustedForMany, chiSquareTail, logGamma, normalTails } from './distributions.ts'

describe('chi-square', () => {
  // Percentage points of Abramowitz & Stegun (1964), table 26.8, and of Pearson & Hartley (1954), table 8.
  it.each([
    [3.841459, 1, 0.05],
    [6.634897, 1, 0.01],
    [10.827566, 1, 0.001],
    [0.00393214, 1, 0.95],
    [5.991465, 2, 0.05],
    [9.21034, 2, 0.01],
    [11.0705, 5, 0.05],
    [15.086272, 5, 0.01],
    [0.554298, 5, 0.99],
    [18.307038, 10, 0.05],
    [29.588298, 10, 0.001],
    [31.410433, 20, 0.05],
    [43.772972, 30, 0.05],
    [124.342113, 100, 0.05],
    [70.064895, 100, 0.99],
  ])('%d with %d degrees of freedom is passed with probability %d', (value, freedom, chance) => {
    expect(chiSquareTail(value, freedom)).toBeCloseTo(chance, 6)
  })

  it('is never passed when it has no end', () => {
    expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0)
    expect(normalTails(Number.NEGATIVE_INFINITY)).toBe(0)
  })

  it('with two degrees of freedom is e^(−x/2)', () => {
    for (const value of [0.1, 1, 3, 4, 10, 60, 500])
      expect(chiSquareTail(value, 2) / Math.exp(-value / 2)).toBeCloseTo(1, 12)
  })

  it('falls from 1 to 0', () => {
    for (const freedom of [1, 2, 7, 50, 400]) {
      const chances = Array.from({ length: 200 }, (_, step) => chiSquareTail(step * freedom * 0.05, freedom))
      expect(chances[0]).toBe(1)
      for (const [place, chance] of chances.entries()) {
        expect(chance).toBeLessThanOrEqual(place === 0 ? 1 : (chances[place - 1] ?? 1))
        expect(chance).toBeGreaterThanOrEqual(0)
      }
    }
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError)
    expect(() => chiSquareTail(Number.NaN, 1)).toThrow(RangeError)
  })
})

it.each([
  [1.959964, 0.05],
  [2.575829, 0.01],
  [3.290527, 0.001],
  [1, 0.3173105],
  [0, 1],
])('a normal variable is further out than %d with probability %d', (z, chance) => {
  expect(normalTails(z)).toBeCloseTo(chance, 7)
  expect(normalTails(-z)).toBeCloseTo(chance, 7)
})

it.each([
  [1, 0],
  [2, 0],
  [0.5, 0.5723649429247001],
  [5, 3.178053830347946],
  [100, 359.1342053695754],
])('ln Γ(%d) = %d', (x, value) => {
  expect(logGamma(x)).toBeCloseTo(value, 11)
})

it('chances of many tests are raised as in the example of Benjamini & Hochberg', () => {
  const chances = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const adjusted = adjustedForMany([...chances, null])
  // Four are rejected at 5 %: 0.0095 ≤ 4/15 × 0.05, and none after it.
  expect(adjusted.filter((chance) => chance !== null && chance <= 0.05)).toHaveLength(4)
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
  expect(adjusted.at(-1)).toBeNull()
})
