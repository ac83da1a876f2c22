// Every few questions the test pauses and shows the corrections of the last ones.

export const questionsPerCheckpoint = 5

/** The number of the checkpoint that follows this many answers (1, 2…), or null when there is none yet. */
export function checkpointAfter(answered: number): number | null {
  return answered > 0 && answered % questionsPerCheckpoint === 0 ? answered / questionsPerCheckpoint : null
}

/** Answers that lay behind the person when the block of questions began whose last answer is the one given last: 0, 5, 10… */
export function answeredBeforeBlock(answered: number): number {
  return Math.floor(Math.max(answered - 1, 0) / questionsPerCheckpoint) * questionsPerCheckpoint
}

/**
 * Whether the right answer of a question may be seen: once the checkpoint that covers it is reached, or the test ended.
 * @param position of the question, from 1
 */
export function correctionIsVisible(position: number, answered: number, completed: boolean): boolean {
  if (position > answered) return false
  return completed || position <= answered - (answered % questionsPerCheckpoint)
}
