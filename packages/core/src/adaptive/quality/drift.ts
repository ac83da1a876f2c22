// Drift: have items become easier, harder or less telling since an earlier calibration?
//
// Both are first brought to one scale by the items that they share: A from the mean of the discriminations, B from that of the
// difficulties (Loyd & Hoover, 1980), made again without the items that moved. How far an item moved is the root of
// the mean squared difference of its expected scores, over the population, as a share of its highest score.
import type { ItemErrors } from '../calibration/standard-errors.ts'
import { type CalibratedItem, highestScore, isGraded } from '../models/item.ts'
import { expectedScore } from '../models/response.ts'
import { normalTails } from './distributions.ts'
import type { Grid } from './posteriors.ts'

/** A calibrated item, with its standard errors if they are known. */
export type ItemWithErrors = CalibratedItem & { readonly standardErrors?: ItemErrors | null }

type DriftedItem = {
  readonly id: string
  /** Later less earlier, on the scale of the earlier calibration; the mean of its thresholds for a graded item. */
  readonly difficulty: number
  /** Later by earlier. */
  readonly discrimination: number
  /** 0 to 1. */
  readonly distance: number
  /** Of such a change of the difficulty if there is none; null for a graded item or without standard errors. */
  readonly chance: number | null
  readonly moved: boolean
}

export type Drift = {
  /** The ability of the earlier scale is slope × that of the later + intercept. */
  readonly slope: number
  readonly intercept: number
  readonly items: readonly DriftedItem[]
}

/** An item whose expected score is off by more than a tenth is said to have moved. */
const farthest = 0.1

/** Null when fewer than two items are in both. */
export function driftBetween(
  earlier: readonly ItemWithErrors[],
  later: readonly ItemWithErrors[],
  grid: Grid,
): Drift | null {
  const before = new Map(earlier.map((item) => [item.id, item]))
  const pairs = later.flatMap((now) => {
    const then = before.get(now.id)
    return then !== undefined && highestScore(then) === highestScore(now) && isGraded(then) === isGraded(now)
      ? [{ now, then }]
      : []
  })
  if (pairs.length < 2) return null
  let kept = pairs
  let drift = linked(pairs, kept, grid)
  for (let round = 0; round < 10; round += 1) {
    const stable = pairs.filter((_, place) => drift.items[place]?.moved === false)
    if (stable.length < 2 || (stable.length === kept.length && stable.every((pair, place) => pair === kept[place])))
      break
    kept = stable
    drift = linked(pairs, kept, grid)
  }
  return drift
}

type Pair = { readonly now: ItemWithErrors; readonly then: ItemWithErrors }

function linked(pairs: readonly Pair[], by: readonly Pair[], grid: Grid): Drift {
  const mean = (of: (pair: Pair) => number) => by.reduce((sum, pair) => sum + of(pair), 0) / by.length
  const slope = mean(({ now }) => now.discrimination) / mean(({ then }) => then.discrimination)
  const intercept = mean(({ then }) => difficultyOf(then)) - slope * mean(({ now }) => difficultyOf(now))
  const items = pairs.map(({ now, then }): DriftedItem => {
    const moved = onScale(now, slope, intercept)
    const squares = grid.nodes.reduce((sum, node, place) => {
      const away = (expectedScore(moved, node) - expectedScore(then, node)) / highestScore(then)
      return sum + (grid.weights[place] ?? 0) * away * away
    }, 0)
    const distance = Math.sqrt(squares)
    const difficulty = difficultyOf(moved) - difficultyOf(then)
    return {
      id: now.id,
      difficulty,
      discrimination: moved.discrimination / then.discrimination,
      distance,
      chance: chanceOf(difficulty, then.standardErrors?.difficulty, now.standardErrors?.difficulty, slope),
      moved: distance > farthest,
    }
  })
  return { slope, intercept, items }
}

function chanceOf(change: number, then: number | undefined, now: number | undefined, slope: number): number | null {
  if (then === undefined || now === undefined) return null
  const variance = then * then + slope * slope * now * now
  return variance > 0 ? normalTails(change / Math.sqrt(variance)) : null
}

function difficultyOf(item: CalibratedItem): number {
  if (!isGraded(item)) return item.difficulty
  return item.thresholds.reduce((sum, threshold) => sum + threshold, 0) / item.thresholds.length
}

function onScale(item: CalibratedItem, slope: number, intercept: number): CalibratedItem {
  const moved = (difficulty: number) => slope * difficulty + intercept
  const discrimination = item.discrimination / slope
  return isGraded(item)
    ? { ...item, discrimination, thresholds: item.thresholds.map(moved) }
    : { ...item, discrimination, difficulty: moved(item.difficulty) }
}
