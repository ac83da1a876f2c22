import { isValidated } from '@pix/core/adaptive'
import type { Database } from '../../database/database.ts'
import { maySeeCorrection } from '../assessments/policy.ts'
import { listMistakes, type MistakeRow } from './queries.ts'

export type OwnMistake = MistakeRow & {
  /** The skill is held today. Newer answers win over older ones, so something right came after the mistake. */
  readonly isDone: boolean
}

/** The mistakes of a user that may be shown to them: none of which the test still keeps the correction back. */
export async function listOwnMistakes(
  database: Database,
  userId: string,
  competenceId: string | null = null,
): Promise<OwnMistake[]> {
  const found = await listMistakes(database, userId, competenceId)
  return found
    .filter((row) => maySeeCorrection({ state: row.state, lastPosition: row.last_position }, row.position))
    .map((row) => ({ ...row, isDone: row.interval !== null && isValidated(row.interval, row.level) }))
}
