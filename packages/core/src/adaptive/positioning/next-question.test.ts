import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from './bayesian-question.ts'
import { nextQuestion, type PositioningPolicy } from './next-question.ts'
import { anyBank, anyLearner, bank, play, seeds, stateOf } from './testing/sample-tests.ts'
import { type CompetenceState, isInvalidated, isValidated, unknownInterval, withAnswer } from './tube-interval.ts'

const policies: PositioningPolicy[] = [{ name: 'reference' }, { name: 'bayesian', ...defaultSettings }]
const openLevels = fc.integer({ min: 1, max: 8 })

describe.each(policies)('a whole test by policy $name, whatever the challenges and the answers', (policy) => {
  it('ends, never repeats a challenge or a skill, never goes above the open levels and never asks what is known', () => {
    fc.assert(
      fc.property(anyBank, openLevels, fc.integer(), anyLearner, (candidates, open, seed, knows) => {
        const { steps } = play({ policy, candidates, openLevels: open }, seed, knows)
        let state: CompetenceState = {}
        for (const { candidate, right } of steps) {
          const interval = state[candidate.tubeId] ?? unknownInterval
          expect(isValidated(interval, candidate.level) || isInvalidated(interval, candidate.level)).toBe(false)
          expect(candidate.level).toBeLessThanOrEqual(open)
          state = withAnswer(state, candidate.tubeId, { level: candidate.level, right })
        }
        for (const id of ['challengeId', 'skillId'] as const) {
          expect(new Set(steps.map(({ candidate }) => candidate[id])).size).toBe(steps.length)
        }
      }),
    )
  })

  it('takes the same path with the same seed', () => {
    fc.assert(
      fc.property(anyBank, openLevels, fc.integer(), anyLearner, (candidates, open, seed, knows) => {
        const test = { policy, candidates, openLevels: open }
        expect(play(test, seed, knows)).toEqual(play(test, seed, knows))
      }),
    )
  })

  it('begins with level 2, or with the easiest where there is no level 2', () => {
    for (const seed of seeds) {
      const first = { state: {}, asked: [], openLevels: 8, seed }
      expect(nextQuestion({ ...first, candidates: bank({ a: '1 2 3', b: '2 4 6' }) }, policy)).toMatchObject({
        candidate: { level: 2 },
        reason: { rule: 'first-question' },
      })
      expect(nextQuestion({ ...first, candidates: bank({ a: '3 4', b: '5 6' }) }, policy)).toMatchObject({
        candidate: { level: 3 },
      })
    }
  })

  it('has no clock in its first question nor in two in a row, where that can be avoided', () => {
    const candidates = bank({ a: '1 2 3t 5t', b: '1t 2t 3 5', c: '2t 2 4t 4' })
    for (const seed of seeds) {
      const { steps } = play({ policy, candidates, openLevels: 8 }, seed, ({ level }) => level <= 3)
      const timed = steps.map(({ candidate }) => candidate.timed)
      expect(timed[0]).toBe(false)
    }
    const [before] = bank({ before: '1t' })
    const skill = { ...bank({ a: '3' })[0], timed: false }
    const both = [
      { ...skill, challengeId: 'timed', timed: true },
      { ...skill, challengeId: 'calm' },
    ]
    for (const seed of seeds) {
      const input = { state: stateOf('before ok1'), asked: ['before-1-0'], openLevels: 8, seed }
      expect(nextQuestion({ ...input, candidates: [before, ...both] as never }, policy)).toMatchObject({
        candidate: { challengeId: 'calm' },
      })
    }
  })

  it('asks a skill with a challenge that earlier tests have not shown, where there is one', () => {
    const [one] = bank({ a: '2' })
    const candidates = ['first', 'second'].map((challengeId) => ({ ...one, challengeId })) as never
    for (const seed of seeds) {
      const input = { candidates, state: {}, asked: ['other'], openLevels: 8, seed }
      expect(nextQuestion({ ...input, seen: ['first'] }, policy)).toMatchObject({
        candidate: { challengeId: 'second' },
      })
      expect(nextQuestion({ ...input, seen: ['first', 'second'] }, policy)).toMatchObject({
        candidate: { skillId: 'a-2' },
      })
    }
  })
})
