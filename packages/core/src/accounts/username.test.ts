import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberedUsername, usernameFor, usernameKey } from './username.ts'

describe('usernameFor', () => {
  it.each([
    ['Lou', 'Martin', { day: 3, month: 12 }, 'lou.martin0312'],
    ['Éloïse', 'Lefèvre', { day: 31, month: 1 }, 'eloise.lefevre3101'],
    ['Jean-Pierre', "N'Guyen", null, 'jeanpierre.nguyen'],
    ['Bjørn', 'Œuvrard', null, 'bjorn.oeuvrard'],
    ['Łukasz', 'Weiß', null, 'lukasz.weiss'],
    [' Marie  Anne ', 'de la Tour', null, 'marieanne.delatour'],
    ['李', '雷', { day: 9, month: 9 }, 'pix0909'],
    ['Ada', '', null, 'ada'],
    ['a'.repeat(50), 'b', null, `${'a'.repeat(30)}.b`],
  ])('of %s %s, born on %o, is %s', (firstName, lastName, birthday, username) => {
    expect(usernameFor(firstName, lastName, birthday)).toBe(username)
  })

  it('can always be typed, and is found as it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (firstName, lastName) => {
        const username = usernameFor(firstName, lastName, { day: 1, month: 2 })
        expect(username).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)?$/)
        expect(usernameKey(username)).toBe(username)
      }),
    )
  })
})

describe('numberedUsername', () => {
  it.each([
    [1, 'lou.martin0312'],
    [2, 'lou.martin0312.2'],
    [12, 'lou.martin0312.12'],
  ])('gives number %i %s', (place, expected) => {
    expect(numberedUsername('lou.martin0312', place)).toBe(expected)
  })
})

describe('usernameKey', () => {
  it.each(['Lou.Martin0312', ' lou.martin0312 ', 'lou. martin0312', 'LOU.MARTÍN0312'])(
    'finds the account of somebody who types “%s”',
    (typed) => {
      expect(usernameKey(typed)).toBe('lou.martin0312')
    },
  )
})
