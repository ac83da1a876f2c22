import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../language.ts'
import { parseLocalNumber } from './local-number.ts'

describe('a number typed in either language', () => {
  it.each([
    ['12', 12],
    ['  12 ', 12],
    ['+12', 12],
    ['-12', -12],
    ['−12', -12],
    ['–12', -12],
    ['‑12', -12],
    ['- 12', -12],
    ['2.5', 2.5],
    ['2,5', 2.5],
    [',5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['0,125', 0.125],
    ['1 000 000', 1_000_000],
    ['1\u00a0000', 1000],
    ['1\u202f000,5', 1000.5],
    ['1\u2009000', 1000],
    ["1'000", 1000],
    ['1’000', 1000],
    ['\u200e-5\u202c', -5],
    ['١٢', 12],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۱۲٫۵', 12.5],
    ['१२', 12],
    ['๑๒', 12],
    ['１２', 12],
    ['𝟘𝟙𝟡', 19],
    ['𝟎𝟏𝟗', 19],
  ])('%j is %d', (typed, value) => {
    for (const language of languages) expect(parseLocalNumber(typed, language)).toBe(value)
  })

  it.each([
    '',
    ' ',
    'twelve',
    '12abc',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '--5',
    '+-5',
    '5-',
    '1-2',
    '1/2',
    '½',
    '5%',
    '5 km',
    '5²',
    ',',
    '.',
    '-',
    '+',
    '1..2',
    '1,,2',
    '1.2.3',
    '1,00,000',
    '1 5',
    '12 34',
    '1 2345',
    '1  000',
    '1.000,5',
    '1٫2٫3',
    '(5)',
    '十二',
  ])('%j is not a number', (typed) => {
    for (const language of languages) expect(parseLocalNumber(typed, language)).toBeNull()
  })
})

describe('separators that the language decides', () => {
  it.each([
    { typed: '1,000', fr: 1, en: 1000 },
    { typed: '1.000', fr: 1, en: 1 },
    { typed: '-1,000', fr: -1, en: -1000 },
    { typed: '12,345', fr: 12.345, en: 12_345 },
    { typed: '1,234,567', fr: null, en: 1_234_567 },
    { typed: '1,234.5', fr: null, en: 1234.5 },
    { typed: '1,234.', fr: null, en: 1234 },
    { typed: '1234,567', fr: 1234.567, en: 1234.567 },
    { typed: '1,23', fr: 1.23, en: 1.23 },
  ])('$typed is $fr in French and $en in English', ({ typed, fr, en }) => {
    expect(parseLocalNumber(typed, 'fr')).toBe(fr)
    expect(parseLocalNumber(typed, 'en')).toBe(en)
  })
})

describe('a number as the language writes it', () => {
  it('is read back', () => {
    const thousandths = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).filter((value) => value !== 0)
    fc.assert(
      fc.property(thousandths, fc.constantFrom(...languages), (value, language) => {
        const written = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value / 1000)
        expect(parseLocalNumber(written, language)).toBe(value / 1000)
      }),
    )
  })

  it('is a finite number or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-+ ٣e'), maxLength: 60 }), (typed) => {
        const value = parseLocalNumber(typed, 'fr')
        expect(value === null || Number.isFinite(value)).toBe(true)
      }),
    )
  })
})
