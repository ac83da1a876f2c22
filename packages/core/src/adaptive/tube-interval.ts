// What is known of a learner in one tube: skills up to `floor` are held, skills from `ceiling` on are not, those in
// between are unknown. Knowledge travels inside a tube only: down when right, up when wrong.
//
// The rule for evidence that contradicts the interval (open in the reference service) is ours: newer evidence wins
// over older. See docs/measurement.md.

/** A direct answer about one level of a tube. Answers are kept in the order they were given. */
export type DirectEvidence = { readonly level: number; readonly right: boolean }

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
  const standing = evidence.flatMap(({ level, right }, place) => {
    if (right || level <= floor) return []
    const contradicted = evidence.slice(place + 1).some((newer) => newer.right && newer.level >= level)
    return contradicted ? [] : [level]
  })
  return standing.length === 0 ? null : Math.min(...standing)
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
  return answers.reduce<CompetenceState>((state, { tubeId, level, right }) => withAnswer(state, tubeId, { level, right }), {})
}
