// What is asked again when somebody takes the test of a competence once more to improve: source of the rule, the
// reference service's `improvement-service.js` (what is held stays held, failures of some days ago are asked again).
import { type CompetenceState, standingEvidence, type TubeInterval } from './tube-interval.ts'

/**
 * The state that chooses the questions of an improvement: what is held, and of what is not, only the failures given at
 * or after `from` (milliseconds since 1970). It never decides about pix: those come from the whole state.
 */
export function stateToImprove(state: CompetenceState, from: number): CompetenceState {
  return Object.fromEntries(Object.entries(state).map(([tubeId, interval]) => [tubeId, toImprove(interval, from)]))
}

function toImprove({ floor, evidence }: TubeInterval, from: number): TubeInterval {
  // Evidence from before answers carried a moment is old.
  const kept = evidence.filter(({ right, at = 0 }) => right || at >= from)
  const failed = standingEvidence(kept).filter(({ right, level }) => !right && level > floor)
  return { floor, ceiling: failed.length === 0 ? null : Math.min(...failed.map(({ level }) => level)), evidence: kept }
}
