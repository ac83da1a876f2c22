// What a model says of one answer. Everything is written with L = 1 / (1 + e^(−z)) and M = 1 − L, computed apart, so
// that nothing is lost by subtraction however far the ability lies from the item.
import { exp, log, logistic, logLogistic } from '../numeric/elementary.ts'
import { type CalibratedItem, type DichotomousItem, highestScore, isGraded } from './item.ts'

/** Beyond it, e^−z and with it L or M would be 0 and a quotient of both undefined. */
const farthest = 700

function distance(discrimination: number, ability: number, difficulty: number): number {
  return Math.max(-farthest, Math.min(farthest, discrimination * (ability - difficulty)))
}

/** Probability of a right answer: from `guessing` to `slipping`. */
export function probability(item: DichotomousItem, ability: number): number {
  const { discrimination, difficulty, guessing = 0, slipping = 1 } = item
  return guessing + (slipping - guessing) * logistic(distance(discrimination, ability, difficulty))
}

/** Probability of each score, 0 first: they add up to 1. */
export function scoreProbabilities(item: CalibratedItem, ability: number): number[] {
  const scores = Array.from({ length: highestScore(item) + 1 }, (_, score) => score)
  return scores.map((score) => exp(logLikelihood(item, score, ability)))
}

/** The score that is expected, 0 to the highest. */
export function expectedScore(item: CalibratedItem, ability: number): number {
  return scoreProbabilities(item, ability).reduce((sum, chance, score) => sum + score * chance, 0)
}

/**
 * Logarithm of the probability of one score: finite for any ability.
 * @param score a whole number, 0 to the highest
 */
export function logLikelihood(item: CalibratedItem, score: number, ability: number): number {
  if (!isGraded(item)) {
    const { discrimination, difficulty, guessing = 0, slipping = 1 } = item
    const z = distance(discrimination, ability, difficulty)
    if (score === 1) return guessing === 0 ? log(slipping) + logLogistic(z) : log(probability(item, ability))
    return slipping === 1
      ? log(1 - guessing) + logLogistic(-z)
      : log(1 - slipping + (slipping - guessing) * logistic(-z))
  }
  const { discrimination, thresholds } = item
  const reached = thresholds[score - 1]
  const missed = thresholds[score]
  const z = reached === undefined ? null : distance(discrimination, ability, reached)
  const next = missed === undefined ? null : distance(discrimination, ability, missed)
  if (z === null) return next === null ? 0 : logLogistic(-next)
  if (next === null) return logLogistic(z)
  // L(z) − L(next) = L(z) M(next) (1 − e^(next − z)): near in nothing but the thresholds, which checkItem keeps apart.
  return logLogistic(z) + logLogistic(-next) + log(1 - exp(discrimination * ((reached ?? 0) - (missed ?? 0))))
}

/**
 * First derivative of {@link logLikelihood} in the ability.
 * For a right answer P′/P, for a wrong one −P′/Q; for a graded score a (M(z_k) − L(z_k+1)).
 */
export function scoreFunction(item: CalibratedItem, score: number, ability: number): number {
  if (isGraded(item)) return item.discrimination * slopeOfScore(item.discrimination, item.thresholds, score, ability)
  const { discrimination, difficulty, guessing = 0, slipping = 1 } = item
  const z = distance(discrimination, ability, difficulty)
  const width = slipping - guessing
  const [held, lacking] = [logistic(z), logistic(-z)]
  if (score === 1) return (discrimination * width * held * lacking) / (guessing + width * held)
  return (-discrimination * width * held * lacking) / (1 - slipping + width * lacking)
}

/** M(z_k) − L(z_k+1), where z_0 is far below and z of the last far above. */
function slopeOfScore(discrimination: number, thresholds: readonly number[], score: number, ability: number): number {
  const reached = thresholds[score - 1]
  const missed = thresholds[score]
  const above = reached === undefined ? 0 : logistic(-distance(discrimination, ability, reached))
  const below = missed === undefined ? 0 : logistic(distance(discrimination, ability, missed))
  return above - below
}

/**
 * Fisher information of the item about the ability, 0 or more.
 * Dichotomous: P′² / (P Q). Graded (Samejima, 1969): Σ P_k′² / P_k = a² Σ P_k (M(z_k) − L(z_k+1))².
 */
export function information(item: CalibratedItem, ability: number): number {
  if (isGraded(item)) {
    const { discrimination, thresholds } = item
    const sum = scoreProbabilities(item, ability).reduce((total, chance, score) => {
      const slope = slopeOfScore(discrimination, thresholds, score, ability)
      return total + chance * slope * slope
    }, 0)
    return discrimination * discrimination * sum
  }
  const { discrimination, difficulty, guessing = 0, slipping = 1 } = item
  const z = distance(discrimination, ability, difficulty)
  const width = slipping - guessing
  const [held, lacking] = [logistic(z), logistic(-z)]
  // P′ = a (d − c) L M, divided by P and by Q before it can vanish.
  const overRight = (width * held) / (guessing + width * held)
  const overWrong = (width * lacking) / (1 - slipping + width * lacking)
  return discrimination * discrimination * overRight * overWrong * held * lacking
}

/**
 * Σ_k P_k′ P_k″ / P_k (dichotomous: T. A. Warm, 1989; graded: F. Samejima, 1998; 4PL: D. Magis, 2013), which measures by how much the maximum of the likelihood is biased:
 * the bias is about −J / (2 I²).
 */
export function biasTerm(item: CalibratedItem, ability: number): number {
  if (isGraded(item)) {
    const { discrimination, thresholds } = item
    const cubed = discrimination * discrimination * discrimination
    const curvature = (at: number | undefined) => {
      if (at === undefined) return 0
      const z = distance(discrimination, ability, at)
      return logistic(z) * logistic(-z) * (logistic(-z) - logistic(z))
    }
    return cubed * thresholds.reduce((sum, _, below) => sum + termOf(below + 1), termOf(0))
    function termOf(score: number): number {
      const second = curvature(thresholds[score - 1]) - curvature(thresholds[score])
      return second * slopeOfScore(discrimination, thresholds, score, ability)
    }
  }
  const { discrimination, difficulty, guessing = 0, slipping = 1 } = item
  const z = distance(discrimination, ability, difficulty)
  const width = slipping - guessing
  const [held, lacking] = [logistic(z), logistic(-z)]
  const overRight = (width * held) / (guessing + width * held)
  const overWrong = (width * lacking) / (1 - slipping + width * lacking)
  // P′ P″ / (P Q) with P″ = a² (d − c) L M (M − L).
  const cubed = discrimination * discrimination * discrimination
  return cubed * overRight * overWrong * held * lacking * (lacking - held)
}
