import { expect, it } from 'vitest'
import { isLeaked } from './leaked-passwords.ts'

it.each(['password1', 'azerty123', 'motdepasse1', 'bonjour2026!', 'soleil123', 'qwerty123!', 'etoile12', 'étoile12'])(
  '%s is known from leaks',
  (password) => {
    expect(isLeaked(password)).toBe(true)
  },
)

it.each(['valbourg4', 'carreau-violet-27', 'été à la mer 7', 'пароль-синий-12'])('%s is not', (password) => {
  expect(isLeaked(password)).toBe(false)
})
