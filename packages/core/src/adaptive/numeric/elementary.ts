// e^x and ln x that give the same bits on every engine: `Math.exp` and `Math.log` are left to the engine by ECMAScript
// and differ in the last digit, while sums, products, quotients and square roots are exact to the bit (IEEE 754). A
// replay of a test years later, on another machine, must choose the same questions.
//
// Both stay within one unit in the last place (ulp) of the correctly rounded value; elementary.test.ts measures it
// against values computed with 400 bits.

// ln 2 in two parts: the first has 32 significant bits, so that its product with a whole number up to 2^20 is exact.
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/** Above it e^x is more than the largest double. */
const largestExponent = 709.782712893384
/** Below it e^x is less than half of the smallest double. */
const smallestExponent = -745.1332191019412

// 1/n! for the Taylor series of e^r: on |r| ≤ ln(2)/2 what is left out after r^13 is less than 5e-18 of the value.
const t2 = 1 / 2
const t3 = 1 / 6
const t4 = 1 / 24
const t5 = 1 / 120
const t6 = 1 / 720
const t7 = 1 / 5040
const t8 = 1 / 40320
const t9 = 1 / 362880
const t10 = 1 / 3628800
const t11 = 1 / 39916800
const t12 = 1 / 479001600
const t13 = 1 / 6227020800

const bits = new DataView(new ArrayBuffer(8))

/** 2^k for a whole k from −1022 to 1023, made from its bits. */
function powerOfTwo(k: number): number {
  bits.setInt32(0, (k + 1023) << 20)
  bits.setInt32(4, 0)
  return bits.getFloat64(0)
}

/**
 * e^x.
 * @param x any number; NaN gives NaN
 * @returns 0 to Infinity
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > largestExponent) return Number.POSITIVE_INFINITY
  if (x < smallestExponent) return 0
  // x = k ln 2 + r: only r needs a series.
  const k = Math.floor(x * Math.LOG2E + 0.5)
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const lost = high - r - low
  const tail =
    r *
    r *
    (t2 +
      r *
        (t3 +
          r *
            (t4 + r * (t5 + r * (t6 + r * (t7 + r * (t8 + r * (t9 + r * (t10 + r * (t11 + r * (t12 + r * t13)))))))))))
  const value = 1 + (r + (tail + lost))
  if (k > 1022) return value * 2 * powerOfTwo(k - 1)
  if (k >= -1021) return value * powerOfTwo(k)
  return value * powerOfTwo(k + 200) * powerOfTwo(-200)
}

// 2/(2n+1) for the series 2 atanh(s) = 2s + 2/3 s³ + 2/5 s⁵ …: on s² ≤ 0.0295 what is left out after s^23 is less than
// 1e-19 of the value.
const a1 = 2 / 3
const a2 = 2 / 5
const a3 = 2 / 7
const a4 = 2 / 9
const a5 = 2 / 11
const a6 = 2 / 13
const a7 = 2 / 15
const a8 = 2 / 17
const a9 = 2 / 19
const a10 = 2 / 21
const a11 = 2 / 23

const smallestNormal = 2.2250738585072014e-308
const twoTo54 = 18014398509481984

/**
 * Natural logarithm.
 * @param x 0 gives −Infinity; less than 0 or NaN gives NaN
 */
export function log(x: number): number {
  if (!(x >= 0)) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  const subnormal = x < smallestNormal
  bits.setFloat64(0, subnormal ? x * twoTo54 : x)
  const top = bits.getInt32(0)
  // x = m 2^k with √½ ≤ m < √2.
  bits.setInt32(0, (top & 0x000fffff) | 0x3fe00000)
  let m = bits.getFloat64(0)
  let k = (top >> 20) - 1022 - (subnormal ? 54 : 0)
  if (m < Math.SQRT1_2) {
    m *= 2
    k -= 1
  }
  // ln(1 + f) = f − f²/2 + s (f²/2 + series), s = f/(2 + f): f itself is exact, so little is lost near 1.
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const series =
    z *
    (a1 + z * (a2 + z * (a3 + z * (a4 + z * (a5 + z * (a6 + z * (a7 + z * (a8 + z * (a9 + z * (a10 + z * a11))))))))))
  const halfSquare = 0.5 * f * f
  if (k === 0) return f - (halfSquare - s * (halfSquare + series))
  return k * ln2High - (halfSquare - (s * (halfSquare + series) + k * ln2Low) - f)
}

/**
 * ln(1 + y) without loss for a small y, by the correction of what 1 + y rounds away (W. Kahan).
 * @param y −1 or more
 */
export function log1p(y: number): number {
  const sum = 1 + y
  if (sum === 1) return y
  if (sum === Number.POSITIVE_INFINITY) return sum
  return log(sum) - (sum - 1 - y) / sum
}

/** 1 / (1 + e^−x), 0 to 1, without overflow; its complement is `logistic(-x)`, without loss. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x))
  const power = exp(x)
  return power / (1 + power)
}

/** ln(1 / (1 + e^−x)), without overflow nor loss: about x for a very negative x, about −e^−x for a large one. */
export function logLogistic(x: number): number {
  return x >= 0 ? -log1p(exp(-x)) : x - log1p(exp(x))
}
