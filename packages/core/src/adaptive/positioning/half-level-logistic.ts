// 1 / (1 + e^-x) for the grid of half levels, computed once with correctly rounded constants. `Math.exp` may differ
// in the last digit between engines, and a replay years later must give the same choice; additions, products and
// divisions are exact everywhere (IEEE 754).

/** e^0.5, nearest double. */
const rootOfE = 1.6487212707001282

/**
 * @param x a multiple of 0.5, as differences of levels are
 */
export function logistic(x: number): number {
  let power = 1
  for (let step = 0; step < Math.abs(x) * 2; step++) power *= rootOfE
  return x >= 0 ? power / (1 + power) : 1 / (1 + power)
}
