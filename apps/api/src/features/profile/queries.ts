import type { CompetenceState } from '@pix/core/adaptive'
import { type Database, rows, statement } from '../../database/database.ts'

export type StandingRow = {
  competence_id: string
  assessment_id: string | null
  state: 'started' | 'completed' | null
  tubes: CompetenceState | null
}

const listStandingsStatement = statement<StandingRow>(
  'list-standings',
  `with latest as (
     select distinct on (competence_id) competence_id, assessment_id, state from assessments
     where user_id = $1 and state <> 'aborted' order by competence_id, created_at desc
   ), known as (
     select competence_id, tubes from competence_states where user_id = $1
   )
   select competence_id, latest.assessment_id, latest.state, known.tubes
   from latest full join known using (competence_id)`,
)

/** Where a user stands in each competence met so far. */
export async function listStandings(database: Database, userId: string): Promise<StandingRow[]> {
  return rows(database, listStandingsStatement, [userId])
}
