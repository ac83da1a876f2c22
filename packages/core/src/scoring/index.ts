export { competenceScore, levelPix, skillWorth, type CompetenceScore } from './competence-score.ts'
