import { describe, expect, it } from 'vitest'
import { type BayesianReason, bayesianQuestion, defaultSettings } from './bayesian-question.ts'
import type { Candidate, PositioningInput } from './candidate.ts'
import { bank, play, seeds, sixTubes, stateOf } from './testing/sample-tests.ts'
import { isValidated, unknownInterval } from './tube-interval.ts'

const policy = { name: 'bayesian', ...defaultSettings } as const
const underWay: Omit<PositioningInput, 'candidates' | 'seed'> = { state: {}, asked: ['another'], openLevels: 8 }

/** Every skill that some seed asks, or the reason to stop. */
function skillsAsked(input: Omit<PositioningInput, 'seed'>): string[] {
  const asked = seeds.map((seed) => {
    const choice = bayesianQuestion({ ...input, seed }, defaultSettings)
    return 'stop' in choice ? choice.stop : choice.candidate.skillId
  })
  return [...new Set(asked)].toSorted()
}

describe('a question of the bayesian policy', () => {
  it('is about a rung that tells much: in the middle of a tube of which nothing is known', () => {
    expect(skillsAsked({ ...underWay, candidates: bank({ a: '1 2 3 4 5 6' }) })).toEqual(['a-3', 'a-4'])
  })

  it('is higher for somebody who does well in other tubes, and lower for somebody who does not', () => {
    const candidates = bank({ a: '1 2 3 4 5 6 7', b: '2 5', c: '3 4' })
    const asked = (...rows: string[]) =>
      Number(skillsAsked({ ...underWay, state: stateOf(...rows), candidates })[0]?.slice(-1))
    expect(asked('b ok5', 'c ok4')).toBeGreaterThan(asked('b ko2', 'c ko3'))
  })

  it('is rather one that cannot be guessed', () => {
    expect(skillsAsked({ ...underWay, candidates: bank({ a: '3 3o', b: '3' }) })).toEqual(['a-3'])
  })

  it('is never one that would be missed almost surely', () => {
    const state = stateOf('x ko2', 'y ko2', 'z ko1')
    const candidates = bank({ x: '2', y: '2', z: '1', a: '6 7 8' })
    const settings = { ...defaultSettings, precision: 0 }
    expect(bayesianQuestion({ ...underWay, state, candidates, seed: 1 }, settings)).toEqual({ stop: 'out-of-reach' })
  })

  it('has a clock after a timed one where all that is within reach has one', () => {
    const [before] = bank({ before: '1t' }) as [Candidate]
    const candidates = [before, ...bank({ a: '2t', b: '8' })]
    const input = { ...underWay, asked: [before.challengeId], state: stateOf('before ok1', 'x ko3'), candidates }
    expect(skillsAsked(input)).toEqual(['a-2'])
  })

  it('says why: the first, of a topic not met yet, or of one that was begun, and how much surer it makes', () => {
    const reasons = play({ policy, candidates: sixTubes, openLevels: 8 }, 5, ({ level }) => level <= 4).steps.map(
      ({ reason }) => reason as BayesianReason,
    )
    expect(reasons[0]?.rule).toBe('first-question')
    expect(new Set(reasons.slice(1).map(({ rule }) => rule))).toEqual(new Set(['new-tube', 'same-tube']))
    for (const { uncertainty, expectedUncertainty } of reasons) expect(expectedUncertainty).toBeLessThan(uncertainty)
    expect(reasons.at(-1)?.uncertainty).toBeLessThan((reasons[0]?.uncertainty ?? 0) / 3)
  })

  it('does not come once what is unknown moves the pix by little, and comes longer where more precision is wanted', () => {
    const questions = (precision: number) => {
      const { steps, stop } = play(
        { policy: { ...policy, precision }, candidates: sixTubes, openLevels: 8 },
        1,
        ({ level }) => level <= 4,
      )
      return { asked: steps.length, stop }
    }
    expect(questions(1.5).stop).toBe('certain-enough')
    expect(questions(0.5).asked).toBeGreaterThan(questions(1.5).asked)
    expect(questions(1.5).asked).toBeGreaterThan(questions(4).asked)
    expect(questions(0).stop).not.toBe('certain-enough')
  })

  it('comes at least once, however certain the result is', () => {
    const state = stateOf('a ok3', 'b ok3', 'c ok3')
    const candidates = bank({ a: '1 3 4', b: '3', c: '3' })
    const settings = { ...defaultSettings, precision: 50 }
    expect(bayesianQuestion({ candidates, state, asked: [], openLevels: 8, seed: 1 }, settings)).toMatchObject({
      candidate: { skillId: 'a-4' },
    })
  })

  it('is chosen by what is known of the person elsewhere', () => {
    const candidates = bank({ a: '1 2 3 4 5 6 7' })
    const level = (mean: number) => {
      const choice = bayesianQuestion(
        { ...underWay, candidates, seed: 1 },
        { ...defaultSettings, prior: { mean, deviation: 1 } },
      )
      return 'candidate' in choice ? choice.candidate.level : 0
    }
    expect(level(6)).toBeGreaterThan(level(2))
  })
})

describe('a whole test of the bayesian policy', () => {
  it('begins easily and stays easy for a beginner: nothing above level 3 before a success', () => {
    for (const seed of seeds) {
      const { steps } = play({ policy, candidates: sixTubes, openLevels: 8 }, seed, () => false)
      expect(Math.max(...steps.map(({ candidate }) => candidate.level))).toBeLessThanOrEqual(3)
      expect(steps.length).toBeLessThanOrEqual(8)
    }
  })

  it.each([0, 2, 4, 6, 8])('credits nothing that a learner of level %i does not hold', (held) => {
    for (const seed of seeds.slice(0, 15)) {
      const { state } = play({ policy, candidates: sixTubes, openLevels: 8 }, seed, ({ level }) => level <= held)
      for (const { tubeId, level } of sixTubes.filter((one) => one.level > held)) {
        expect(isValidated(state[tubeId] ?? unknownInterval, level)).toBe(false)
      }
    }
  })

  it('goes on to the top of each tube for whoever misses nothing: the last pix do not hang on an estimate', () => {
    for (const openLevels of [4, 8]) {
      for (const seed of seeds.slice(0, 15)) {
        const { state, stop } = play({ policy, candidates: sixTubes, openLevels }, seed, () => true)
        expect(stop).toBe('nothing-left-to-ask')
        for (const { tubeId, level } of sixTubes.filter((one) => one.level <= openLevels)) {
          expect(isValidated(state[tubeId] ?? unknownInterval, level)).toBe(true)
        }
      }
    }
  })

  it('takes different paths with different seeds', () => {
    const paths = seeds.map((seed) =>
      play({ policy, candidates: sixTubes, openLevels: 8 }, seed, ({ level }) => level <= 4)
        .steps.map(({ candidate }) => candidate.challengeId)
        .join(),
    )
    expect(new Set(paths).size).toBeGreaterThan(seeds.length / 2)
  })
})
