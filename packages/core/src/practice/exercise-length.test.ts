import { expect, it } from 'vitest'
import { goesOn, pauseIsOffered } from './exercise-length.ts'

it.each([
  [0, false],
  [1, false],
  [9, false],
  [10, true],
  [11, false],
  [20, true],
])('after %i answers a pause is offered: %s', (answered, offered) => {
  expect(pauseIsOffered(answered)).toBe(offered)
})

it('an exercise goes on for half a day after its last question', () => {
  const hour = 3_600_000
  expect(goesOn(0, 11 * hour)).toBe(true)
  expect(goesOn(0, 12 * hour)).toBe(false)
  // A clock that was put back.
  expect(goesOn(5 * hour, 4 * hour)).toBe(true)
})
