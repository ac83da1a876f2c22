import { describe, expect, it } from 'vitest'
import { typedCode } from './mail-proofs.ts'
import { makeOneTimePassword } from './one-time-password.ts'

describe('makeOneTimePassword', () => {
  it('is two groups of four signs that nobody takes for one another', () => {
    const seven = [7, 14, 21, 0, 3, 9, 23, 11]
    const password = makeOneTimePassword(() => seven.pop() ?? 0)
    expect(password).toMatch(/^[BCDFGHJKMPQRTVWXY2346789]{4}-[BCDFGHJKMPQRTVWXY2346789]{4}$/)
  })

  it.each(['KMPT-7349', 'kmpt 7349', ' kmpt7349 '])('is the same typed as “%s”', (typed) => {
    expect(typedCode(typed)).toBe('KMPT7349')
  })
})
