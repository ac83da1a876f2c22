// When the mail server takes no mail: since when, and what it said last.
import { withMaskedAddresses } from '@pix/core/operators'
import { type Database, execute, maybeRow, statement } from '../../database/database.ts'

const noteFailureStatement = statement(
  'note-mail-failure',
  `insert into mail_outages (started_at, last_failed_at, last_error) values ($1, $1, $2)
   on conflict ((true)) where ended_at is null
   do update set last_failed_at = excluded.last_failed_at, last_error = excluded.last_error`,
)

/** The server took no mail: an outage begins, or goes on. */
export async function noteMailFailure(database: Database, error: string, now: Date): Promise<void> {
  await execute(database, noteFailureStatement, [now, withMaskedAddresses(error)])
}

const endOutageStatement = statement('end-mail-outage', 'update mail_outages set ended_at = $1 where ended_at is null')

/** The server answered: an outage is over, if there was one. */
export async function endMailOutage(database: Database, now: Date): Promise<void> {
  await execute(database, endOutageStatement, [now])
}

type OutageRow = { started_at: Date; last_failed_at: Date; last_error: string }

const findOutageStatement = statement<OutageRow>(
  'find-mail-outage',
  'select started_at, last_failed_at, last_error from mail_outages where ended_at is null',
)

/** The outage of this moment, or null. */
export async function findMailOutage(database: Database): Promise<OutageRow | null> {
  return maybeRow(database, findOutageStatement, [])
}

const deleteOldOutages = statement('delete-old-mail-outages', 'delete from mail_outages where ended_at <= $1')

const kept = 90 * 24 * 3_600_000

export async function forgetOldOutages(database: Database, now: Date): Promise<void> {
  await execute(database, deleteOldOutages, [new Date(now.getTime() - kept)])
}
