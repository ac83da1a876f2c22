import { describe, expect, it } from 'vitest'
import { isLongEnoughAlone, isMadeOfOwnNames, passwordProblems } from './password.ts'

const tried = new Set(['password1', 'azerty123', 'correct horse battery staple'])

describe('a password', () => {
  it.each([
    { password: 'Valbourg4', problems: [] },
    { password: 'Abcdefg1', problems: [] },
    { password: 'Été à la mer 7', problems: [] },
    { password: 'Пароль12', problems: [] },
    { password: 'Motdepasse٣', problems: [] },
    { password: 'ruche-lampe-col', problems: [] },
    { password: 'quatre mots tout simples', problems: [] },
    { password: '東京の夜は静かで星がとても綺麗', problems: [] },
    { password: 'ruche-lampe-co', problems: ['no-upper-case', 'no-digit'] },
    { password: 'Abcdef1', problems: ['too-short'] },
    { password: 'x'.repeat(200), problems: [] },
    { password: 'x'.repeat(201), problems: ['too-long'] },
    { password: 'valbourg4', problems: ['no-upper-case'] },
    { password: 'VALBOURG4', problems: ['no-lower-case'] },
    { password: 'Valbourgs', problems: ['no-digit'] },
    { password: 'PassWord1', problems: ['easy-to-guess'] },
    { password: 'azerty123', problems: ['no-upper-case', 'easy-to-guess'] },
    { password: 'Correct Horse Battery Staple', problems: ['easy-to-guess'] },
    { password: '', problems: ['too-short', 'no-upper-case', 'no-lower-case', 'no-digit'] },
  ])('such as $password has the problems $problems, all said at once', ({ password, problems }) => {
    expect(passwordProblems(password, (lowerCase) => tried.has(lowerCase))).toEqual(problems)
  })

  it.each([
    ['Aicha1405', true],
    ['aïcha.BENSALAH!', true],
    ['BensalahAicha2026', true],
    ['Aicha1405ab', true],
    ['Aichaaichaaicha', true],
    ['Exemple2026', true],
    ['Valbourg4', false],
    ['Hibou1405', false],
    ['Aicha aime les chats', false],
    ['14051405-Ab', false],
  ])('such as %s, by Aïcha Bensalah, is made of her own names: %s', (password, isMade) => {
    expect(isMadeOfOwnNames(password, ['Aïcha', 'aicha.bensalah1405', 'a.bensalah@exemple.fr'])).toBe(isMade)
  })

  it('is not refused for a name of two letters, or for no name at all', () => {
    expect(isMadeOfOwnNames('Jo123456', ['Jo', ''])).toBe(false)
  })

  it('counts characters as people do, not units of their encoding', () => {
    expect(passwordProblems('Ab1😀😀😀😀', () => false)).toEqual(['too-short'])
    expect(passwordProblems('Ab1😀😀😀😀😀', () => false)).toEqual([])
    expect(isLongEnoughAlone('😀'.repeat(14))).toBe(false)
    expect(isLongEnoughAlone('😀'.repeat(15))).toBe(true)
  })
})
