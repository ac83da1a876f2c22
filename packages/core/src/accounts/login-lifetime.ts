// How long a login lasts without activity. Anonymous ones are short: the next person on the same computer must not
// find them.

/** `one-time` is that of a one-time password: long enough to choose another, not to be left open in a classroom. */
export type LoginKind = 'anonymous' | 'one-time' | 'this-visit' | 'remembered'

const hour = 3_600_000

/** Milliseconds of inactivity after which an anonymous test is gone. */
export const anonymousLifetime = 4 * hour

const lifetimes: Readonly<Record<LoginKind, number>> = {
  anonymous: anonymousLifetime,
  'one-time': hour,
  'this-visit': 12 * hour,
  remembered: 30 * 24 * hour,
}

/** Milliseconds after signing in during which nobody is asked again who they are. */
const freshFor = 10 * 60_000

/** Whether somebody signed in so lately that they need not prove again whose account it is. In milliseconds since 1970. */
export function isFreshLogin(createdAt: number, now: number): boolean {
  return now - createdAt < freshFor
}

const touchInterval = 5 * 60_000

/**
 * When the login ends if no more activity is written down. Dates are in milliseconds since 1970. Later by the interval in
 * which activity is not written: nobody who was there less than four hours ago is forgotten.
 */
export function loginExpiry(kind: LoginKind, now: number): number {
  return now + lifetimes[kind] + touchInterval
}

/** Whether activity must be written down: not at every request, which would double the writes of a test. */
export function loginNeedsTouch(lastSeenAt: number, now: number): boolean {
  return now - lastSeenAt >= touchInterval
}
