// What a simulation counts. Tallies of parts add up; in the same order they give the same digits, whoever computed them.
import type { StopReason } from '../selection/stopping.ts'

/** Lower ends of the bands of true ability in which errors are told apart. */
export const bands = [Number.NEGATIVE_INFINITY, -2, -1, 0, 1, 2] as const

export type Tally = {
  candidates: number
  errors: number
  squaredErrors: number
  fourthPowers: number
  standardErrors: number
  variances: number
  covered: number
  questions: number
  leastQuestions: number
  mostQuestions: number
  /** Sum of what the chosen items were worth by the rule. */
  merits: number
  /** By item of the bank: how many candidates met it. */
  readonly times: Int32Array
  readonly stops: Record<StopReason['kind'], number>
  /** By band: candidates, sum of errors, sum of squared errors. */
  readonly byBand: Float64Array
  /** By interval of the estimate and item: how many met the item there; and by interval, how many passed by. */
  readonly timesByInterval: Int32Array
  readonly passedByInterval: Int32Array
}

export function emptyTally(items: number, intervals: number): Tally {
  return {
    candidates: 0,
    errors: 0,
    squaredErrors: 0,
    fourthPowers: 0,
    standardErrors: 0,
    variances: 0,
    covered: 0,
    questions: 0,
    leastQuestions: Number.POSITIVE_INFINITY,
    mostQuestions: 0,
    merits: 0,
    times: new Int32Array(items),
    stops: { 'length-reached': 0, 'precision-reached': 0, classified: 0, 'pool-exhausted': 0 },
    byBand: new Float64Array(bands.length * 3),
    timesByInterval: new Int32Array(intervals * items),
    passedByInterval: new Int32Array(intervals),
  }
}

/** Adds `part` to `sum`. */
export function addTally(sum: Tally, part: Tally): void {
  sum.candidates += part.candidates
  sum.errors += part.errors
  sum.squaredErrors += part.squaredErrors
  sum.fourthPowers += part.fourthPowers
  sum.standardErrors += part.standardErrors
  sum.variances += part.variances
  sum.covered += part.covered
  sum.questions += part.questions
  sum.leastQuestions = Math.min(sum.leastQuestions, part.leastQuestions)
  sum.mostQuestions = Math.max(sum.mostQuestions, part.mostQuestions)
  sum.merits += part.merits
  sum.stops['length-reached'] += part.stops['length-reached']
  sum.stops['precision-reached'] += part.stops['precision-reached']
  sum.stops.classified += part.stops.classified
  sum.stops['pool-exhausted'] += part.stops['pool-exhausted']
  addTo(sum.times, part.times)
  addTo(sum.byBand, part.byBand)
  addTo(sum.timesByInterval, part.timesByInterval)
  addTo(sum.passedByInterval, part.passedByInterval)
}

function addTo(sum: Int32Array | Float64Array, part: Int32Array | Float64Array): void {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (part[index] ?? 0)
}

/** One candidate who is through. */
export function countCandidate(
  tally: Tally,
  truth: number,
  ability: number,
  standardError: number,
  questions: number,
  stop: StopReason['kind'],
): void {
  const error = ability - truth
  const squared = error * error
  tally.candidates += 1
  tally.errors += error
  tally.squaredErrors += squared
  tally.fourthPowers += squared * squared
  tally.standardErrors += standardError
  tally.variances += standardError * standardError
  if (Math.abs(error) <= 1.96 * standardError) tally.covered += 1
  tally.questions += questions
  tally.leastQuestions = Math.min(tally.leastQuestions, questions)
  tally.mostQuestions = Math.max(tally.mostQuestions, questions)
  tally.stops[stop] += 1
  const band = bands.findLastIndex((lowest) => truth >= lowest)
  tally.byBand[band * 3] = (tally.byBand[band * 3] ?? 0) + 1
  tally.byBand[band * 3 + 1] = (tally.byBand[band * 3 + 1] ?? 0) + error
  tally.byBand[band * 3 + 2] = (tally.byBand[band * 3 + 2] ?? 0) + squared
}
