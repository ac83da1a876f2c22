import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../language.ts'
import { type Item, rulesOf } from '../index.ts'

function numberItem(value: number, tolerance: number): Item {
  return { kind: 'number', key: { value, tolerance } }
}

const typed = (text: string) => ({ kind: 'number' as const, text })

describe('a typed number', () => {
  it.each([
    { value: 12.5, tolerance: 0, text: '12,5', right: true },
    { value: 12.5, tolerance: 0, text: '12,50', right: true },
    { value: 12.5, tolerance: 0, text: '12,51', right: false },
    { value: 12.5, tolerance: 0, text: '-12,5', right: false },
    { value: -3, tolerance: 0, text: '−3', right: true },
    { value: 0, tolerance: 0, text: '-0', right: true },
    { value: 100, tolerance: 5, text: '105', right: true },
    { value: 100, tolerance: 5, text: '95', right: true },
    { value: 100, tolerance: 5, text: '105,01', right: false },
    { value: 100, tolerance: 5, text: '94,99', right: false },
  ])('with key $value ± $tolerance scores $text as right: $right', ({ value, tolerance, text, right }) => {
    expect(rulesOf(numberItem(value, tolerance)).score({}, typed(text), 'fr')).toEqual({ right, parts: [] })
  })

  it.each([
    { value: 1, tolerance: 0.1, text: '1,1' },
    { value: 0.3, tolerance: 0.1, text: '0,4' },
    { value: 0.3, tolerance: 0.2, text: '0,1' },
    { value: 1000.1, tolerance: 0.1, text: '1000,2' },
  ])('takes $text as inside $value ± $tolerance, whatever the binary digits say', ({ value, tolerance, text }) => {
    expect(rulesOf(numberItem(value, tolerance)).score({}, typed(text), 'fr').right).toBe(true)
  })

  it.each([
    { value: 4_294_967_296, text: '4294967297', says: 'a large number off by one' },
    { value: 1e-9, text: '0', says: 'zero for a tiny number' },
  ])('does not take $says for a matter of rounding', ({ value, text }) => {
    expect(rulesOf(numberItem(value, 0)).score({}, typed(text), 'fr').right).toBe(false)
  })

  it('reads the number in the language of the answer', () => {
    const rules = rulesOf(numberItem(1000, 0))
    expect(rules.score({}, typed('1,000'), 'en').right).toBe(true)
    expect(rules.score({}, typed('1,000'), 'fr').right).toBe(false)
  })

  it.each([
    ['incomplete', ''],
    ['incomplete', ' \u202f'],
    ['not-a-number', 'twelve'],
    ['not-a-number', '12 km'],
    ['not-a-number', '1.2.3'],
    [null, '12'],
  ])('says %s of %j, for the person to mend', (problem, text) => {
    expect(rulesOf(numberItem(12, 0)).validate({}, typed(text), 'fr')).toBe(problem)
  })

  it('has a right answer that can be read back, for any number in each language', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
      fc.constantFrom(1e-12, 0.1 + 0.2, 2 ** 53, 1e15),
    )
    fc.assert(
      fc.property(numbers, fc.constantFrom(...languages), (value, language) => {
        const rules = rulesOf(numberItem(value, 0))
        const answer = rules.rightAnswer({}, language)
        expect(rules.validate({}, answer, language)).toBeNull()
        expect(rules.score({}, answer, language).right).toBe(true)
      }),
    )
  })

  it('shows the label and the unit, if there is one, and not the key', () => {
    const rules = rulesOf(numberItem(987_654, 321))
    const field = { label: 'Durée', unit: 'minutes' }
    expect(rules.publicView({ labels: {}, field }, {}, 'fr')).toEqual({ kind: 'number', ...field })
    expect(rules.publicView({ labels: {}, field: { label: 'Durée' } }, {}, 'fr')).toEqual({
      kind: 'number',
      label: 'Durée',
    })
  })
})
