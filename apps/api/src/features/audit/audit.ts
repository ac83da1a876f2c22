import { v7 as uuidv7 } from 'uuid'
import { type Database, execute, statement } from '../../database/database.ts'

type AuditedAction =
  | 'data-downloaded'
  | 'account-deleted'
  | 'password-changed'
  | 'email-changed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'competence-reset'
  | 'account-given'
  | 'one-time-password-given'
  | 'terms-accepted'
  | 'consent-asked'
  | 'consent-given'
  | 'consent-refused'
  | 'consent-unanswered'
  | 'consent-withdrawn'
  | 'identity-linked'
  | 'identity-unlinked'

const insertEntry = statement(
  'insert-audit-entry',
  'insert into audit_entries (entry_id, user_id, action, at) values ($1, $2, $3, $4)',
)

/** Writes down what was done, in the transaction that does it: neither is there without the other. */
export async function audit(database: Database, userId: string, action: AuditedAction, now: Date): Promise<void> {
  await execute(database, insertEntry, [uuidv7(), userId, action, now])
}
