import { type Database, rows, statement } from '../../database/database.ts'
import type { KnowledgeColumns } from '../assessments/knowledge.ts'

export type StandingRow = KnowledgeColumns & {
  competence_id: string
  assessment_id: string | null
  state: 'started' | 'completed' | null
  last_answer_at: Date | null
  /** Pix of the competence that the person saw last; null when none were shown to them. */
  told_pix: number | null
  /** Whether answers came after those pix were shown: those of a test that was added to the account. */
  has_newer_answers: boolean | null
  /** Whether answers that were added took away what the latest test had estimated. */
  has_forgotten_estimates: boolean | null
  /** Most pix of the competence that the person saw while they took the latest test, from its beginning on. */
  most_told_pix: number | null
}

const listStandingsStatement = statement<StandingRow>(
  'list-standings',
  `with latest as (
     select distinct on (competence_id) competence_id, assessment_id, state, estimates is null as has_forgotten_estimates,
       greatest(start_pix, (
         select max(w.told_pix) from answers w where w.user_id = $1 and w.assessment_id = a.assessment_id
       )) as most_told_pix
     from assessments a
     where user_id = $1 and state <> 'aborted' and not is_reset order by competence_id, created_at desc
   ), known as (
     select s.competence_id, s.tubes, s.estimates, s.updated_at as last_answer_at, told.told_pix,
       told.sequence < s.sequence as has_newer_answers
     from competence_states s left join lateral (
       select a.told_pix, a.sequence from answers a
       where a.user_id = $1 and a.competence_id = s.competence_id and a.told_pix is not null and not exists (
         select from competence_resets r
         where r.user_id = $1 and r.competence_id = a.competence_id and r.sequence >= a.sequence
       )
       order by a.sequence desc limit 1
     ) told on true
     where s.user_id = $1
   )
   select competence_id, latest.assessment_id, latest.state, known.tubes, known.estimates, known.last_answer_at,
     known.told_pix, known.has_newer_answers, latest.has_forgotten_estimates, latest.most_told_pix
   from latest full join known using (competence_id)`,
)

/** Where a user stands in each competence met so far. */
export async function listStandings(database: Database, userId: string): Promise<StandingRow[]> {
  return rows(database, listStandingsStatement, [userId])
}
