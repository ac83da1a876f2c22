import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, log1p, logistic, logLogistic } from './elementary.ts'

// The judges: e^x and ln x in fixed point with 400 bits after the point, by their series.
const places = 400n
const one = 1n << places

const bits = new DataView(new ArrayBuffer(8))

/** The double, exactly, in fixed point: no double of these tests has a bit beyond the 400th place. */
function fixed(x: number): bigint {
  bits.setFloat64(0, x)
  const whole = bits.getBigUint64(0)
  const exponent = Number((whole >> 52n) & 0x7ffn)
  const mantissa = (whole & 0xfffffffffffffn) | (exponent === 0 ? 0n : 1n << 52n)
  const shift = BigInt(Math.max(exponent, 1) - 1075) + places
  const value = shift >= 0n ? mantissa << shift : mantissa >> -shift
  return x < 0 ? -value : value
}

const times = (a: bigint, b: bigint) => (a * b) >> places

function judgedExp(x: number): bigint {
  // e^x = (e^(x / 2^20))^(2^20)
  const small = fixed(x) >> 20n
  let term = one
  let sum = one
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = times(term, small) / n
    sum += term
  }
  for (let squared = 0; squared < 20; squared++) sum = times(sum, sum)
  return sum
}

/** 2 atanh((m − 1)/(m + 1)), and the same of 2 for the powers of two. */
function judgedLog(x: number): bigint {
  let m = fixed(x)
  let k = 0n
  for (; m >= 2n * one; k++) m >>= 1n
  for (; m < one; k--) m <<= 1n
  return atanh2(m) + k * atanh2(2n * one)
}

function atanh2(m: bigint): bigint {
  const s = ((m - one) << places) / (m + one)
  const square = times(s, s)
  let power = s
  let sum = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = times(power, square)
  }
  return 2n * sum
}

function ulpOf(x: number): bigint {
  bits.setFloat64(0, Math.abs(x))
  const next = bits.getBigUint64(0) + 1n
  bits.setBigUint64(0, next)
  return fixed(bits.getFloat64(0)) - fixed(Math.abs(x))
}

/** How far a value is from the true one, in units of its last place, to a thousandth. */
function ulps(value: number, truth: bigint): number {
  const distance = fixed(value) - truth
  return Number(((distance < 0n ? -distance : distance) * 1000n) / ulpOf(value)) / 1000
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('e^x', () => {
  it.each([
    ['where abilities lie', -20, 20],
    ['near nothing', -1e-6, 1e-6],
    ['as far as a product of likelihoods goes', -200, 200],
  ])('is within one unit in the last place %s', (_, min, max) => {
    fc.assert(
      fc.property(between(min, max), (x) => {
        expect(ulps(exp(x), judgedExp(x))).toBeLessThan(1)
      }),
      { numRuns: 1500 },
    )
  })

  it.each([
    [0, 1],
    [0.5, 1.6487212707001282],
    [-1, 0.36787944117144233],
    [10, 22026.465794806718],
    [-20, 2.061153622438558e-9],
    [709, 8.218407461554972e307],
    [709.7827128933841, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [-708, 3.307553003638408e-308],
    [-745, 5e-324],
    [-746, 0],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, value) => expect(exp(x)).toBe(value))

  it('never falls as x grows', () => {
    fc.assert(
      fc.property(between(-50, 50), fc.integer({ min: 1, max: 64 }), (x, steps) => {
        expect(exp(x + steps * Number.EPSILON * Math.abs(x))).toBeGreaterThanOrEqual(exp(x) * (1 - Number.EPSILON))
      }),
    )
  })
})

describe('ln x', () => {
  it.each([
    ['of probabilities', 1e-12, 1],
    ['near 1', 0.999, 1.001],
    ['of large numbers', 1, 1e30],
  ])('is within one unit in the last place %s', (_, min, max) => {
    fc.assert(
      fc.property(
        between(min, max).filter((x) => x !== 1),
        (x) => {
          expect(ulps(log(x), judgedLog(x))).toBeLessThan(1)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it.each([
    [1, 0],
    [Math.E, 1],
    [2, Math.LN2],
    [10, Math.LN10],
    [0.5, -Math.LN2],
    [5e-324, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
    [0, Number.NEGATIVE_INFINITY],
    [-1, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])('of %d is %d', (x, value) => expect(log(x)).toBe(value))

  it('undoes e^x', () => {
    fc.assert(
      fc.property(between(-700, 700), (x) => {
        expect(log(exp(x))).toBeCloseTo(x, 12)
      }),
    )
  })
})

describe('the logistic function', () => {
  it('is symmetric, between 0 and 1, and finite far out', () => {
    fc.assert(
      fc.property(between(-1000, 1000), (x) => {
        expect(logistic(x)).toBeGreaterThanOrEqual(0)
        expect(logistic(x)).toBeLessThanOrEqual(1)
        expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15)
        expect(logLogistic(x)).toBeLessThanOrEqual(0)
        expect(Number.isFinite(logLogistic(x))).toBe(true)
      }),
    )
  })

  it.each([
    [0, 0.5, -Math.LN2],
    [20, 0.9999999979388463, -2.0611536203143e-9],
    [-20, 2.0611536181902033e-9, -20.00000000206115],
    [-800, 0, -800],
  ])('of %d is %d, and its logarithm %d', (x, value, logarithm) => {
    expect(logistic(x)).toBeCloseTo(value, 15)
    expect(logLogistic(x) / logarithm).toBeCloseTo(1, 12)
  })

  it('adds a small number to 1 without losing it', () => {
    expect(log1p(1e-20)).toBe(1e-20)
    expect(log1p(1e-10)).toBeCloseTo(9.9999999995e-11, 24)
    expect(log1p(1)).toBeCloseTo(Math.LN2, 15)
  })
})
