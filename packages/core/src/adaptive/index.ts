export { stateToImprove } from './improvement.ts'
export { predictedLevel, successProbability } from './predicted-level.ts'
export { type Candidate, type Choice, type Reason, type SelectionInput, selectNext } from './select-next.ts'
export { type TestLength, testLength } from './test-length.ts'
export {
  type CompetenceState,
  type DirectEvidence,
  isInvalidated,
  isValidated,
  stateFromAnswers,
  type TubeInterval,
  withAnswer,
} from './tube-interval.ts'
