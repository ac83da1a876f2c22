import { describe, expect, it } from 'vitest'
import { anonymousLifetime, isFreshLogin, loginExpiry, loginNeedsTouch } from './login-lifetime.ts'

const now = Date.UTC(2026, 0, 31, 12)
const minutes = 60_000

describe('a login without activity', () => {
  it.each([
    { kind: 'anonymous', ends: Date.UTC(2026, 0, 31, 16, 5), says: '4 hours' },
    { kind: 'one-time', ends: Date.UTC(2026, 0, 31, 13, 5), says: 'an hour' },
    { kind: 'this-visit', ends: Date.UTC(2026, 1, 1, 0, 5), says: '12 hours' },
    { kind: 'remembered', ends: Date.UTC(2026, 2, 2, 12, 5), says: '30 days' },
  ] as const)('of kind $kind ends after $says, and what activity may have gone unwritten', ({ kind, ends }) => {
    expect(loginExpiry(kind, now)).toBe(ends)
  })

  it('of an anonymous person lasts 4 hours from the last thing they did, written down or not', () => {
    const lastUnwritten = now + 5 * minutes - 1
    expect(loginNeedsTouch(now, lastUnwritten)).toBe(false)
    expect(loginExpiry('anonymous', now)).toBeGreaterThan(lastUnwritten + anonymousLifetime)
  })
})

describe('a login', () => {
  it.each([
    { ago: 0, fresh: true },
    { ago: 10 * minutes - 1, fresh: true },
    { ago: 10 * minutes, fresh: false },
  ])('opened $ago milliseconds ago proves who it is: $fresh', ({ ago, fresh }) => {
    expect(isFreshLogin(now - ago, now)).toBe(fresh)
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
