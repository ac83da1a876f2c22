// Differential item functioning: do people of two groups who stand at the same place answer an item differently?
//
// Mantel & Haenszel (1959), for items Holland & Thayer (1988): the odds of a right answer, reference by focal group, pooled over
// people matched on ability; Δ = −2.35 ln α is below 0 when the item is harder for the focal group. Its variance is that
// of Robins, Breslow & Greenland (1986). Classes of the Educational Testing Service (Zieky, 1993): A negligible, B moderate,
// C large.
//
// Logistic regression (Swaminathan & Rogers, 1990): logit P = β0 + β1 s + β2 g + β3 s g; β2 is uniform DIF, β3 says that it
// changes with ability. The effect is the gain of Nagelkerke's R² (Jodoin & Gierl, 2001).

import { choleskyFactor, solveFactored } from '../calibration/symmetric-matrix.ts'
import { exp, log, logistic, logLogistic } from '../numeric/elementary.ts'
import { chiSquareTail } from './distributions.ts'

/** People of one matched level. */
export type Level = {
  /** What they were matched on. */
  readonly value: number
  readonly reference: { readonly right: number; readonly wrong: number }
  readonly focal: { readonly right: number; readonly wrong: number }
}

export type MantelHaenszel = {
  /** α: above 1, the item favours the reference group. */
  readonly oddsRatio: number
  /** Δ on the scale of the Educational Testing Service, and its standard error. */
  readonly delta: number
  readonly standardError: number
  /** With the correction for continuity, one degree of freedom. */
  readonly statistic: number
  readonly chance: number
  readonly effect: 'A' | 'B' | 'C'
}

export type LogisticDif = {
  /** Twice the gain of the log-likelihood, one degree of freedom each. */
  readonly uniform: { readonly statistic: number; readonly chance: number }
  readonly nonUniform: { readonly statistic: number; readonly chance: number }
  /** Of both together: Nagelkerke's R², gained over the matching alone. */
  readonly gain: number
  readonly effect: 'A' | 'B' | 'C'
}

/** Null when a group has no right or no wrong answer to compare. */
export function mantelHaenszel(levels: readonly Level[]): MantelHaenszel | null {
  let [favoured, hindered, spread, right, mean, variance] = [0, 0, 0, 0, 0, 0]
  for (const { reference, focal } of levels) {
    const ofReference = reference.right + reference.wrong
    const ofFocal = focal.right + focal.wrong
    const all = ofReference + ofFocal
    if (ofReference === 0 || ofFocal === 0) continue
    const allRight = reference.right + focal.right
    const allWrong = reference.wrong + focal.wrong
    favoured += (reference.right * focal.wrong) / all
    hindered += (reference.wrong * focal.right) / all
    right += reference.right
    mean += (ofReference * allRight) / all
    if (all > 1) variance += (ofReference * ofFocal * allRight * allWrong) / (all * all * (all - 1))
  }
  if (!(favoured > 0 && hindered > 0 && variance > 0)) return null
  const oddsRatio = favoured / hindered
  // Written for one level: (A D + α B C)(A + D + α (B + C)) / (2 N²), over (Σ A D / N)² (Phillips & Holland, 1987).
  for (const { reference, focal } of levels) {
    const all = reference.right + reference.wrong + focal.right + focal.wrong
    if (reference.right + reference.wrong === 0 || focal.right + focal.wrong === 0) continue
    const one = reference.right * focal.wrong + oddsRatio * reference.wrong * focal.right
    const other = reference.right + focal.wrong + oddsRatio * (reference.wrong + focal.right)
    spread += (one * other) / (2 * all * all)
  }
  const delta = -2.35 * log(oddsRatio)
  const standardError = (2.35 * Math.sqrt(spread)) / favoured
  const away = Math.max(0, Math.abs(right - mean) - 0.5)
  const statistic = (away * away) / variance
  const chance = chiSquareTail(statistic, 1)
  return { oddsRatio, delta, standardError, statistic, chance, effect: classOf(delta, standardError, chance) }
}

/** A: below 1, or not above 0 beyond chance. C: 1.5 or more, and above 1 beyond chance (5 %, one-sided). B: the others. */
function classOf(delta: number, standardError: number, chance: number): 'A' | 'B' | 'C' {
  const size = Math.abs(delta)
  if (size < 1 || chance > 0.05) return 'A'
  return size >= 1.5 && (size - 1) / standardError > 1.645 ? 'C' : 'B'
}

