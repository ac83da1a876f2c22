// A stored test once more: every choice is made again from the facts that were kept, and compared with what was asked.
// Whoever doubts a result can see that the rule, and nothing else, led to it.
import type { Candidate } from './candidate.ts'
import { stateToImprove } from './improvement.ts'
import {
  nextQuestion,
  type PositioningChoice,
  type PositioningPolicy,
  type PositioningReason,
} from './next-question.ts'
import { type CompetenceState, type DirectEvidence, withAnswer } from './tube-interval.ts'

/** A question as it was stored, with its answer; null while it waits for one. */
export type StoredQuestion = {
  readonly challengeId: string
  readonly tubeId: string
  readonly seed: number
  readonly reason: PositioningReason
  readonly answer: DirectEvidence | null
}

export type StoredTest = {
  readonly policy: PositioningPolicy
  /** Of the competence, in the release of the test. */
  readonly candidates: readonly Candidate[]
  readonly openLevels: number
  /** Challenges met in earlier tests. */
  readonly seenBefore: readonly string[]
  /** Of an improvement: failures given before it were asked again. Milliseconds since 1970. */
  readonly improvesFrom: number | null
  /** What was known of the competence when the test began. */
  readonly stateBefore: CompetenceState
  /** In the order they were asked. */
  readonly questions: readonly StoredQuestion[]
  /** The seed of the question that would have followed, where the test ended by itself; null where it goes on. */
  readonly seedOfEnd: number | null
}

export type Difference = {
  /** From 1; one more than the questions where the test should not have ended. */
  readonly position: number
  /** Null where the test ended. */
  readonly stored: { readonly challengeId: string; readonly reason: PositioningReason } | null
  readonly rebuilt: PositioningChoice
}

/** Where the choices of a stored test differ from those that its policy makes; empty where none does. */
export function replay(test: StoredTest): Difference[] {
  const { policy, candidates, openLevels, seenBefore, improvesFrom } = test
  const differences: Difference[] = []
  const asked: string[] = []
  let known = test.stateBefore
  const choose = (seed: number) => {
    const state = improvesFrom === null ? known : stateToImprove(known, improvesFrom)
    return nextQuestion({ candidates, state, asked, seen: seenBefore, openLevels, seed }, policy)
  }
  for (const { challengeId, tubeId, seed, reason, answer } of test.questions) {
    const rebuilt = choose(seed)
    const isSame = 'candidate' in rebuilt && rebuilt.candidate.challengeId === challengeId
    if (!isSame || !sameReason(rebuilt.reason, reason)) {
      differences.push({ position: asked.length + 1, stored: { challengeId, reason }, rebuilt })
    }
    asked.push(challengeId)
    if (answer) known = withAnswer(known, tubeId, answer)
  }
  if (test.seedOfEnd !== null) {
    const rebuilt = choose(test.seedOfEnd)
    if ('candidate' in rebuilt) differences.push({ position: asked.length + 1, stored: null, rebuilt })
  }
  return differences
}

/** To the last digit: a database keeps the digits of a number, not the order of the fields. */
function sameReason(one: PositioningReason, other: PositioningReason): boolean {
  const fields = new Map<string, unknown>(Object.entries(other))
  const own = Object.entries(one)
  return own.length === fields.size && own.every(([name, value]) => fields.get(name) === value)
}
