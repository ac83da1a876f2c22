// What becomes of an exam that was not finished. Source of the cases: the published scoring of the reference service.
import type { CalibratedItem } from '../models/item.ts'
import { information } from '../models/response.ts'

export type UnfinishedExam = {
  /** Questions answered. */
  readonly answers: number
  /** Questions of a whole exam. */
  readonly length: number
  /** Fewer answers than this are not scored. */
  readonly fewest: number
  /** Whether the candidate gave up or ran out of time, or something failed that was not theirs to prevent. */
  readonly cause: 'candidate' | 'technical'
}

/**
 * - `scored`: on the answers there are. Nobody pays for what failed around them.
 * - `degraded`: as if what was left had been asked and skipped, see {@link degradedAnswers}. Stopping early never pays.
 * - `cancelled`: no result, and none against the candidate.
 * - `rejected`: too few answers, given up by the candidate.
 */
export type Verdict = 'scored' | 'degraded' | 'cancelled' | 'rejected'

export function verdictOnUnfinished({ answers, length, fewest, cause }: UnfinishedExam): Verdict {
  if (answers >= length) return 'scored'
  if (answers >= fewest) return cause === 'candidate' ? 'degraded' : 'scored'
  return cause === 'candidate' ? 'rejected' : 'cancelled'
}

export type ScoredAnswer = { readonly item: CalibratedItem; readonly score: number }

export type DegradationInput = {
  readonly answered: readonly ScoredAnswer[]
  /** What could have been asked; what was answered already is left out by its id. */
  readonly pool: readonly CalibratedItem[]
  /** Questions of a whole exam. */
  readonly length: number
  /** The ability after these answers. */
  readonly abilityAfter: (answered: readonly ScoredAnswer[]) => number
}

/**
 * The answers of a whole exam: those given, then, one after the other, the question of the pool that tells most at the
 * ability of that moment, as skipped. Deterministic: of equals, the first of the pool. Shorter than `length` only where
 * the pool is used up.
 */
export function degradedAnswers({ answered, pool, length, abilityAfter }: DegradationInput): ScoredAnswer[] {
  const all = [...answered]
  const taken = new Set(answered.map(({ item }) => item.id))
  while (all.length < length) {
    const ability = abilityAfter(all)
    const item = mostInformative(
      pool.filter(({ id }) => !taken.has(id)),
      ability,
    )
    if (!item) break
    taken.add(item.id)
    all.push({ item, score: 0 })
  }
  return all
}

function mostInformative(items: readonly CalibratedItem[], ability: number): CalibratedItem | undefined {
  let best: { readonly item: CalibratedItem; readonly worth: number } | undefined
  for (const item of items) {
    const worth = information(item, ability)
    if (!best || worth > best.worth) best = { item, worth }
  }
  return best?.item
}
