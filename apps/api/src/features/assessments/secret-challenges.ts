// A challenge of a test that goes on keeps its right answer until the test shows it: neither an exercise nor the
// correction of an earlier test must tell before.
import { questionsPerCheckpoint } from '@pix/core/assessments'
import type { Database } from '../../database/database.ts'
import { maySeeCorrection } from './policy.ts'
import { listUnderTest } from './queries.ts'

/** Ids of the challenges that wait in a started test of the user, or whose correction there may not be seen yet. */
export async function secretChallenges(database: Database, userId: string): Promise<ReadonlySet<string>> {
  const underTest = await listUnderTest(database, userId, questionsPerCheckpoint)
  return new Set(
    underTest
      .filter(
        ({ position, last_position }) => !maySeeCorrection({ state: 'started', lastPosition: last_position }, position),
      )
      .map(({ challenge_id }) => challenge_id),
  )
}
