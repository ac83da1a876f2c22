import { describe, expect, it } from 'vitest'
import { blockedUntil, blockingFailures, remainingTries } from './sign-in-attempts.ts'

const now = Date.UTC(2026, 0, 31, 12)

describe('failed sign-ins to one account', () => {
  it.each([
    { failures: 1, minutes: null, left: 9 },
    { failures: 9, minutes: null, left: 1 },
    { failures: 10, minutes: 2, left: 0 },
    { failures: 11, minutes: null, left: 9 },
    { failures: 20, minutes: 4, left: 0 },
    { failures: 30, minutes: 8, left: 0 },
    { failures: 39, minutes: null, left: 1 },
    { failures: 40, minutes: 16, left: 0 },
    { failures: 49, minutes: null, left: 1 },
    { failures: 50, minutes: Number.POSITIVE_INFINITY, left: 0 },
    { failures: 51, minutes: Number.POSITIVE_INFINITY, left: 0 },
  ])('$failures of them block for $minutes minutes and leave $left tries', ({ failures, minutes, left }) => {
    expect(blockedUntil(failures, now)).toBe(minutes === null ? null : now + minutes * 60_000)
    expect(remainingTries(failures)).toBe(left)
  })

  it('leave all tries where there is none', () => {
    expect(remainingTries(0)).toBe(10)
  })

  it('block at the numbers that are listed for the database, and at no other up to the last', () => {
    const last = blockingFailures.at(-1) ?? 0
    const blocking = Array.from({ length: last }, (_, index) => index + 1).filter((n) => blockedUntil(n, now) !== null)
    expect(blockingFailures).toEqual(blocking)
  })
})
