export { defaultSettings } from './positioning/bayesian-question.ts'
export type { Candidate, PositioningInput } from './positioning/candidate.ts'
export { type CompetencePosterior, competencePosterior } from './positioning/competence-posterior.ts'
export { stateToImprove } from './positioning/improvement.ts'
export { defaultPrior, type LevelPrior, priorFromOthers } from './positioning/level-prior.ts'
export {
  nextQuestion,
  type PositioningChoice,
  type PositioningPolicy,
  type PositioningReason,
} from './positioning/next-question.ts'
export { predictedLevel, successProbability } from './positioning/predicted-level.ts'
export { type Difference, replay, type StoredQuestion, type StoredTest } from './positioning/replay.ts'
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
