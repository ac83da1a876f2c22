import type { DichotomousItem } from '../models/item.ts'
import { exp } from '../numeric/elementary.ts'
import { draw } from '../selection/draw.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * A bank as simulations of the literature have them: logarithms of discriminations normal(0, `spread`), 0.3 unless told;
 * difficulties normal(0, 1). The same seed gives the same bank.
 */
export function randomBank(items: number, seed: number, spread = 0.3): DichotomousItem[] {
  if (!(Number.isInteger(items) && items >= 1)) throw new RangeError(`a bank of ${items} items cannot be drawn`)
  return Array.from({ length: items }, (_, place) => ({
    id: `item-${place + 1}`,
    discrimination: exp(spread * normalQuantile(draw(seed, 0, place) + halfStep)),
    difficulty: normalQuantile(draw(seed, 1, place) + halfStep),
  }))
}

/** The middle between two draws: never 0 nor 1. */
const halfStep = 1 / 8589934592