/** Null when the regression has no maximum, as when a group is all right. */
export function logisticDif(levels: readonly Level[]): LogisticDif | null {
  const centred = standardised(levels)
  const fits = [2, 3, 4].map((size) => fitLogistic(centred, size))
  const [matched, uniform, both] = fits
  const none = fitLogistic(centred, 1)
  if (matched == null || uniform == null || both == null || none === null) return null
  const gained = (more: number, less: number) => {
    const statistic = Math.max(0, 2 * (more - less))
    return { statistic, chance: chiSquareTail(statistic, 1) }
  }
  const people = centred.reduce((sum, { right, wrong }) => sum + right + wrong, 0)
  const highest = 1 - exp((2 * none) / people)
  const explained = (fit: number) => (1 - exp((2 * (none - fit)) / people)) / highest
  const gain = explained(both) - explained(matched)
  const total = chiSquareTail(Math.max(0, 2 * (both - matched)), 2)
  return {
    uniform: gained(uniform, matched),
    nonUniform: gained(both, uniform),
    gain,
    effect: gain < 0.035 || total > 0.05 ? 'A' : gain <= 0.07 ? 'B' : 'C',
  }
}

type Cell = { readonly terms: readonly number[]; readonly right: number; readonly wrong: number }

function standardised(levels: readonly Level[]): Cell[] {
  const peopleOf = ({ reference, focal }: Level) => reference.right + reference.wrong + focal.right + focal.wrong
  const people = levels.reduce((sum, level) => sum + peopleOf(level), 0)
  const mean = levels.reduce((sum, level) => sum + level.value * peopleOf(level), 0) / people
  const spread = levels.reduce((sum, level) => sum + (level.value - mean) * (level.value - mean) * peopleOf(level), 0)
  const deviation = Math.sqrt(spread / people) || 1
  return levels.flatMap(({ value, reference, focal }) => {
    const s = (value - mean) / deviation
    return [
      { terms: [1, s, 0, 0], ...reference },
      { terms: [1, s, 1, s], ...focal },
    ]
  })
}

/** The highest log-likelihood of a regression on the first terms, by Newton's method; null if it has none. */
function fitLogistic(cells: readonly Cell[], size: number): number | null {
  let coefficients = new Float64Array(size)
  let worth = worthOf(cells, coefficients)
  for (let step = 0; step < 50; step += 1) {
    const gradient = new Float64Array(size)
    const information = new Float64Array(size * size)
    for (const { terms, right, wrong } of cells) {
      const chance = logistic(predictor(terms, coefficients))
      const people = right + wrong
      for (let row = 0; row < size; row += 1) {
        const term = terms[row] ?? 0
        gradient[row] = (gradient[row] ?? 0) + (right - people * chance) * term
        for (let column = 0; column <= row; column += 1)
          information[row * size + column] =
            (information[row * size + column] ?? 0) + people * chance * (1 - chance) * term * (terms[column] ?? 0)
      }
    }
    const factor = choleskyFactor(information, size)
    if (factor === null) return null
    const move = solveFactored(factor, gradient)
    let share = 1
    let next = coefficients
    let reached = Number.NEGATIVE_INFINITY
    for (let halving = 0; halving < 30 && !(reached >= worth - 1e-10); halving += 1, share /= 2) {
      next = coefficients.map((value, place) => value + share * (move[place] ?? 0))
      reached = worthOf(cells, next)
    }
    coefficients = next
    worth = reached
    if (move.every((value) => Math.abs(value) < 1e-8)) return worth
    if (coefficients.some((value) => Math.abs(value) > 50)) return null
  }
  return null
}

function predictor(terms: readonly number[], coefficients: Float64Array): number {
  return coefficients.reduce((sum, value, place) => sum + value * (terms[place] ?? 0), 0)
}

function worthOf(cells: readonly Cell[], coefficients: Float64Array): number {
  return cells.reduce((sum, { terms, right, wrong }) => {
    const z = predictor(terms, coefficients)
    return sum + right * logLogistic(z) + wrong * logLogistic(-z)
  }, 0)
}
