// What is known of a learner in one tube: skills up to `floor` are held, skills from `ceiling` on are not, those in
// between are unknown. Knowledge travels inside a tube only: down when right, up when wrong.
//
// The rule for evidence that contradicts the interval (open in the reference service) is ours: newer evidence wins
// over older. See docs/measurement.md.

/** A direct answer about one level of a tube. Answers are kept in the order they were given. */
export type DirectEvidence = {
  readonly level: number
  readonly right: boolean
  /** When, in milliseconds since 1970. The order is that of the list: clocks jump. */
  readonly at?: number
}

export type TubeInterval = {
  /** Highest validated level, 0 when none. */
  readonly floor: number
  /** Lowest invalidated level, null when none. */
  readonly ceiling: number | null
  /** Every direct answer, oldest first. */
  readonly evidence: readonly DirectEvidence[]
}

/** Intervals of the tubes met so far, by tube id. */
export type CompetenceState = Readonly<Record<string, TubeInterval>>

export const unknownInterval: TubeInterval = { floor: 0, ceiling: null, evidence: [] }

export function isValidated(interval: TubeInterval, level: number): boolean {
  return level <= interval.floor
}

export function isInvalidated(interval: TubeInterval, level: number): boolean {
  return interval.ceiling !== null && level >= interval.ceiling
}

/** The interval after one more direct answer. */
export function afterAnswer(interval: TubeInterval, answer: DirectEvidence): TubeInterval {
  const evidence = [...interval.evidence, answer]
  return answer.right ? afterSuccess(interval, answer.level, evidence) : afterFailure(interval, answer.level, evidence)
}

function afterSuccess(interval: TubeInterval, level: number, evidence: readonly DirectEvidence[]): TubeInterval {
  const floor = Math.max(interval.floor, level)
  const stands = interval.ceiling === null || interval.ceiling > floor
  return { floor, ceiling: stands ? interval.ceiling : lowestStandingFailure(evidence, floor), evidence }
}

function afterFailure(interval: TubeInterval, level: number, evidence: readonly DirectEvidence[]): TubeInterval {
  const ceiling = interval.ceiling === null ? level : Math.min(interval.ceiling, level)
  const floor = interval.floor < ceiling ? interval.floor : highestSuccessBelow(evidence, ceiling)
  return { floor, ceiling, evidence }
}

/** Lowest level above `floor` failed directly, where the failure is newer than any success at or above that level. */
function lowestStandingFailure(evidence: readonly DirectEvidence[], floor: number): number | null {
  const failed = standingEvidence(evidence).filter(({ level, right }) => !right && level > floor)
  return failed.length === 0 ? null : Math.min(...failed.map(({ level }) => level))
}

/**
 * The direct answers of a tube that newer ones leave standing, oldest first: an answer falls when the same level is
 * asked again, a failure when the learner succeeds higher, a success when the learner fails lower.
 */
export function standingEvidence(evidence: readonly DirectEvidence[]): DirectEvidence[] {
  return evidence.filter(({ level, right }, place) => {
    const falls = (newer: DirectEvidence) =>
      newer.level === level || (right ? !newer.right && newer.level < level : newer.right && newer.level > level)
    return !evidence.slice(place + 1).some(falls)
  })
}

function highestSuccessBelow(evidence: readonly DirectEvidence[], ceiling: number): number {
  return Math.max(0, ...evidence.filter(({ level, right }) => right && level < ceiling).map(({ level }) => level))
}

/** The state after one more direct answer in a tube. */
export function withAnswer(state: CompetenceState, tubeId: string, answer: DirectEvidence): CompetenceState {
  return { ...state, [tubeId]: afterAnswer(state[tubeId] ?? unknownInterval, answer) }
}

/** The state that a row of direct answers leads to, oldest first: what the stored cache must be equal to. */
export function stateFromAnswers(answers: readonly (DirectEvidence & { readonly tubeId: string })[]): CompetenceState {
  return answers.reduce<CompetenceState>((state, { tubeId, ...answer }) => withAnswer(state, tubeId, answer), {})
}
