import type { Database } from '../../database/database.ts'
import { countKept } from '../../jobs/kept-jobs.ts'
import { mailQueue } from '../mail/mail-queue.ts'
import { findMailOutage } from '../mail/outages.ts'
import type { MailBacklog } from './contract.ts'

/** How mails stand: how many wait or failed, and since when the mail server takes none. */
export async function mailBacklog(database: Database): Promise<MailBacklog> {
  const [counts, outage] = await Promise.all([countKept(database, mailQueue), findMailOutage(database)])
  return {
    ...counts,
    outage: outage
      ? {
          kind: 'outage',
          since: outage.started_at.getTime(),
          lastFailedAt: outage.last_failed_at.getTime(),
          lastError: outage.last_error,
        }
      : { kind: 'none' },
  }
}
