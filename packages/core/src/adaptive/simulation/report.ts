import type { CompiledBank } from '../bank/compile-bank.ts'
import type { StopReason } from '../selection/stopping.ts'
import { bands, type Tally } from './tally.ts'

/** How well a policy measures, and how it treats the bank. */
export type SimulationReport = {
  readonly candidates: number
  /** Mean of estimate − ability. */
  readonly bias: number
  /** √ mean of its square, and the standard error of that figure (it would vary by so much with other seeds). */
  readonly rmse: number
  readonly rmseError: number
  /** What the test itself says of its error: the mean, and the root of the mean square, which is to be like the RMSE. */
  readonly meanStandardError: number
  readonly rootMeanVariance: number
  /** Share of candidates whose ability lies in estimate ± 1.96 standard errors. */
  readonly coverage: number
  readonly questions: { readonly mean: number; readonly least: number; readonly most: number }
  /** Share of the candidates who met each item, in the order of the bank. */
  readonly exposure: readonly number[]
  readonly highestExposure: number
  /** Mean share of a test that another candidate met too (Chen, Ankenmann & Spray, 2003). */
  readonly overlap: number
  /** Ids of items that nobody met. */
  readonly unused: readonly string[]
  readonly stops: Readonly<Record<StopReason['kind'], number>>
  readonly byAbility: readonly {
    /** Null for all below. */
    readonly from: number | null
    readonly candidates: number
    readonly bias: number
    readonly rmse: number
  }[]
}

export function reportOf(tally: Tally, bank: CompiledBank): SimulationReport {
  const { candidates } = tally
  const meanSquare = tally.squaredErrors / candidates
  const rmse = Math.sqrt(meanSquare)
  const spread = Math.max(0, tally.fourthPowers / candidates - meanSquare * meanSquare)
  const exposure = Array.from(tally.times, (times) => times / candidates)
  return {
    candidates,
    bias: tally.errors / candidates,
    rmse,
    rmseError: rmse > 0 ? Math.sqrt(spread / candidates) / (2 * rmse) : 0,
    meanStandardError: tally.standardErrors / candidates,
    rootMeanVariance: Math.sqrt(tally.variances / candidates),
    coverage: tally.covered / candidates,
    questions: { mean: tally.questions / candidates, least: tally.leastQuestions, most: tally.mostQuestions },
    exposure,
    highestExposure: exposure.reduce((highest, rate) => Math.max(highest, rate), 0),
    overlap: overlapOf(tally),
    unused: bank.items.filter((_, place) => tally.times[place] === 0).map(({ id }) => id),
    stops: tally.stops,
    byAbility: bands.map((from, band) => {
      const [count = 0, errors = 0, squares = 0] = tally.byBand.subarray(band * 3, band * 3 + 3)
      return {
        from: Number.isFinite(from) ? from : null,
        candidates: count,
        bias: count > 0 ? errors / count : 0,
        rmse: count > 0 ? Math.sqrt(squares / count) : 0,
      }
    }),
  }
}

/**
 * Over all pairs of candidates, the items that both met by the mean length of a test: Σ_i n_i (n_i − 1) / (N (N − 1) L).
 */
function overlapOf({ candidates, questions, times }: Tally): number {
  if (candidates < 2 || questions === 0) return 0
  const pairs = times.reduce((sum, count) => sum + count * (count - 1), 0)
  return pairs / ((candidates - 1) * questions)
}
