import { describe, expect, it } from 'vitest'
import { anonymousLifetime, loginExpiry, loginNeedsTouch } from './login-lifetime.ts'

const now = Date.UTC(2026, 0, 31, 12)
const minutes = 60_000

describe('a login without activity', () => {
  it.each([
    { kind: 'anonymous', ends: Date.UTC(2026, 0, 31, 16), says: 'after 4 hours' },
    { kind: 'this-visit', ends: Date.UTC(2026, 1, 1, 0), says: 'after 12 hours' },
    { kind: 'remembered', ends: Date.UTC(2026, 2, 2, 12), says: 'after 30 days' },
  ] as const)('of kind $kind ends $says', ({ kind, ends }) => {
    expect(loginExpiry(kind, now)).toBe(ends)
  })

  it('ends for an anonymous person when the test is forgotten', () => {
    expect(loginExpiry('anonymous', now) - now).toBe(anonymousLifetime)
  })
})

describe('activity', () => {
  it.each([
    { ago: 0, written: false },
    { ago: 5 * minutes - 1, written: false },
    { ago: 5 * minutes, written: true },
    { ago: 60 * minutes, written: true },
    { ago: -60 * minutes, written: false },
  ])('$ago milliseconds after the last one is written down: $written', ({ ago, written }) => {
    expect(loginNeedsTouch(now - ago, now)).toBe(written)
  })
})
