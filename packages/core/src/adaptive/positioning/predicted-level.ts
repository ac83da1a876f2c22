// The level that a learner's direct answers point to, by the reference service's published rule: among the candidate
// levels 0.5, 1 … 7.5, the one whose expected successes are nearest to those observed, with two anchors that keep the
// estimate inside (a success at 0, a failure at 7). A moment match, not a maximum likelihood.

import { logistic } from './half-level-logistic.ts'
import type { DirectEvidence } from './tube-interval.ts'

const candidateLevels = Array.from({ length: 15 }, (_, step) => (step + 1) / 2)

const anchors: readonly DirectEvidence[] = [
  { level: 0, right: true },
  { level: 7, right: false },
]

/** Probability that a learner of the level succeeds at the difficulty: logistic, slope 1. */
export function successProbability(level: number, difficulty: number): number {
  return logistic(level - difficulty)
}

/** One of 0.5, 1 … 7.5; 3.5 when nothing is known. Among equals, the lowest. */
export function predictedLevel(evidence: readonly DirectEvidence[]): number {
  const all = [...evidence, ...anchors]
  let best = { level: 0, distance: Number.POSITIVE_INFINITY }
  for (const level of candidateLevels) {
    const surprise = all.reduce((sum, { level: difficulty, right }) => {
      return sum + (right ? 1 : 0) - successProbability(level, difficulty)
    }, 0)
    // Sums that are equal on paper differ in the last bits: a tie goes to the lower level on every engine.
    if (Math.abs(surprise) < best.distance - 1e-9) best = { level, distance: Math.abs(surprise) }
  }
  return best.level
}
