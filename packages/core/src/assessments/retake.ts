// When a competence may be tried again. Both delays are those of the reference service (4 days to improve, 7 to start
// from zero), counted from the last answer: time to learn something, and no second try by memory alone.

const day = 24 * 60 * 60 * 1000
export const improveDelay = 4 * day
export const resetDelay = 7 * day

type Standing = {
  /** Of the latest test; null where there is none, or the result was set back to zero since. */
  readonly test: 'started' | 'completed' | null
  /** Milliseconds since 1970; null when nothing was answered. */
  readonly lastAnswerAt: number | null
  readonly pix: number
  /** The most that can be earned today. */
  readonly openPix: number
}

/** From when the result may be improved, in milliseconds since 1970; null when there is no test to improve, or nothing left to earn. */
export function improveFrom({ test, lastAnswerAt, pix, openPix }: Standing): number | null {
  return test === 'completed' && lastAnswerAt !== null && pix < openPix ? lastAnswerAt + improveDelay : null
}

/** From when the competence may be set back to zero, in milliseconds since 1970; null when there is nothing to set back. */
export function resetFrom({ test, lastAnswerAt }: Pick<Standing, 'test' | 'lastAnswerAt'>): number | null {
  return test !== null && lastAnswerAt !== null ? lastAnswerAt + resetDelay : null
}
