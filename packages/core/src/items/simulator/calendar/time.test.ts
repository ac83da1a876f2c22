import { describe, expect, it } from 'vitest'
import { daysOf, ruleOf } from './recurrence.ts'
import type { CalendarZone, Repeat } from './schema.ts'
import { isReal, mondayOf, textOf, utcAt, wallAt, wallOf, weekdayOf } from './time.ts'

const paris: CalendarZone = {
  id: 'paris',
  name: 'Paris',
  offset: 60,
  changes: [
    { at: '2026-03-29T01:00', offset: 120 },
    { at: '2026-10-25T01:00', offset: 60 },
  ],
}

describe('days and hours', () => {
  it('are read and written', () => {
    expect(textOf(wallOf('2028-02-29T23:59'))).toBe('2028-02-29T23:59')
    expect(weekdayOf(wallOf('2026-11-28'))).toBe(5)
    expect(weekdayOf(wallOf('1969-12-29'))).toBe(0)
    expect(textOf(mondayOf(wallOf('2026-11-29T10:00')))).toBe('2026-11-23T00:00')
  })

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['0202-03-01', false],
    ['2026-06-01T24:00', false],
    ['2026-06-01T23:59', true],
  ])('%s exists: %s', (text, exists) => {
    expect(isReal(text)).toBe(exists)
  })
})

describe('a zone whose clocks change', () => {
  it.each([
    ['2026-03-28T12:00', '2026-03-28T11:00'],
    ['2026-03-29T12:00', '2026-03-29T10:00'],
    ['2026-10-25T12:00', '2026-10-25T11:00'],
    // An hour that comes twice is meant the first time.
    ['2026-10-25T02:30', '2026-10-25T00:30'],
  ])('%s there is %s on the universal clock', (wall, utc) => {
    expect(textOf(utcAt(paris, wallOf(wall)))).toBe(utc)
    expect(textOf(wallAt(paris, wallOf(utc)))).toBe(wall)
  })

  it('an hour that is skipped is as much later as the clock went forward', () => {
    expect(textOf(wallAt(paris, utcAt(paris, wallOf('2026-03-29T02:30'))))).toBe('2026-03-29T03:30')
  })
})

describe('what repeats', () => {
  it.each<[string, Repeat, string, string[]]>([
    ['every day, three times', { every: 'day', count: 3 }, '2026-02-27', ['2026-02-27', '2026-02-28', '2026-03-01']],
    [
      'Mondays and Thursdays until a day that is included',
      { every: 'week', days: ['thursday', 'monday'], until: '2026-03-12' },
      '2026-03-02',
      ['2026-03-02', '2026-03-05', '2026-03-09', '2026-03-12'],
    ],
    [
      'every second week on its own weekday',
      { every: 'week', interval: 2, count: 3 },
      '2026-03-04',
      ['2026-03-04', '2026-03-18', '2026-04-01'],
    ],
    [
      'on the 31st, where there is one',
      { every: 'month', count: 3 },
      '2026-01-31',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'on the second Tuesday',
      { every: 'month', on: 'weekday', count: 3 },
      '2026-03-10',
      ['2026-03-10', '2026-04-14', '2026-05-12'],
    ],
    ['every year', { every: 'year', count: 2 }, '2026-03-10', ['2026-03-10', '2027-03-10']],
  ])('%s', (_what, repeat, first, days) => {
    const start = wallOf(first)
    expect(daysOf(ruleOf(repeat, start), start, start + 800 * 1440)).toEqual(days)
  })
})
