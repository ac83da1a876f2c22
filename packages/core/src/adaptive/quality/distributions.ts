// How rare a statistic is when nothing is wrong. Made of sums, products and core's own exponential and logarithm: the same
// digits on every engine.
import { exp, log } from '../numeric/elementary.ts'

// Lanczos (1964) with g = 7 and nine terms: the logarithm of Γ to about 1e-14.
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

const halfLogTwoPi = 0.9189385332046727

/** ln Γ(x) for x above 0. */
export function logGamma(x: number): number {
  const shifted = x - 1
  const sum = lanczos.reduce((total, term, place) => total + (place === 0 ? term : term / (shifted + place)), 0)
  const t = shifted + 7.5
  return halfLogTwoPi + (shifted + 0.5) * log(t) - t + log(sum)
}

/**
 * The chance that a chi-square variable is larger than `value`: 1 − P(df / 2, value / 2), the incomplete gamma function by its
 * series below its middle and by its continued fraction above (Abramowitz & Stegun, 1964, 6.5.29 and 6.5.31).
 * @param value 0 or more
 * @param freedom degrees of freedom, above 0
 */
export function chiSquareTail(value: number, freedom: number): number {
  if (!(freedom > 0) || Number.isNaN(value))
    throw new RangeError(`no chi-square of ${value} with ${freedom} degrees of freedom`)
  if (value <= 0) return 1
  if (value === Number.POSITIVE_INFINITY) return 0
  const [a, x] = [freedom / 2, value / 2]
  const front = exp(a * log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 10_000 && term > sum * 1e-17; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    return Math.max(0, 1 - front * sum)
  }
  // Lentz's way of a continued fraction.
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < 10_000; n += 1) {
    const an = -n * (n - a)
    b += 2
    d = an * d + b
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = b + an / c
    if (Math.abs(c) < tiny) c = tiny
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return front * fraction
}

/** The chance that a standard normal variable is further from 0 than `z`, on either side. */
export function normalTails(z: number): number {
  return chiSquareTail(z * z, 1)
}

/**
 * The chances of many tests, raised so that of those that are then below a level at most that share is expected to be a false
 * alarm (Benjamini & Hochberg, 1995). Null stays null.
 */
export function adjustedForMany(chances: readonly (number | null)[]): (number | null)[] {
  const ranked = chances
    .flatMap((chance, place) => (chance === null ? [] : [{ chance, place }]))
    .toSorted((one, other) => other.chance - one.chance)
  const adjusted: (number | null)[] = chances.map(() => null)
  let least = 1
  for (const [rank, { chance, place }] of ranked.entries()) {
    least = Math.min(least, (chance * ranked.length) / (ranked.length - rank))
    adjusted[place] = least
  }
  return adjusted
}
