// The numbers of an exposure control, found by simulating the very test that they are for, again and again.

import { seedOf } from '../selection/draw.ts'
import type { ExposureControl } from '../selection/policy.ts'
import { makeSimulator, roundsOf, runBlock, type Simulation } from './simulate.ts'
import { addTally, emptyTally, type Tally } from './tally.ts'

/** The intervals that a candidate has passed are the bits of a whole number. */
const mostCuts = 30

export type ExposureCalibration = Omit<Simulation, 'exposure' | 'runs'> & {
  readonly control: 'sympson-hetter' | 'eligibility' | 'shadow-prices'
  /**
   * Share of the candidates who may meet an item. What n candidates show varies by √(rate (1 − rate) / n) around it: to stay
   * below a cap among all items, aim three or four times as much lower.
   */
  readonly rate: number
  /**
   * Simulations, one after another, and the most candidates of one: 30 of 1,000 unless told; 72 of 1,500 for shadow prices,
   * in thirds of a sixth, a third and all of them.
   */
  readonly rounds?: number
  readonly candidates?: number
  /** For `eligibility`: the cuts between intervals of ability, in each of which the rate holds. None unless told. */
  readonly cuts?: readonly number[]
  readonly onRound?: (round: number, rounds: number) => void
}

/**
 * About as long as simulating rounds × candidates tests. The control holds for this bank, policy, constraints and
 * population, and has to be made again when one of them changes.
 * @throws {RangeError} for a rate that is not above 0 and below 1, or that cannot be kept: the bank is too small for it
 */
export function calibrateExposure(input: ExposureCalibration): ExposureControl {
  const { rate, bank, policy } = input
  if (!(rate > 0 && rate < 1)) throw new RangeError(`the rate is ${rate}, not above 0 and below 1`)
  if ((input.cuts?.length ?? 0) > mostCuts) throw new RangeError(`at most ${mostCuts} cuts, not ${input.cuts?.length}`)
  const length = policy.stopping.find((rule) => rule.kind === 'length')?.maximum ?? 0
  if (length > rate * bank.size)
    throw new RangeError(
      `${length} questions a test from ${bank.size} items: on average each is met by ${Math.ceil((100 * length) / bank.size)} % of the candidates, more than ${100 * rate} %`,
    )
  return input.control === 'shadow-prices' ? shadowPrices(input) : admissions(input, input.control)
}

function simulateRound(
  input: ExposureCalibration,
  exposure: ExposureControl,
  round: number,
  candidates: number,
): Tally {
  const { cuts = [], bank } = input
  const simulation = { ...input, exposure, runs: candidates, seed: seedOf(input.seed, round) | 0 }
  const simulator = makeSimulator(simulation, cuts)
  const sum = emptyTally(bank.size, cuts.length + 1)
  for (const blocks of roundsOf(simulation)) for (const block of blocks) addTally(sum, runBlock(simulator, block, sum))
  return sum
}

/**
 * Sympson & Hetter (1985): an item that is chosen with probability P(S) is to be asked with P(A) = P(S) K ≤ r, so K =
 * r / P(S), or 1. As admission is drawn apart from what is chosen, P(S) = P(A) / K. Eligibility (van der Linden & Veldkamp,
 * 2004) has the same step, P(E) = r × eligible / asked, here by interval of ability.
 */
function admissions(input: ExposureCalibration, control: 'sympson-hetter' | 'eligibility'): ExposureControl {
  const { bank, rate, rounds = 30, candidates = 1000, cuts = [] } = input
  const isByInterval = control === 'eligibility'
  const probabilities = new Float64Array(bank.size * (isByInterval ? cuts.length + 1 : 1)).fill(1)
  const exposure: ExposureControl = isByInterval
    ? { kind: 'eligibility', cuts, probabilities }
    : { kind: 'sympson-hetter', probabilities }
  // From the second half of the rounds on, the mean is kept: single rounds swing by the luck of their candidates.
  const sums = new Float64Array(probabilities.length)
  const kept = Math.ceil(rounds / 2)
  for (let round = 0; round < rounds; round++) {
    const tally = simulateRound(input, exposure, round, candidates)
    input.onRound?.(round + 1, rounds)
    for (const [index, before] of probabilities.entries()) {
      const asked = isByInterval
        ? (tally.timesByInterval[index] ?? 0) / Math.max(1, tally.passedByInterval[Math.floor(index / bank.size)] ?? 0)
        : (tally.times[index] ?? 0) / tally.candidates
      probabilities[index] = asked > 0 ? Math.min(1, (rate * before) / asked) : Math.min(1, before * 2)
      if (round >= rounds - kept) sums[index] = (sums[index] ?? 0) + (probabilities[index] ?? 0)
    }
  }
  const means = sums.map((sum) => sum / kept)
  return isByInterval
    ? { kind: 'eligibility', cuts, probabilities: means }
    : { kind: 'sympson-hetter', probabilities: means }
}

/** Items that fewer meet are paid for being asked: this share of the rate. */
const leastShare = 0.02

/** The noise of a choice, by what a question is worth on average. */
const noiseShare = 0.025

/** Thirds of the rounds: which share of the candidates each simulates, and how far a price moves, by what a question is worth. */
const thirds = [
  { share: 1 / 6, step: 2 },
  { share: 1 / 3, step: 0.5 },
  { share: 1, step: 0.15 },
] as const

/**
 * The prices solve max E Σ worth subject to P(item) ≤ rate for every item, by steps down the dual (Shor, 1985; Robbins &
 * Monro, 1951): the price rises by what an item is met too often and falls by what it is met too seldom, never below 0.
 * Steps get smaller and simulations larger by thirds of the rounds; each third ends with the mean of its second half (Polyak
 * & Juditsky, 1992). Items that hardly anybody meets get a price below 0, until a fiftieth of the rate meet them.
 */
function shadowPrices(input: ExposureCalibration): ExposureControl {
  const { bank, rate, rounds = 72, candidates = 1500 } = input
  const prices = new Float64Array(bank.size)
  const pilot = simulateRound(input, { kind: 'shadow-prices', prices, noise: 0 }, rounds, Math.ceil(candidates / 6))
  const unit = pilot.merits / Math.max(1, pilot.questions)
  const exposure: ExposureControl = { kind: 'shadow-prices', prices, noise: noiseShare * unit }
  let round = 0
  for (const [third, { share, step }] of thirds.entries()) {
    const end = Math.ceil((rounds * (third + 1)) / thirds.length)
    const kept = Math.ceil((end - round) / 2)
    const sums = new Float64Array(bank.size)
    for (; round < end; round++) {
      const tally = simulateRound(input, exposure, round, Math.ceil(candidates * share))
      input.onRound?.(round + 1, rounds)
      for (const [place, before] of prices.entries()) {
        const met = (tally.times[place] ?? 0) / tally.candidates
        prices[place] = priceAfter(before, met, rate, leastShare * rate, step * unit)
        if (round >= end - kept) sums[place] = (sums[place] ?? 0) + (prices[place] ?? 0)
      }
    }
    if (kept > 0) prices.set(sums.map((sum) => sum / kept))
  }
  return exposure
}

function priceAfter(price: number, met: number, rate: number, least: number, step: number): number {
  if (met > rate || price > 0) return Math.max(0, price + step * (met - rate))
  return Math.min(0, price + 4 * step * (met - least))
}
