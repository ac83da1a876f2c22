export { type CompetenceScore, competenceScore, levelPix, openPix, skillWorth } from './competence-score.ts'
