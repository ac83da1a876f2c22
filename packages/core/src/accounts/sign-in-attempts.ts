// What failed sign-ins to one account lead to. They are counted by account, never by network address: a class that
// shares one must not be locked out by a pupil who forgot a password.
// Figures of the reference service: every 10th failure 2, 4, 8, 16 minutes; the 50th until the password is renewed.

const failuresPerBlock = 10
const failuresUntilRenewal = 50
const firstBlock = 2 * 60_000

/**
 * Until when the account takes no password after so many failures in a row, in milliseconds since 1970; `Infinity` until
 * the password is renewed; null when another may be tried at once.
 * @param failures 1 or more, the one just counted included
 */
export function blockedUntil(failures: number, now: number): number | null {
  if (failures >= failuresUntilRenewal) return Number.POSITIVE_INFINITY
  if (failures % failuresPerBlock !== 0) return null
  return now + firstBlock * 2 ** (failures / failuresPerBlock - 1)
}

/** Every number of failures that blocks, in order, for a rule that the database applies. */
export const blockingFailures: readonly number[] = Array.from(
  { length: failuresUntilRenewal / failuresPerBlock },
  (_, index) => (index + 1) * failuresPerBlock,
)

/** How many more passwords may be tried before the next block, after so many failures; 0 while one lasts. */
export function remainingTries(failures: number): number {
  const sinceBlock = failures % failuresPerBlock
  const isBlocked = failures >= failuresUntilRenewal || (failures > 0 && sinceBlock === 0)
  return isBlocked ? 0 : failuresPerBlock - sinceBlock
}
