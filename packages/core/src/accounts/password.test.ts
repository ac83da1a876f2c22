import { describe, expect, it } from 'vitest'
import { passwordProblems } from './password.ts'

const leaked = new Set(['password1', 'azerty123'])

describe('a password', () => {
  it.each([
    { password: 'Valbourg4', problems: [] },
    { password: 'Abcdefg1', problems: [] },
    { password: 'Été à la mer 7', problems: [] },
    { password: 'Пароль12', problems: [] },
    { password: 'Motdepasse٣', problems: [] },
    { password: 'Abcdef1', problems: ['too-short'] },
    { password: `Ab1${'x'.repeat(197)}`, problems: [] },
    { password: `Ab1${'x'.repeat(198)}`, problems: ['too-long'] },
    { password: 'valbourg4', problems: ['no-upper-case'] },
    { password: 'VALBOURG4', problems: ['no-lower-case'] },
    { password: 'Valbourgs', problems: ['no-digit'] },
    { password: 'PassWord1', problems: ['leaked'] },
    { password: 'azerty123', problems: ['no-upper-case', 'leaked'] },
    { password: '', problems: ['too-short', 'no-upper-case', 'no-lower-case', 'no-digit'] },
  ])('such as $password has the problems $problems, all said at once', ({ password, problems }) => {
    expect(passwordProblems(password, (lowerCase) => leaked.has(lowerCase))).toEqual(problems)
  })

  it('counts characters as people do, not units of their encoding', () => {
    expect(passwordProblems('Ab1😀😀😀😀', () => false)).toEqual(['too-short'])
    expect(passwordProblems('Ab1😀😀😀😀😀', () => false)).toEqual([])
  })
})
