// Each try at a password is counted before it is checked: a hundred that arrive together are a hundred tries. The count
// is by what was typed to say who one is, whether or not an account has it.
import { blockedUntil, blockingFailures } from '@pix/core/accounts'
import { type Database, execute, maybeRow, statement } from '../../database/database.ts'

const countTryStatement = statement<{ failures: number }>(
  'count-sign-in-try',
  `insert into sign_in_failures as known (identifier_key, failures, last_failed_at) values ($1, 1, $2)
   on conflict (identifier_key) do update set failures = known.failures + 1, last_failed_at = excluded.last_failed_at,
     blocked_until = (
       select until from unnest($3::int[], $4::timestamptz[]) as block (failures, until)
       where block.failures = least(known.failures + 1, $5::int)
     )
   where known.blocked_until is null or known.blocked_until <= excluded.last_failed_at
   returning failures`,
)

const findBlockStatement = statement<{ blocked_until: Date | number | null }>(
  'find-sign-in-block',
  'select blocked_until from sign_in_failures where identifier_key = $1',
)

const forgetFailuresStatement = statement(
  'forget-sign-in-failures',
  'delete from sign_in_failures where identifier_key = $1',
)

const withdrawTryStatement = statement(
  'withdraw-sign-in-try',
  `with emptied as (delete from sign_in_failures where identifier_key = $1 and failures <= 1)
   update sign_in_failures set failures = failures - 1, blocked_until = null where identifier_key = $1 and failures > 1`,
)

export type Try =
  /** The password may be checked; `failures` is what there is in a row if it is wrong. */
  | { readonly kind: 'counted'; readonly failures: number }
  /** Until a moment in milliseconds since 1970; `Infinity` until the password is renewed. */
  | { readonly kind: 'blocked'; readonly until: number }

/** Counts a try at the password of an account, unless the account is blocked. */
export async function countTry(database: Database, identifierKey: string, now: Date): Promise<Try> {
  const untils = blockingFailures.map((failures) => asTimestamp(blockedUntil(failures, now.getTime())))
  const counted = await maybeRow(database, countTryStatement, [
    identifierKey,
    now,
    blockingFailures,
    untils,
    blockingFailures.at(-1),
  ])
  if (counted) return { kind: 'counted', failures: counted.failures }
  const block = await maybeRow(database, findBlockStatement, [identifierKey])
  // It may have been lifted between the two statements.
  if (!block?.blocked_until) return countTry(database, identifierKey, now)
  return { kind: 'blocked', until: Number(block.blocked_until) }
}

function asTimestamp(moment: number | null): Date | 'infinity' | null {
  if (moment === null) return null
  return Number.isFinite(moment) ? new Date(moment) : 'infinity'
}

/** After a password that was right, or was renewed by its owner. */
export async function forgetFailures(database: Database, identifierKey: string): Promise<void> {
  await execute(database, forgetFailuresStatement, [identifierKey])
}

/** Takes a try back that was counted and whose password was not checked. */
export async function withdrawTry(database: Database, identifierKey: string): Promise<void> {
  await execute(database, withdrawTryStatement, [identifierKey])
}
