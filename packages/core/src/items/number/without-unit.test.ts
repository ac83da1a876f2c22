import { describe, expect, it } from 'vitest'
import { withoutUnit } from './without-unit.ts'

describe('a number typed with its unit', () => {
  it.each([
    ['225 hours', 'hours', '225'],
    ['225h', 'heures', '225'],
    ['225 H.', 'heures', '225'],
    ['1 hour', 'hours', '1'],
    ['12,5\u00a0metres', 'mètres', '12,5'],
    ['20 €', 'euros', '20'],
    ['20 euros', '€', '20'],
    ['€20', '€', '20'],
    ['1 200 lignes', 'lignes', '1 200'],
  ])('is the number of %j in %s', (typed, unit, number) => {
    expect(withoutUnit(typed, unit)).toBe(number)
  })

  it.each([
    ['225', 'hours'],
    ['225 minutes', 'hours'],
    ['12 km', 'mètres'],
    ['225 hours 30', 'hours'],
    ['two hundred hours', 'hours'],
    ['12.', 'hours'],
    ['', 'hours'],
    ['hours', 'hours'],
  ])('stays as it is when it is not one: %j in %s', (typed, unit) => {
    expect(withoutUnit(typed, unit)).toBe(typed)
  })
})
