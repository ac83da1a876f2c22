// The normal distribution function from our own exponential: the same bits on every engine.
import { exp } from '../numeric/elementary.ts'

const rootOfTwoPi = 2.5066282746310002

/**
 * Probability that a standard normal value is at most x, by the series of Marsaglia (Evaluating the Normal
 * Distribution, Journal of Statistical Software 11(4), 2004): Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …).
 * Its error is about 1e-15 of 1, not of the value: far tails are 0 or 1.
 * @returns 0 to 1
 */
export function normalDistribution(x: number): number {
  if (x > 8) return 1
  if (x < -8) return 0
  let term = x
  let sum = x
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return Math.min(1, Math.max(0, 0.5 + (exp((-x * x) / 2) / rootOfTwoPi) * sum))
}
