// One short review a day, whatever has fallen due: what was left for weeks is not a debt.

/** About five minutes. */
const mostQuestions = 7
/** Between the end of a review and the next: the same day has one. */
const restMs = 12 * 3_600_000

type Due = { readonly skillId: string; readonly dueAt: number }

export type ReviewOfTheDay = {
  /** The skills to review now, the one due longest first; empty when it is not time. */
  readonly skillIds: readonly string[]
  /** When the next review opens, in milliseconds since 1970; null when one is open now, or nothing is planned. */
  readonly nextAt: number | null
}

/**
 * @param cards of the skills that can be asked
 * @param lastEndedAt when the person last came to the end of a review; null when never
 */
export function reviewOfTheDay(cards: readonly Due[], lastEndedAt: number | null, now: number): ReviewOfTheDay {
  if (cards.length === 0) return { skillIds: [], nextAt: null }
  const inOrder = [...cards].sort((one, other) => one.dueAt - other.dueAt || (one.skillId < other.skillId ? -1 : 1))
  const restsUntil = lastEndedAt === null ? now : Math.max(now, lastEndedAt + restMs)
  const due = inOrder.filter(({ dueAt }) => dueAt <= now)
  if (restsUntil > now) return { skillIds: [], nextAt: Math.max(restsUntil, inOrder[0]?.dueAt ?? restsUntil) }
  if (due.length === 0) return { skillIds: [], nextAt: inOrder[0]?.dueAt ?? null }
  return { skillIds: due.slice(0, mostQuestions).map(({ skillId }) => skillId), nextAt: null }
}
