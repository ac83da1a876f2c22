import { cellOf } from '../bank/information-order.ts'
import { informationAt } from '../bank/item-information.ts'
import type { Pool } from './pool.ts'
import type { RunningTest } from './running-test.ts'

/** The best of a pool, best first, of which `count` are there. Equals stand in the order of the bank. */
export type Best = { readonly places: Int32Array; readonly merits: Float64Array; count: number }

export function noBest(most: number): Best {
  return { places: new Int32Array(most), merits: new Float64Array(most), count: 0 }
}

/**
 * The best `wanted` of those that are not held back (state 1) by Fisher information at the estimate: exactly, and without
 * computing that of the rest.
 *
 * One function for all of it, on purpose: V8 puts what it calls into it up to some size, and only then are no numbers handed
 * over on the heap (measured by benchmarks/engine/selection.ts).
 */
export function bestByInformation(best: Best, wanted: number, { bank, estimate }: RunningTest, pool: Pool): void {
  const { order, size } = bank
  const { places, merits } = best
  const ability = estimate[0] ?? 0
  const cell = cellOf(order, ability)
  // Beyond the cells there is no order: all are looked at.
  const from = Math.max(0, cell) * size
  let count = 0
  for (let index = from; index < from + size; index++) {
    const worst = count === wanted ? (merits[wanted - 1] ?? 0) : Number.NEGATIVE_INFINITY
    // Nothing from here on is better than its bound; an equal one further up in the bank still goes first.
    if (cell >= 0 && (order.bounds[index] ?? 0) < worst) break
    const place = cell >= 0 ? (order.places[index] ?? 0) : index
    if (pool.state[place] !== 1) continue
    const merit = informationAt(bank, place, ability)
    let at = count
    while (at > 0) {
      const before = merits[at - 1] ?? 0
      if (before > merit || (before === merit && (places[at - 1] ?? 0) < place)) break
      at -= 1
    }
    if (at >= wanted) continue
    if (count < wanted) count += 1
    for (let behind = count - 1; behind > at; behind--) {
      places[behind] = places[behind - 1] ?? 0
      merits[behind] = merits[behind - 1] ?? 0
    }
    places[at] = place
    merits[at] = merit
  }
  best.count = count
}

/** The best `wanted` of those that are not held back (state 1), by merits that were computed: each after the one before. */
export function bestByMerit(best: Best, wanted: number, pool: Pool, computed: Float64Array): void {
  best.count = 0
  let lastMerit = Number.POSITIVE_INFINITY
  let lastPlace = -1
  while (best.count < wanted) {
    let place = -1
    let merit = Number.NEGATIVE_INFINITY
    for (let other = 0; other < computed.length; other++) {
      const its = computed[other] ?? 0
      const isAfter = its < lastMerit || (its === lastMerit && other > lastPlace)
      if (pool.state[other] !== 1 || !isAfter || its <= merit) continue
      place = other
      merit = its
    }
    if (place < 0) return
    best.places[best.count] = place
    best.merits[best.count] = merit
    best.count += 1
    lastMerit = merit
    lastPlace = place
  }
}
