import { describe, expect, it } from 'vitest'
import { LinkPurpose, linkExpiry, linksCountFrom, makeCode, typedCode } from './mail-proofs.ts'

const now = Date.UTC(2026, 0, 31, 12)

describe('a link sent by mail', () => {
  it('to verify an address works for 3 days, to renew a password for an hour', () => {
    expect(linkExpiry('verify-email', now)).toBe(Date.UTC(2026, 1, 3, 12))
    expect(linkExpiry('reset-password', now)).toBe(Date.UTC(2026, 0, 31, 13))
  })

  it.each(LinkPurpose.anyOf.map((purpose) => purpose.const))('for %s still works when one more may go', (purpose) => {
    const sent = linksCountFrom(now)
    expect(linkExpiry(purpose, sent)).toBeGreaterThanOrEqual(now)
  })
})

describe('a code sent by mail', () => {
  it('has 6 signs, drawn one by one, that cannot be taken for one another', () => {
    expect(makeCode((below) => below - 1)).toBe('999999')
    let turn = 0
    expect(makeCode(() => turn++)).toBe('BCDFGH')
    const every = Array.from({ length: 24 }, (_, place) => makeCode(() => place).charAt(0)).join('')
    expect(every).not.toMatch(/[AEIOU01L5SZN]/)
  })

  it.each([' bcd-234', 'BCD 234', 'bcd234\n'])('may be typed as %j', (text) => {
    expect(typedCode(text)).toBe('BCD234')
  })
})
