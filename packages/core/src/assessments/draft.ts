// A draft: what a browser keeps of the answer to the question that waits, one for each test.

const version = 1

/** Milliseconds for which a draft is kept without being touched. */
const longestRest = 7 * 24 * 3_600_000

export type Draft = {
  readonly version: typeof version
  /** Of the question in its test, from 1. */
  readonly position: number
  /** Milliseconds since 1970. */
  readonly keptAt: number
  /** As it was kept: `answerOfDraft` tells whether it is an answer to the question. */
  readonly answer: unknown
}

export function newDraft(position: number, answer: unknown, now: number): Draft {
  return { version, position, keptAt: now, answer }
}

/** Null for what this version does not know, or what has rested too long. */
export function readDraft(kept: unknown, now: number): Draft | null {
  if (typeof kept !== 'object' || kept === null) return null
  if (!('version' in kept && 'position' in kept && 'keptAt' in kept && 'answer' in kept)) return null
  const { position, keptAt, answer } = kept
  if (kept.version !== version || typeof position !== 'number' || typeof keptAt !== 'number') return null
  return Math.abs(now - keptAt) < longestRest ? { version, position, keptAt, answer } : null
}

/**
 * Whether a tab that shows the question at this position may replace or forget the draft: not one of a later question,
 * which another tab has reached meanwhile.
 */
export function mayChangeDraft(draft: Draft | null, position: number): boolean {
  return draft === null || draft.position <= position
}
