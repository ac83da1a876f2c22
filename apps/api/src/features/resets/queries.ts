import { type Database, execute, maybeRow, rows, statement } from '../../database/database.ts'

export type ResettableRow = {
  /** Of the last answer, or of the last reset. */
  sequence: number
  last_answer_at: Date
  /** The latest test that counts. */
  test: 'started' | 'completed' | null
}

const findResettableStatement = statement<ResettableRow>(
  'find-resettable-competence',
  `select s.sequence, s.updated_at as last_answer_at, (
     select state from assessments a
     where a.user_id = $1 and a.competence_id = $2 and a.state <> 'aborted' and not a.is_reset
     order by a.created_at desc limit 1
   ) as test
   from competence_states s where s.user_id = $1 and s.competence_id = $2`,
)

export async function findResettable(
  database: Database,
  userId: string,
  competenceId: string,
): Promise<ResettableRow | null> {
  return maybeRow(database, findResettableStatement, [userId, competenceId])
}

// It takes a place in the order of answers: an answer that was read before it finds that place taken and changes nothing.
const emptyState = statement(
  'empty-competence-state',
  `update competence_states set tubes = '{}', estimates = '{}', sequence = sequence + 1, updated_at = $4
   where user_id = $1 and competence_id = $2 and sequence = $3`,
)
const insertReset = statement(
  'insert-competence-reset',
  'insert into competence_resets (user_id, competence_id, sequence, reset_at) values ($1, $2, $3, $4)',
)
const setTestsBack = statement(
  'set-tests-back',
  `update assessments set is_reset = true, state = case when state = 'started' then 'aborted' else state end
   where user_id = $1 and competence_id = $2 and state <> 'aborted' and not is_reset`,
)
// Answering writes to its assessment first: in the same order, neither waits for the other in a circle.
const lockTests = statement(
  'lock-tests-to-set-back',
  'select from assessments where user_id = $1 and competence_id = $2 order by assessment_id for update',
)

/**
 * Inside a transaction.
 * @param sequence of the last answer, as it was read
 * @returns false when an answer came meanwhile: nothing is changed then
 */
export async function resetCompetence(
  database: Database,
  {
    userId,
    competenceId,
    sequence,
  }: { readonly userId: string; readonly competenceId: string; readonly sequence: number },
  now: Date,
): Promise<boolean> {
  await execute(database, lockTests, [userId, competenceId])
  if ((await execute(database, emptyState, [userId, competenceId, sequence, now])) === 0) return false
  await execute(database, insertReset, [userId, competenceId, sequence + 1, now])
  await execute(database, setTestsBack, [userId, competenceId])
  return true
}

export type ResetRow = { competence_id: string; sequence: number; reset_at: Date }

const listResetsStatement = statement<ResetRow>(
  'list-competence-resets',
  'select competence_id, sequence, reset_at from competence_resets where user_id = $1 order by reset_at',
)

/** When a person set competences back to zero. */
export async function listResets(database: Database, userId: string): Promise<ResetRow[]> {
  return rows(database, listResetsStatement, [userId])
}
