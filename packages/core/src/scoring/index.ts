export { type CompetenceScore, competenceScore, levelPix, skillWorth } from './competence-score.ts'
