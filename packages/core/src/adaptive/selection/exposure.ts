// Who may be asked, and what is taken from their worth, so that no item becomes known by heart.
import { log } from '../numeric/elementary.ts'
import { draw } from './draw.ts'
import type { ExposureControl } from './policy.ts'
import type { Pool } from './pool.ts'
import type { RunningTest } from './running-test.ts'

/** Streams of {@link draw}: what is drawn once a test stands apart from what is drawn for each question. */
export const streams = { admission: -1, question: 0 } as const

/**
 * @throws {RangeError} for rates, prices or numbers that make no sense, or a list that is not of this bank
 */
export function checkExposure(control: ExposureControl, items: number): void {
  const problem = problemOf(control, items)
  if (problem) throw new RangeError(`exposure control ${control.kind}: ${problem}`)
}

function problemOf(control: ExposureControl, items: number): string | null {
  switch (control.kind) {
    case 'randomesque':
      return Number.isInteger(control.among) && control.among >= 1
        ? null
        : `one among ${control.among} cannot be drawn; give a whole number from 1`
    case 'sympson-hetter':
      return problemOfList(control.probabilities, items, 'probabilities') ?? problemOfChances(control.probabilities)
    case 'eligibility':
      if (!control.cuts.every((cut, index) => cut > (control.cuts[index - 1] ?? Number.NEGATIVE_INFINITY)))
        return 'its cuts do not rise'
      return (
        problemOfList(control.probabilities, items * (control.cuts.length + 1), 'probabilities') ??
        problemOfChances(control.probabilities)
      )
    case 'progressive-restricted':
      if (!(control.rate > 0 && control.rate <= 1)) return `its rate is ${control.rate}, not above 0 and at most 1`
      if (!(Number.isInteger(control.length) && control.length >= 1))
        return `its length is ${control.length}, not a whole number from 1`
      return control.seen ? problemOfList(control.seen.times, items, 'counts') : null
    case 'shadow-prices':
      if (!(control.noise >= 0 && Number.isFinite(control.noise))) return `its noise is ${control.noise}, not 0 or more`
      return problemOfList(control.prices, items, 'prices')
  }
}

function problemOfList(list: ArrayLike<number>, wanted: number, what: string): string | null {
  if (list.length !== wanted) return `${list.length} ${what} where this bank needs ${wanted}: calibrate it on this bank`
  const wrong = Array.from(list).findIndex((value) => !Number.isFinite(value))
  return wrong < 0 ? null : `number ${wrong + 1} of its ${what} is ${list[wrong]}`
}

function problemOfChances(list: ArrayLike<number>): string | null {
  const wrong = Array.from(list).findIndex((value) => !(value >= 0 && value <= 1))
  return wrong < 0 ? null : `probability ${wrong + 1} is ${list[wrong]}, not from 0 to 1`
}

/**
 * Holds items of the pool back (state 2). Admission is drawn once for a test and an item: who was set aside stays so.
 * When nobody is left, nobody is held back.
 */
export function holdBack(pool: Pool, test: RunningTest, control: ExposureControl, seed: number): void {
  let left = 0
  const { state } = pool
  const { size } = test.bank
  const from = control.kind === 'eligibility' ? intervalOf(control.cuts, test.estimate[0] ?? 0) * size : 0
  for (let place = 0; place < size; place++) {
    if (state[place] === 0) continue
    if (isHeldBack(control, from, place, seed)) state[place] = 2
    else left += 1
  }
  pool.exposureWaived = left === 0 && pool.size > 0
  if (!pool.exposureWaived) return
  for (let place = 0; place < size; place++) if (state[place] === 2) state[place] = 1
}

function isHeldBack(control: ExposureControl, from: number, place: number, seed: number): boolean {
  switch (control.kind) {
    case 'sympson-hetter':
      return draw(seed, streams.admission, place) >= (control.probabilities[place] ?? 1)
    case 'eligibility':
      return draw(seed, streams.admission, place) >= (control.probabilities[from + place] ?? 1)
    case 'progressive-restricted': {
      const { seen, rate } = control
      return seen !== undefined && (seen.times[place] ?? 0) > rate * seen.candidates
    }
    case 'randomesque':
    case 'shadow-prices':
      return false
  }
}

/** The number of cuts that an ability has passed. */
export function intervalOf(cuts: readonly number[], ability: number): number {
  let interval = 0
  for (let index = 0; index < cuts.length; index++) if (ability >= (cuts[index] ?? 0)) interval = index + 1
  return interval
}

/** Whether a control changes what every item is worth, so that all must be computed. */
export function isWeighing(control: ExposureControl | undefined): boolean {
  return control?.kind === 'progressive-restricted' || control?.kind === 'shadow-prices'
}

/**
 * What items are worth once the bank is protected; `merits` is left as it is. With `shadow-prices` only the best is sure to
 * have its worth: what cannot be the best may have less.
 */
export function weigh(
  worth: Float64Array,
  merits: Float64Array,
  pool: Pool,
  test: RunningTest,
  control: ExposureControl,
  seed: number,
): void {
  const stream = streams.question + test.asked
  if (control.kind === 'progressive-restricted') {
    let highest = 0
    for (let place = 0; place < merits.length; place++)
      if (pool.state[place] !== 0) highest = Math.max(highest, merits[place] ?? 0)
    const share = Math.min(1, test.asked / Math.max(1, control.length - 1))
    for (let place = 0; place < merits.length; place++)
      worth[place] = (1 - share) * highest * draw(seed, stream, place) + share * (merits[place] ?? 0)
  } else if (control.kind === 'shadow-prices') {
    const { prices, noise } = control
    let highest = Number.NEGATIVE_INFINITY
    for (let place = 0; place < merits.length; place++) {
      if (pool.state[place] !== 1) continue
      const chance = draw(seed, stream, place) + least
      const net = (merits[place] ?? 0) - (prices[place] ?? 0)
      // −ln(−ln u) ≤ −ln(1 − u) ≤ u / (1 − u): who cannot be the best by that needs no logarithm.
      const bound = net + noise * (chance / (1 - chance)) + rounding
      worth[place] = bound < highest ? Number.NEGATIVE_INFINITY : net - noise * log(-log(chance))
      highest = Math.max(highest, worth[place] ?? highest)
    }
  }
}

const rounding = 1e-9

/** Keeps the logarithm of a draw of 0 finite: half of the step between two draws. */
const least = 1 / 8589934592
