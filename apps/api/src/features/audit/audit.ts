import { v7 as uuidv7 } from 'uuid'
import { type Database, execute, rows, statement } from '../../database/database.ts'
import type { AuditedAction } from './contract.ts'

const insertEntry = statement(
  'insert-audit-entry',
  'insert into audit_entries (entry_id, user_id, action, at) values ($1, $2, $3, $4)',
)

/** Writes down what was done, in the transaction that does it: neither is there without the other. */
export async function audit(database: Database, userId: string, action: AuditedAction, now: Date): Promise<void> {
  await execute(database, insertEntry, [uuidv7(), userId, action, now])
}

const listEntriesStatement = statement<{ action: AuditedAction; at: Date }>(
  'list-audit-entries',
  'select action, at from audit_entries where user_id = $1 order by at, entry_id',
)

/** What was done to the account of a user, the oldest first. */
export async function listAuditEntries(
  database: Database,
  userId: string,
): Promise<{ action: AuditedAction; at: Date }[]> {
  return rows(database, listEntriesStatement, [userId])
}
