// What a person may do with a test of theirs. That it is theirs is settled by the queries, which find nothing else.
import { correctionIsVisible } from '@pix/core/assessments'

type StateOfTest = {
  readonly state: 'started' | 'completed' | 'aborted'
  /** Of the last question asked, from 1. */
  readonly lastPosition: number
}

/** Why an answer to the question at `position` is refused, or null when that question waits for it. */
export function refusalToAnswer(
  { state, lastPosition }: StateOfTest,
  position: number,
): 'question-not-asked' | 'already-answered' | 'assessment-ended' | null {
  if (position > lastPosition) return 'question-not-asked'
  if (position < lastPosition) return 'already-answered'
  return state === 'started' ? null : 'assessment-ended'
}

/** Answered or skipped: in a test that is not completed, the last question asked still waits. */
export function answeredIn({ state, lastPosition }: StateOfTest): number {
  return state === 'completed' ? lastPosition : lastPosition - 1
}

/** Whether the right answer of the question at `position` may be seen. */
export function maySeeCorrection(test: StateOfTest, position: number): boolean {
  return correctionIsVisible(position, answeredIn(test), test.state === 'completed')
}
