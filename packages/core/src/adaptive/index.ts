export { type AbilityEstimate, type AbilityInput, estimateAbility, type Prior } from './ability/estimate-ability.ts'
export { type BankItem, type CompiledBank, compileBank } from './bank/compile-bank.ts'
export { type AreaAnswer, areaModel } from './certification/area-abilities.ts'
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
export { stateToImprove } from './improvement.ts'
export { type CalibratedItem, type DichotomousItem, type GradedItem, ItemNotUsable } from './models/item.ts'
export { information, probability } from './models/response.ts'
export { predictedLevel, successProbability } from './predicted-level.ts'
export { type Candidate, type Choice, type Reason, type SelectionInput, selectNext } from './select-next.ts'
export { draw } from './selection/draw.ts'
export { calibrateExposure } from './simulation/calibrate-exposure.ts'
export { normalQuantile } from './simulation/normal-quantile.ts'
export { randomBank } from './simulation/random-bank.ts'
export { simulate } from './simulation/simulate.ts'
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
