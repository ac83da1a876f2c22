import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../assessments/index.ts'
import { afterPractice, afterReview, type ReviewCard } from './review-card.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 5, 10)

/** Days between each review, done on the day it is due, and the next. */
function schedule(outcomes: readonly Outcome[]): number[] {
  let card: ReviewCard | null = null
  return outcomes.map((outcome) => {
    const at: number = card?.dueAt ?? start
    card = afterReview(card, outcome, at)
    return Math.round((card.dueAt - at) / day)
  })
}

describe('a skill that was missed', () => {
  it.each<[string, Outcome[], number[]]>([
    ['comes back the next day', ['wrong'], [1]],
    ['comes back the next day when it was skipped', ['skipped'], [1]],
    [
      'comes back later and later while it is remembered',
      ['wrong', 'right', 'right', 'right', 'right'],
      [1, 3, 8, 22, 54],
    ],
    ['comes back soon when it is missed again', ['wrong', 'right', 'right', 'wrong'], [1, 3, 8, 1]],
  ])('%s', (_what, outcomes, days) => {
    expect(schedule(outcomes)).toEqual(days)
  })

  const outcome = fc.constantFrom<Outcome>('right', 'wrong', 'skipped')
  const lateness = fc.integer({ min: -5 * day, max: 400 * day })

  it('is due a day later at the earliest and about a year later at the latest, however late or early it is reviewed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, lateness), { minLength: 1, maxLength: 15 }), (history) => {
        let card: ReviewCard | null = null
        for (const [given, late] of history) {
          const at = Math.max(start, (card?.dueAt ?? start) + late)
          const next: ReviewCard = afterReview(card, given, at)
          expect(next.dueAt).toBeGreaterThanOrEqual(next.reviewedAt + day)
          // The library keeps its four ratings apart by a day each, above its own limit too.
          expect(next.dueAt).toBeLessThanOrEqual(next.reviewedAt + 368 * day)
          expect(next.reviewedAt).toBeGreaterThanOrEqual(card?.reviewedAt ?? start)
          expect(next.stability).toBeGreaterThan(0)
          card = next
        }
      }),
    )
  })

  it('is due no earlier when it is remembered than when it is missed', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 8 }), lateness, (history, late) => {
        const card = history.reduce<ReviewCard>(
          (before, given) => afterReview(before, given, before.dueAt),
          afterReview(null, 'wrong', start),
        )
        const at = Math.max(card.reviewedAt, card.dueAt + late)
        expect(afterReview(card, 'right', at).dueAt).toBeGreaterThanOrEqual(afterReview(card, 'wrong', at).dueAt)
      }),
    )
  })
})

describe('an answer of an exercise', () => {
  const card = afterReview(null, 'wrong', start)

  it('that is right makes no card of a skill that was never missed', () => {
    expect(afterPractice(null, 'right', start)).toBe(null)
  })

  it('that is not right yet makes one', () => {
    expect(afterPractice(null, 'skipped', start)).toEqual(card)
  })

  it('that is right leaves a card that is not due as it is', () => {
    expect(afterPractice(card, 'right', card.dueAt - 1)).toBe(card)
  })

  it('that is right moves a card that is due', () => {
    expect(afterPractice(card, 'right', card.dueAt)?.dueAt).toBeGreaterThan(card.dueAt)
  })

  it('that is not right yet moves a card at any time', () => {
    expect(afterPractice(card, 'wrong', start + day / 2)?.reviewedAt).toBe(start + day / 2)
  })
})
