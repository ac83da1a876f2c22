import type { Pool } from 'pg'
import { transaction } from '../../database/database.ts'
import { audit } from '../audit/audit.ts'
import { endOtherLinks } from '../mail/links.ts'
import { listUnanswered, stopAwaiting } from './queries.ts'

const batch = 200

/** Erases the accounts whose parent has not answered in time, and the address of the parent. */
export async function forgetUnanswered(pool: Pool, now: Date): Promise<void> {
  for (;;) {
    const userIds = await listUnanswered(pool, now, batch)
    for (const userId of userIds) {
      await transaction(pool, async (database) => {
        // Given at this very moment: then it stays.
        if (!(await stopAwaiting(database, userId))) return
        await endOtherLinks(database, userId, 'ask-consent', now)
        await audit(database, userId, 'consent-unanswered', now)
      })
    }
    if (userIds.length < batch) return
  }
}
