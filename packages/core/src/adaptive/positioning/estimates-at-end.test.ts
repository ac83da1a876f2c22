import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultSettings } from './bayesian-question.ts'
import { estimatesAtEnd } from './estimates-at-end.ts'
import { anyBank, anyLearner, bank, play, sixTubes, stateOf } from './testing/sample-tests.ts'
import { isInvalidated, isValidated, unknownInterval } from './tube-interval.ts'

const bayesian = { name: 'bayesian', ...defaultSettings } as const
const rest = { asked: [], openLevels: 7, seed: 1 }

it('are the probabilities of the skills that are unknown, and of no other', () => {
  fc.assert(
    fc.property(anyBank, anyLearner, (candidates, knows) => {
      const { state, steps } = play({ policy: bayesian, candidates, openLevels: 7 }, 1, knows)
      const asked = steps.map(({ candidate }) => candidate.challengeId)
      const estimates = estimatesAtEnd({ ...rest, candidates, state, asked }, bayesian)
      const unknown = candidates.filter(({ tubeId, level }) => {
        const interval = state[tubeId] ?? unknownInterval
        return level <= 7 && !isValidated(interval, level) && !isInvalidated(interval, level)
      })
      expect(new Set(Object.keys(estimates))).toEqual(new Set(unknown.map(({ skillId }) => skillId)))
      for (const probability of Object.values(estimates)) {
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

it('are higher for easier skills, and for who does well elsewhere', () => {
  const candidates = bank({ a: '2 4 6', b: '3 5', c: '3 5' })
  const good = estimatesAtEnd({ ...rest, candidates, state: stateOf('b ok5', 'c ok5') }, bayesian)
  const weak = estimatesAtEnd({ ...rest, candidates, state: stateOf('b ko3', 'c ko3') }, bayesian)
  expect(good['a-2']).toBeGreaterThan(good['a-6'] ?? 1)
  expect(good['a-4']).toBeGreaterThan(weak['a-4'] ?? 1)
})

it('are none by the reference rule', () => {
  expect(estimatesAtEnd({ ...rest, candidates: sixTubes, state: {} }, { name: 'reference' })).toEqual({})
})
