import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from './candidate.ts'
import { competencePosterior, expectedReduction, guessOf, successOf } from './competence-posterior.ts'
import { defaultPrior } from './level-prior.ts'
import { normalDistribution } from './normal-distribution.ts'
import { anyBank, bank, play, sixTubes, stateOf } from './testing/sample-tests.ts'
import { type CompetenceState, withAnswer } from './tube-interval.ts'

const posterior = (candidates: readonly Candidate[], state: CompetenceState, openLevels = 8) =>
  competencePosterior({ candidates, state, asked: [], openLevels }, defaultPrior)

describe('the posterior of a competence', () => {
  it('is the prior before any answer', () => {
    const { level, deviation, unknownDeviation, unknown } = posterior(sixTubes, {})
    expect(level.mean).toBeCloseTo(3.5, 1)
    // The grid ends where nobody holds anything more or less, and cuts the tails.
    expect(level.deviation).toBeGreaterThan(1.85)
    expect(level.deviation).toBeLessThan(2)
    expect(unknownDeviation).toBeCloseTo(deviation, 12)
    // Level 2 is reached by Φ((3.5 − 2) / √(2² + 0.8²)) of the people.
    expect(unknown.get('recovery-2')?.probability).toBeCloseTo(normalDistribution(1.5 / Math.sqrt(4.64)), 1)
  })

  it('hangs on nothing that was worked out before, for others or for the same tubes', () => {
    const candidates = bank({ a: '1 3o 5', b: '2 4' })
    const wanted = posterior(candidates, stateOf('a ok3', 'b ko4'))
    posterior(candidates, stateOf('a ko1', 'b ok2'))
    posterior(candidates, {})
    posterior(sixTubes, stateOf('phishing ok2'))
    expect(posterior(candidates, stateOf('a ok3', 'b ko4'))).toEqual(wanted)
  })

  it('is what adding up every case gives: two tubes, three answers', () => {
    const candidates = bank({ a: '1 3o 5', b: '2 4' })
    const state = stateOf('a ok3', 'b ok2', 'b ko4')
    const rungs = { a: [1, 3, 5], b: [2, 4] }
    // Level 1 to 5 have one skill each: 4 pix. Only a-5 is unknown.
    let sum = 0
    let holding = 0
    let pix = 0
    let square = 0
    let both = 0
    for (let level = -1; level <= 9; level += 0.5) {
      const reach = (rung: number | undefined) =>
        rung === undefined ? 0 : rung === 0 ? 1 : normalDistribution((level - rung) / 0.8)
      for (let inA = 0; inA <= 3; inA++) {
        for (let inB = 0; inB <= 2; inB++) {
          const a = reach([0, ...rungs.a][inA]) - reach(rungs.a[inA])
          const b = reach([0, ...rungs.b][inB]) - reach(rungs.b[inB])
          const answers = (inA >= 2 ? 0.95 : 0.02) * (inB >= 1 ? 0.95 : 0.1) * (inB >= 2 ? 0.05 : 0.9)
          const weight = Math.exp(-((level - 3.5) ** 2) / 8) * a * b * answers
          const total = 4 * (inA + inB)
          sum += weight
          pix += weight * total
          square += weight * total * total
          if (inA === 3) {
            holding += weight
            both += weight * total
          }
        }
      }
    }
    const { unknown, deviation } = posterior(candidates, state)
    expect([...unknown.keys()]).toEqual(['a-5'])
    expect(unknown.get('a-5')?.worth).toBe(4)
    expect(unknown.get('a-5')?.probability).toBeCloseTo(holding / sum, 12)
    expect(unknown.get('a-5')?.covariance).toBeCloseTo(both / sum - (holding / sum) * (pix / sum), 12)
    expect(deviation).toBeCloseTo(Math.sqrt(square / sum - (pix / sum) ** 2), 10)
  })

  it('is higher after a success and lower after a failure, in every tube', () => {
    const before = posterior(sixTubes, {})
    const right = posterior(sixTubes, stateOf('passwords ok4'))
    const wrong = posterior(sixTubes, stateOf('passwords ko4'))
    for (const [skillId, { probability }] of before.unknown) {
      expect(right.unknown.get(skillId)?.probability ?? 1).toBeGreaterThan(probability)
      expect(wrong.unknown.get(skillId)?.probability ?? 0).toBeLessThan(probability)
    }
    expect(right.level.mean).toBeGreaterThan(before.level.mean)
    expect(wrong.level.mean).toBeLessThan(before.level.mean)
    expect(right.level.deviation).toBeLessThan(before.level.deviation)
  })

  it('trusts an answer more where guessing is harder', () => {
    const guessed = posterior(bank({ a: '4', b: '4' }), stateOf('a ok4')).level.mean
    const made = posterior(bank({ a: '4o', b: '4' }), stateOf('a ok4')).level.mean
    expect(made).toBeGreaterThan(guessed)
  })

  it('knows of which challenge an answer of this test is, and else takes those of the skill together', () => {
    const [choice, order] = bank({ a: '4 4o' }) as [Candidate, Candidate]
    const mean = (asked: string[]) =>
      competencePosterior({ candidates: [choice, order], state: stateOf('a ok4'), asked, openLevels: 8 }, defaultPrior)
        .level.mean
    expect(mean([order.challengeId])).toBeGreaterThan(mean([]))
    expect(mean([choice.challengeId])).toBeLessThan(mean([]))
  })

  it('speaks of the open levels alone', () => {
    expect(Math.max(...[...posterior(sixTubes, {}, 3).unknown.keys()].map((id) => Number(id.slice(-1))))).toBe(3)
  })

  it('is made of probabilities that fall from rung to rung, whatever was answered', () => {
    fc.assert(
      fc.property(anyBank, fc.array(fc.tuple(fc.nat(29), fc.boolean()), { maxLength: 30 }), (candidates, answers) => {
        let state: CompetenceState = {}
        for (const [place, right] of answers) {
          const one = candidates[place % candidates.length] as Candidate
          state = withAnswer(state, one.tubeId, { level: one.level, right })
        }
        const { unknown, deviation, unknownDeviation } = posterior(candidates, state)
        expect(deviation).toBeGreaterThanOrEqual(0)
        expect(unknownDeviation).toBeGreaterThanOrEqual(0)
        for (const { skillId, tubeId, level } of candidates) {
          const standing = unknown.get(skillId)
          if (!standing) continue
          expect(standing.probability).toBeGreaterThanOrEqual(0)
          expect(standing.probability).toBeLessThanOrEqual(1 + 1e-12)
          for (const other of candidates.filter((one) => one.tubeId === tubeId && one.level > level)) {
            expect(unknown.get(other.skillId)?.probability ?? 0).toBeLessThanOrEqual(standing.probability + 1e-12)
          }
        }
      }),
    )
  })
})

