import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../assessments/index.ts'
import { nextToPractise, type Practisable, rungAimedAt } from './next-to-practise.ts'

const one = (challengeId: string, level: number, kind: Practisable['kind'] = 'choice-one'): Practisable => ({
  challengeId,
  level,
  kind,
})
const ladder = [one('a1', 1), one('b3', 3), one('c4', 4), one('d6', 6)]
const nothing = { interval: null, asked: [], seenAt: new Map<string, number>(), seed: 1 }
const answered = (...outcomes: (Outcome | null)[]) =>
  outcomes.map((outcome, place) => ({ challengeId: `x${place}`, outcome }))

describe('the rung aimed at', () => {
  it.each([
    ['of somebody new is the lowest', null, [], 1],
    ['is the highest held', 4, [], 4],
    ['is the highest held below a gap of the ladder', 5, [], 4],
    ['moves up with a right answer', null, ['right'], 3],
    ['moves down with a wrong one', 4, ['wrong'], 3],
    ['moves down with a skipped one', 4, ['skipped'], 3],
    ['stays where a question was left aside', 4, [null], 4],
    ['stays on the ladder, above', 6, ['right', 'right', 'wrong'], 4],
    ['stays on the ladder, below', null, ['wrong', 'wrong', 'right'], 3],
  ] as const)('%s', (_what, floor, outcomes, level) => {
    const interval = floor === null ? null : { floor }
    expect(rungAimedAt({ ...nothing, candidates: ladder, interval, asked: answered(...outcomes) })).toBe(level)
  })
})

describe('the next challenge', () => {
  it('is on the rung aimed at', () => {
    expect(nextToPractise({ ...nothing, candidates: ladder, interval: { floor: 3 } })?.challengeId).toBe('b3')
  })

  it('is the easier of two that are as near', () => {
    const asked = [{ challengeId: 'c4', outcome: null }]
    expect(
      nextToPractise({
        ...nothing,
        candidates: [one('b3', 3), one('c4', 4), one('e5', 5)],
        interval: { floor: 4 },
        asked,
      })?.challengeId,
    ).toBe('b3')
  })

  it('is of another kind than the last one, where there is one', () => {
    const candidates = [one('a', 2, 'text'), one('b', 2, 'text'), one('c', 2, 'order')]
    const asked = [{ challengeId: 'a', outcome: 'skipped' as const }]
    expect(nextToPractise({ ...nothing, candidates, asked })?.challengeId).toBe('c')
  })

  it('is one never seen, or seen longest ago', () => {
    const candidates = [one('a', 2), one('b', 2), one('c', 2)]
    const seen = (...when: [string, number][]) =>
      nextToPractise({ ...nothing, candidates, seenAt: new Map(when) })?.challengeId
    expect(seen(['a', 5], ['c', 9])).toBe('b')
    expect(seen(['a', 5], ['b', 3], ['c', 9])).toBe('b')
  })

  it('comes back, the one asked longest ago first, once all were asked', () => {
    const candidates = [one('a', 2), one('b', 2), one('c', 2)]
    const asked = ['b', 'a', 'c'].map((challengeId) => ({ challengeId, outcome: 'right' as const }))
    expect(nextToPractise({ ...nothing, candidates, asked })?.challengeId).toBe('b')
  })

  it('is nothing where nothing may be practised', () => {
    expect(nextToPractise({ ...nothing, candidates: [] })).toBe(null)
  })

  it('is never one asked already in the exercise while others remain', () => {
    const challenges = fc.uniqueArray(
      fc.record({
        challengeId: fc.stringMatching(/^[a-z]{3}$/),
        level: fc.integer({ min: 1, max: 8 }),
        kind: fc.constantFrom('text' as const, 'order' as const, 'match' as const),
      }),
      { minLength: 1, maxLength: 12, selector: ({ challengeId }) => challengeId },
    )
    const outcomes = fc.array(fc.constantFrom('right' as const, 'wrong' as const, 'skipped' as const), {
      minLength: 12,
      maxLength: 12,
    })
    fc.assert(
      fc.property(challenges, outcomes, fc.nat(), fc.integer({ min: 0, max: 8 }), (candidates, given, seed, floor) => {
        const asked: { challengeId: string; outcome: Outcome }[] = []
        for (const outcome of given.slice(0, candidates.length)) {
          const next = nextToPractise({ candidates, interval: { floor }, asked, seenAt: new Map(), seed })
          expect(asked.map(({ challengeId }) => challengeId)).not.toContain(next?.challengeId)
          asked.push({ challengeId: next?.challengeId ?? '', outcome })
        }
      }),
    )
  })
})
