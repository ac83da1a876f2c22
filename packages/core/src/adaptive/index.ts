export { stateToImprove } from './positioning/improvement.ts'
export {
  type Candidate,
  nextQuestion,
  type PositioningChoice,
  type PositioningInput,
  type PositioningReason,
} from './positioning/next-question.ts'
export { predictedLevel, successProbability } from './positioning/predicted-level.ts'
export { type TestLength, testLength } from './positioning/test-length.ts'
export {
  type CompetenceState,
  type DirectEvidence,
  isInvalidated,
  isValidated,
  stateFromAnswers,
  type TubeInterval,
  withAnswer,
} from './positioning/tube-interval.ts'
