export { type AbilityEstimate, type AbilityInput, estimateAbility, type Prior } from './ability/estimate-ability.ts'
export { type BankItem, type CompiledBank, compileBank } from './bank/compile-bank.ts'
export { type Calibration, type CalibrationInput, calibrate } from './calibration/calibrate.ts'
export { CalibrationRefused } from './calibration/calibration-refused.ts'
export { type AbilityWithInterval, type AreaAnswer, areaModel } from './certification/area-abilities.ts'
export {
  bayesianExam,
  type ExamPolicy,
  examAbility,
  nextOfExam,
  referenceExam,
  replayExam,
} from './certification/exam.ts'
export { flashHistory } from './certification/flash-estimate.ts'
export { degradedAnswers, verdictOnUnfinished } from './certification/unfinished.ts'
export { type CalibratedItem, type DichotomousItem, type GradedItem, ItemNotUsable } from './models/item.ts'
export { expectedScore, information, logLikelihood, probability, scoreProbabilities } from './models/response.ts'
export { defaultSettings } from './positioning/bayesian-question.ts'
export type { Candidate, PositioningInput } from './positioning/candidate.ts'
export { type CompetencePosterior, competencePosterior } from './positioning/competence-posterior.ts'
export { estimatesAtEnd } from './positioning/estimates-at-end.ts'
export { stateToImprove } from './positioning/improvement.ts'
export type { Knowledge, SkillEstimates } from './positioning/knowledge.ts'
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
export { driftBetween } from './quality/drift.ts'
export { type FitInput, type FitReport, fitReport } from './quality/fit-report.ts'
export { draw } from './selection/draw.ts'
export type { Constraints, ExposureControl, SelectionPolicy, SelectionRule, StoppingRule } from './selection/policy.ts'
export { type Selection, type SelectionReason, type SelectNextInput, selectNext } from './selection/select-next.ts'
export { calibrateExposure } from './simulation/calibrate-exposure.ts'
export { normalQuantile } from './simulation/normal-quantile.ts'
export { randomBank } from './simulation/random-bank.ts'
export type { SimulationReport } from './simulation/report.ts'
export { simulate } from './simulation/simulate.ts'
