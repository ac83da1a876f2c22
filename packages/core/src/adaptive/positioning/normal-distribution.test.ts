import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalDistribution } from './normal-distribution.ts'

describe('the normal distribution function', () => {
  // Abramowitz & Stegun, Handbook of Mathematical Functions, 1964, table 26.1.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.96, 0.97500210485178],
    [-1.96, 0.02499789514822],
    [3, 0.99865010196837],
    [-5, 0.0000002866515719],
  ])('at %d is %d', (x, value) => {
    expect(normalDistribution(x)).toBeCloseTo(value, 14)
  })

  it('lies between 0 and 1, rises, and mirrors itself', () => {
    const any = fc.double({ min: -40, max: 40, noNaN: true })
    fc.assert(
      fc.property(any, any, (x, y) => {
        const value = normalDistribution(x)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(value + normalDistribution(-x)).toBeCloseTo(1, 14)
        if (x < y) expect(value).toBeLessThanOrEqual(normalDistribution(y) + 1e-15)
      }),
    )
  })
})