describe('what an answer is expected to tell', () => {
  it('is by how much the variance of the pix falls, over both outcomes', () => {
    const candidates = bank({ a: '1 3 5', b: '2o 4 6', c: '3 4' })
    for (const state of [{}, stateOf('b ok2'), stateOf('a ko5', 'c ok3')]) {
      const before = posterior(candidates, state)
      for (const { skillId, tubeId, level, kind } of candidates) {
        const standing = before.unknown.get(skillId)
        if (!standing) continue
        const success = successOf(standing.probability, guessOf(kind))
        const after = (right: boolean) =>
          posterior(candidates, withAnswer(state, tubeId, { level, right })).deviation ** 2
        const expected = success * after(true) + (1 - success) * after(false)
        expect(expectedReduction(standing, guessOf(kind))).toBeCloseTo(before.deviation ** 2 - expected, 9)
      }
    }
  })

  it('is more where guessing is harder', () => {
    const standing = { worth: 4, probability: 0.5, covariance: 3 }
    expect(expectedReduction(standing, 0.02)).toBeGreaterThan(expectedReduction(standing, 0.1))
  })
})

describe('a test in which every answer is a failure', () => {
  it('leads to somebody who holds nearly nothing', () => {
    const { state } = play({ policy: { name: 'reference' }, candidates: sixTubes, openLevels: 8 }, 1, () => false)
    const { level } = posterior(sixTubes, state)
    expect(level.mean).toBeLessThan(0.5)
  })
})
