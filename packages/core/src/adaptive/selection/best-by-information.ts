// The best few of a pool by Fisher information, found without computing the information of the rest.
import type { CompiledBank } from '../bank/compile-bank.ts'
import { cellOf } from '../bank/information-order.ts'
import { informationAt } from '../bank/item-information.ts'
import type { Pool } from './pool.ts'

/** The best of a list, best first, of which `count` are there. Equals stand in the order of the bank. */
export type Best = { readonly places: Int32Array; readonly merits: Float64Array; count: number }

export function noBest(most: number): Best {
  return { places: new Int32Array(most), merits: new Float64Array(most), count: 0 }
}

/** The best `wanted` that are not held back (state 1), exactly. */
export function bestByInformation(best: Best, wanted: number, bank: CompiledBank, pool: Pool, ability: number): void {
  const { order, size } = bank
  const cell = cellOf(order, ability)
  best.count = 0
  if (cell < 0) {
    for (let place = 0; place < size; place++)
      if (pool.state[place] === 1) insert(best, wanted, place, informationAt(bank, place, ability))
    return
  }
  const end = (cell + 1) * size
  for (let index = cell * size; index < end; index++) {
    // Nothing from here on is better than its bound; an equal one further up in the bank still goes first.
    if (best.count === wanted && (order.bounds[index] ?? 0) < (best.merits[wanted - 1] ?? 0)) return
    const place = order.places[index] ?? 0
    if (pool.state[place] === 1) insert(best, wanted, place, informationAt(bank, place, ability))
  }
}

/** The best `wanted` by merits that are computed already. */
export function bestByMerit(best: Best, wanted: number, pool: Pool, merits: Float64Array): void {
  best.count = 0
  for (let place = 0; place < merits.length; place++)
    if (pool.state[place] === 1) insert(best, wanted, place, merits[place] ?? 0)
}

function insert(best: Best, wanted: number, place: number, merit: number): void {
  const { places, merits } = best
  let at = best.count
  while (at > 0 && isBefore(merit, place, merits[at - 1] ?? 0, places[at - 1] ?? 0)) at -= 1
  if (at >= wanted) return
  const last = Math.min(best.count, wanted - 1)
  for (let index = last; index > at; index--) {
    places[index] = places[index - 1] ?? 0
    merits[index] = merits[index - 1] ?? 0
  }
  places[at] = place
  merits[at] = merit
  best.count = last + 1
}

function isBefore(merit: number, place: number, otherMerit: number, otherPlace: number): boolean {
  return merit > otherMerit || (merit === otherMerit && place < otherPlace)
}
