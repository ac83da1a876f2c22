import { isValidated } from '@pix/core/adaptive'
import type { Database } from '../../database/database.ts'
import { maySeeCorrection } from '../assessments/policy.ts'
import { secretChallenges } from '../assessments/secret-challenges.ts'
import { listMistakes, type MistakeRow } from './queries.ts'

export type OwnMistake = MistakeRow & {
  /** The skill is held today. Newer answers win over older ones, so something right came after the mistake. */
  readonly isDone: boolean
}

/** The mistakes of a user that may be shown to them: none of which a test still keeps the correction back. */
export async function listOwnMistakes(
  database: Database,
  userId: string,
  competenceId: string | null = null,
): Promise<OwnMistake[]> {
  const [found, secret] = await Promise.all([
    listMistakes(database, userId, competenceId),
    secretChallenges(database, userId),
  ])
  return found
    .filter(
      (row) =>
        maySeeCorrection({ state: row.state, lastPosition: row.last_position }, row.position) &&
        !secret.has(row.challenge_id),
    )
    .map((row) => ({ ...row, isDone: row.interval !== null && isValidated(row.interval, row.level) }))
}
