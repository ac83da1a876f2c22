import { describe, expect, it } from 'vitest'
import { guessablePasswords } from './guessable-passwords.ts'

const code = (text: string) => ({ type: 'paragraph', line: [{ text: 'Par exemple ' }, { text, mark: 'code' }] })
const isEasyToGuess = guessablePasswords({
  challenges: [
    {
      texts: {
        fr: { exhibits: [{ kind: 'table', rows: [['Messagerie', 'Girafe-Piano-23']] }] },
        en: { secret: { explanation: [code('soap storm nail lake')] }, situation: 'Kofi uses Mimosa-Bike-31.' },
      },
    },
  ],
  tutorials: [{ title: { fr: 'Protéger Valbourg' }, body: { fr: [code('éclair-plafond-mardi')] } }],
})

describe('a password that attackers try first', () => {
  it.each(['password1', 'azerty123', 'motdepasse1', 'bonjour2026!', 'soleil123', 'qwerty123!', 'etoile12', 'étoile12'])(
    '%s is in a list, or is one of the list with something after it',
    (password) => {
      expect(isEasyToGuess(password)).toBe(true)
    },
  )

  it.each(['aaaaaaaaaaaaaaa', 'ababababababababa', '123456789012345', 'motdepassemotdepasse', 'étoileétoileétoi'])(
    '%s is short or listed, over and over',
    (password) => {
      expect(isEasyToGuess(password)).toBe(true)
    },
  )

  it.each([
    'girafe-piano-23',
    'mimosa-bike-31',
    'soap storm nail lake',
    'éclair-plafond-mardi',
    'eclair-plafond-mardi',
    'éclair-plafond-mardi1!',
  ])('%s is an example that the content shows', (password) => {
    expect(isEasyToGuess(password)).toBe(true)
  })

  it.each(['valbourg4', 'carreau-violet-27', 'été à la mer 7', 'пароль-синий-12', 'hiver-hiver-velours'])(
    '%s is not',
    (password) => {
      expect(isEasyToGuess(password)).toBe(false)
    },
  )
})
