// A stored test once more: every choice is made again from the facts that were kept, and compared with what was asked.
// Whoever doubts a result can see that the rule, and nothing else, led to it.
import type { Candidate, PositioningInput } from './candidate.ts'
import { estimatesAtEnd } from './estimates-at-end.ts'
import { stateToImprove } from './improvement.ts'
import type { SkillEstimates } from './knowledge.ts'
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
  /** Where the test ended by itself; null where it goes on. */
  readonly end: {
    /** Of the question that would have followed. */
    readonly seed: number
    /** What the end left to be estimated; null where that was forgotten since, and is not compared. */
    readonly estimates: SkillEstimates | null
  } | null
}

export type Difference = {
  /** From 1; one more than the questions where it is about the end of the test. */
  readonly position: number
  readonly stored: { readonly challengeId: string; readonly reason: PositioningReason } | StoredTest['end']
  readonly rebuilt: PositioningChoice | { readonly estimates: SkillEstimates }
}

/** Where a stored test differs from what its policy makes of it: its choices, and what its end left to be estimated. */
export function replay(test: StoredTest): Difference[] {
  const { policy, candidates, openLevels, seenBefore, improvesFrom } = test
  const differences: Difference[] = []
  const asked: string[] = []
  let known = test.stateBefore
  const inputOf = (seed: number): PositioningInput => {
    const state = improvesFrom === null ? known : stateToImprove(known, improvesFrom)
    return { candidates, state, asked, seen: seenBefore, openLevels, seed }
  }
  for (const { challengeId, tubeId, seed, reason, answer } of test.questions) {
    const rebuilt = nextQuestion(inputOf(seed), policy)
    const isSame = 'candidate' in rebuilt && rebuilt.candidate.challengeId === challengeId
    if (!isSame || !sameFields(rebuilt.reason, reason)) {
      differences.push({ position: asked.length + 1, stored: { challengeId, reason }, rebuilt })
    }
    asked.push(challengeId)
    if (answer) known = withAnswer(known, tubeId, answer)
  }
  if (test.end) {
    const position = asked.length + 1
    const input = inputOf(test.end.seed)
    const rebuilt = nextQuestion(input, policy)
    const estimates = estimatesAtEnd(input, policy)
    if ('candidate' in rebuilt) differences.push({ position, stored: test.end, rebuilt })
    else if (test.end.estimates && !sameFields(test.end.estimates, estimates)) {
      differences.push({ position, stored: test.end, rebuilt: { estimates } })
    }
  }
  return differences
}

/** To the last digit: a database keeps the digits of a number, not the order of the fields. */
function sameFields(one: PositioningReason | SkillEstimates, other: PositioningReason | SkillEstimates): boolean {
  const fields = new Map<string, unknown>(Object.entries(other))
  const own = Object.entries(one)
  return own.length === fields.size && own.every(([name, value]) => fields.get(name) === value)
}
