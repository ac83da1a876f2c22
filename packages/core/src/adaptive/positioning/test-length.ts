// How long a test is, found by letting simulated learners take it: it depends on the challenges that there are and on who
// answers, so no fixed number would stay true.
import { seedFrom } from '../../random.ts'
import type { Candidate } from './candidate.ts'
import { nextQuestion, type PositioningPolicy } from './next-question.ts'
import { type CompetenceState, withAnswer } from './tube-interval.ts'

/** Numbers of questions of a whole test, for the quickest and the longest of the simulated learners. */
export type TestLength = { readonly fewest: number; readonly most: number }

/** Learners of each level: the first is as strong in every tube, the others up to so many levels stronger or weaker. */
const learnersOfALevel = 8
const unevenness = 2

/**
 * What to expect of a test in a competence; 0 to 0 when nothing can be asked.
 * @param openLevels skills above it are never asked: 1 to 8
 */
export function testLength(
  candidates: readonly Candidate[],
  openLevels: number,
  policy: PositioningPolicy,
): TestLength {
  const lengths: number[] = []
  for (let level = 0; level <= openLevels; level++) {
    for (let learner = 0; learner < learnersOfALevel; learner++) {
      lengths.push(questionsAsked({ candidates, openLevels, policy }, level, learner))
    }
  }
  return { fewest: Math.min(...lengths), most: Math.max(...lengths) }
}

type TestOf = {
  readonly candidates: readonly Candidate[]
  readonly openLevels: number
  readonly policy: PositioningPolicy
}

function questionsAsked({ candidates, openLevels, policy }: TestOf, level: number, learner: number): number {
  const heldIn = (tubeId: string): number =>
    learner === 0 ? level : level - unevenness + (seedFrom(`${learner} ${tubeId}`) % (2 * unevenness + 1))
  const asked: string[] = []
  let state: CompetenceState = {}
  for (;;) {
    const seed = seedFrom(`${level} ${learner} ${asked.length}`)
    const choice = nextQuestion({ candidates, state, asked, openLevels, seed }, policy)
    if ('stop' in choice) return asked.length
    const { challengeId, tubeId, level: difficulty } = choice.candidate
    asked.push(challengeId)
    state = withAnswer(state, tubeId, { level: difficulty, right: difficulty <= heldIn(tubeId) })
  }
}
