export { type CompetenceStanding, competenceToDiscover } from './competence-to-discover.ts'
export { type LearnerSituation, type Recommendation, recommend } from './recommend.ts'
