import { describe, expect, it } from 'vitest'
import { isLate, limitOf, timeLeft, timings } from './timing.ts'

it.each([
  ['standard', 60_000],
  ['half-more', 90_000],
  ['double', 120_000],
  ['triple', 180_000],
  ['off', null],
] as const)('a question of a minute gives with the timing %s %s milliseconds', (timing, limit) => {
  expect(limitOf(60, timing)).toBe(limit)
  expect(timings).toContain(timing)
})

describe('an answer', () => {
  it.each([
    [0, false],
    [60_000, false],
    [65_000, false],
    [65_001, true],
  ])('that comes %i ms after the beginning of a minute is late: %s', (after, late) => {
    expect(isLate({ begunAt: 1_000, limitMs: 60_000 }, 1_000 + after)).toBe(late)
  })

  it('is never late where the clock is off', () => {
    expect(isLate({ begunAt: 0, limitMs: null }, 1e9)).toBe(false)
  })
})

describe('the time left', () => {
  it.each([
    [0, 60_000],
    [59_999, 1],
    [60_000, 0],
    [90_000, 0],
    // A clock that jumped back gives no more than there is.
    [-5_000, 60_000],
  ])('after %i ms of a minute is %i', (after, left) => {
    expect(timeLeft({ begunAt: 1_000, limitMs: 60_000 }, 1_000 + after)).toBe(left)
  })

  it('is not counted where the clock is off', () => {
    expect(timeLeft({ begunAt: 0, limitMs: null }, 5)).toBeNull()
  })
})
