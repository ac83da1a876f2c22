import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewOfTheDay } from './review-of-the-day.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 0, 5, 10)
const due = (skillId: string, hours: number) => ({ skillId, dueAt: now + hours * hour })

describe('the review of the day', () => {
  it.each([
    ['of nothing missed has nothing to say', [], null, [], null],
    ['has what is due, the longest first', [due('b', -1), due('a', -50), due('c', 9)], null, ['a', 'b'], null],
    ['waits for the first that falls due', [due('b', 30), due('a', 20)], null, [], 20],
    ['rests after one that ended, whatever is due', [due('a', -1), due('b', 40)], -2, [], 10],
    ['waits longer where nothing is due after the rest', [due('b', 40)], -2, [], 40],
    ['opens again after the rest', [due('a', -1)], -12, ['a'], null],
    ['opens though the last one ended in a future that a clock invented', [due('a', -1)], 1, [], 13],
  ])('%s', (_what, cards, endedHours, skillIds, nextHours) => {
    const ended = endedHours === null ? null : now + endedHours * hour
    const nextAt = nextHours === null ? null : now + nextHours * hour
    expect(reviewOfTheDay(cards, ended, now)).toEqual({ skillIds, nextAt })
  })

  it('is never longer than seven questions, nor asks what is not due, nor opens in the past', () => {
    const cards = fc.array(
      fc.record({ skillId: fc.string(), dueAt: fc.integer({ min: now - 400 * hour, max: now + 400 * hour }) }),
      { maxLength: 40 },
    )
    const ended = fc.option(fc.integer({ min: now - 400 * hour, max: now }))
    fc.assert(
      fc.property(cards, ended, (list, lastEndedAt) => {
        const { skillIds, nextAt } = reviewOfTheDay(list, lastEndedAt, now)
        expect(skillIds.length).toBeLessThanOrEqual(7)
        for (const id of skillIds) expect(list.some((card) => card.skillId === id && card.dueAt <= now)).toBe(true)
        if (nextAt !== null) expect(nextAt).toBeGreaterThan(now)
        expect(nextAt !== null || skillIds.length > 0 || list.length === 0).toBe(true)
      }),
    )
  })
})
