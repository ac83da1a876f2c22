export { type CompetenceScore, competenceScore, levelPix, openPix, skillWorth } from './competence-score.ts'
export {
  type AnswerFact,
  type AssessmentFact,
  type HistoryPoint,
  type PixHistory,
  pauseMs,
  pixHistory,
  type ResetFact,
} from './pix-history.ts'
export { inferredPix, type NextLevel, nextLevel } from './scorecard.ts'
export { nextTubes, strengths, type TubeSkill } from './strengths.ts'
