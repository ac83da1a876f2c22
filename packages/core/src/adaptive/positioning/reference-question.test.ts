import { describe, expect, it } from 'vitest'
import type { Candidate, PositioningInput } from './candidate.ts'
import { referenceQuestion, reward } from './reference-question.ts'
import { bank, play, seeds, sixTubes, stateOf } from './testing/sample-tests.ts'
import { type CompetenceState, isValidated, unknownInterval } from './tube-interval.ts'

const underWay: Omit<PositioningInput, 'candidates' | 'seed'> = {
  state: {},
  asked: ['some-other-challenge'],
  openLevels: 8,
}

/** Every skill that some seed asks, or the reason to stop. */
function skillsAsked(input: Omit<PositioningInput, 'seed'>): string[] {
  const asked = seeds.map((seed) => {
    const choice = referenceQuestion({ ...input, seed })
    return 'stop' in choice ? choice.stop : choice.candidate.skillId
  })
  return [...new Set(asked)].toSorted()
}

describe('a competence that is tried again', () => {
  const twice: Candidate[] = ['first', 'second'].map((challengeId) => ({
    challengeId,
    skillId: 'a-2',
    tubeId: 'a',
    level: 2,
    kind: 'choice-one',
    timed: false,
  }))

  it('asks the skill with a challenge that was not met before, where there is one', () => {
    for (const seed of seeds) {
      expect(referenceQuestion({ ...underWay, candidates: twice, seed, seen: ['first'] })).toMatchObject({
        candidate: { challengeId: 'second' },
      })
    }
  })

  it('asks with one that was met when there is no other', () => {
    const choice = referenceQuestion({ ...underWay, candidates: twice, seed: 1, seen: ['first', 'second'] })
    expect(choice).toMatchObject({ candidate: { skillId: 'a-2' } })
  })
})

describe('the first question', () => {
  const first = { ...underWay, asked: [] }

  it('is of level 2, drawn between the tubes', () => {
    expect(skillsAsked({ ...first, candidates: bank({ a: '1 2 3', b: '2 4', c: '1 3' }) })).toEqual(['a-2', 'b-2'])
  })

  it('is of the lowest level when there is no level 2', () => {
    expect(skillsAsked({ ...first, candidates: bank({ a: '3 4', b: '5 6', c: '3 7' }) })).toEqual(['a-3', 'c-3'])
    expect(skillsAsked({ ...first, candidates: bank({ a: '1 3', b: '4' }) })).toEqual(['a-1'])
  })

  it('is not timed where that can be avoided', () => {
    expect(skillsAsked({ ...first, candidates: bank({ a: '1 2t 3', b: '2 4' }) })).toEqual(['b-2'])
    expect(skillsAsked({ ...first, candidates: bank({ a: '2t', b: '4t' }) })).toEqual(['a-2'])
  })

  it('is not about what earlier tests settled', () => {
    const state = stateOf('a ok2', 'b ko2')
    expect(skillsAsked({ ...first, state, candidates: bank({ a: '1 2 3', b: '1 2 4' }) })).toEqual(['b-1'])
  })

  it('says that it is the first and that the level is taken to be 2', () => {
    const choice = referenceQuestion({ ...first, candidates: bank({ a: '1 2 3' }), seed: 1 })
    expect(choice).toMatchObject({
      candidate: { skillId: 'a-2' },
      reason: { rule: 'first-question', predictedLevel: 2, reward: 2 },
    })
  })
})

describe('a later question', () => {
  it('is the one whose answer settles most: level 3 of a tube of 1 to 5 for a learner of 3.5', () => {
    const tube = [1, 2, 3, 4, 5].map((level) => ({ tubeId: 'a', level }))
    expect(tube.map((skill) => Number(reward(skill, tube, 3.5).toFixed(3)))).toEqual([1.303, 2.365, 3, 2.755, 1.73])
    expect(skillsAsked({ ...underWay, candidates: bank({ a: '1 2 3 4 5' }) })).toEqual(['a-3'])
  })

  it('counts only what is unknown and what is in the same tube', () => {
    const unknown = [
      { tubeId: 'a', level: 3 },
      { tubeId: 'a', level: 4 },
      { tubeId: 'b', level: 1 },
    ]
    expect(reward({ tubeId: 'a', level: 3 }, unknown, 3)).toBe(1.5)
    const choice = referenceQuestion({
      ...underWay,
      state: stateOf('a ok2'),
      candidates: bank({ a: '1 2 3' }),
      seed: 1,
    })
    expect(choice).toMatchObject({ candidate: { skillId: 'a-3' }, reason: { predictedLevel: 4.5, reward: 1 } })
  })

  it('is drawn between those that settle as much', () => {
    expect(skillsAsked({ ...underWay, candidates: bank({ a: '1 2 3 4 5', b: '1 2 3 4 5', c: '1 2' }) })).toEqual([
      'a-3',
      'b-3',
    ])
  })

  it('comes from an easy tube, whose lowest unknown rung is at most 3, even if others settle more', () => {
    expect(skillsAsked({ ...underWay, candidates: bank({ easy: '3', other: '4 5' }) })).toEqual(['easy-3'])
    expect(skillsAsked({ ...underWay, candidates: bank({ four: '4', other: '4 5' }) })).toEqual(['other-4'])
  })

  it('comes from any rung of an easy tube', () => {
    expect(
      skillsAsked({ ...underWay, state: stateOf('a ok2'), candidates: bank({ a: '1 2 3 5 6 7', b: '4' }) }),
    ).toEqual(['a-5'])
  })

  it('is from another tube once the rungs up to 3 are settled', () => {
    const candidates = bank({ was: '2 4', other: '4 5 6' })
    const choice = referenceQuestion({ ...underWay, state: stateOf('was ok2'), candidates, seed: 3 })
    expect(choice).toMatchObject({
      candidate: { skillId: 'other-5' },
      reason: { rule: 'most-informative', predictedLevel: 4.5 },
    })
  })

  it('is at most 2 levels above the predicted one', () => {
    // Right at 2 and wrong at 4 elsewhere: predicted level 3.
    const state = stateOf('x ok2', 'x ko4')
    expect(skillsAsked({ ...underWay, state, candidates: bank({ a: '5' }) })).toEqual(['a-5'])
    expect(skillsAsked({ ...underWay, state, candidates: bank({ a: '5 6 7 8' }) })).toEqual(['a-5'])
    expect(skillsAsked({ ...underWay, state, candidates: bank({ a: '6' }) })).toEqual(['nothing-left-to-ask'])
    // Right at 2: predicted level 4.5, so that 7 is half a level too far.
    expect(skillsAsked({ ...underWay, state: stateOf('x ok2'), candidates: bank({ a: '6 7' }) })).toEqual(['a-6'])
    expect(skillsAsked({ ...underWay, state: stateOf('x ok2'), candidates: bank({ a: '7' }) })).toEqual([
      'nothing-left-to-ask',
    ])
  })

  it('is not timed after a timed one, where that can be avoided', () => {
    const [before] = bank({ before: '1t' }) as [Candidate]
    const afterTimed = { ...underWay, asked: [before.challengeId], state: stateOf('before ok1') }
    expect(skillsAsked({ ...afterTimed, candidates: [before, ...bank({ a: '3t', b: '2 3' })] })).toEqual(['b-3'])
    expect(skillsAsked({ ...underWay, candidates: bank({ a: '2t 3t 4t', b: '1' }) })).toEqual(['a-3'])
    expect(skillsAsked({ ...afterTimed, candidates: [before, ...bank({ a: '3t' })] })).toEqual(['a-3'])
  })

  it('is the untimed challenge of a skill that has both sorts', () => {
    const [before] = bank({ before: '1t' }) as [Candidate]
    const afterTimed = { ...underWay, asked: [before.challengeId], state: stateOf('before ok1') }
    const both = ['timed', 'calm'].map((challengeId) => ({
      ...before,
      challengeId,
      skillId: 'a-3',
      tubeId: 'a',
      level: 3,
      timed: challengeId === 'timed',
    }))
    for (const challenges of [both, both.toReversed()]) {
      const candidates = [before, ...challenges]
      for (const seed of seeds) {
        expect(referenceQuestion({ ...afterTimed, candidates, seed })).toMatchObject({
          candidate: { challengeId: 'calm' },
        })
      }
      expect(skillsAsked({ ...afterTimed, candidates: [...candidates, ...bank({ b: '3' })] })).toEqual(['a-3', 'b-3'])
    }
  })

  it('is of another kind than the last two, where that settles as much', () => {
    const before = bank({ before: '1o', between: '1', long: '1' })
    const asked = (...tubes: string[]) => tubes.map((tube) => `${tube}-1-0`)
    const state = stateOf('before ok1', 'between ok1', 'long ok1')
    const candidates = [...before, ...bank({ a: '3o', b: '3' })]
    expect(skillsAsked({ ...underWay, state, candidates, asked: asked('before') })).toEqual(['b-3'])
    expect(skillsAsked({ ...underWay, state, candidates, asked: asked('between') })).toEqual(['a-3'])
    expect(skillsAsked({ ...underWay, state, candidates, asked: asked('before', 'long', 'between') })).toEqual(['a-3'])
    // Both kinds are recent, or the other skill settles less.
    expect(skillsAsked({ ...underWay, state, candidates, asked: asked('before', 'between') })).toEqual(['a-3', 'b-3'])
    const settlesMore = [...before, ...bank({ a: '3o 4o 5o', b: '3' })]
    expect(skillsAsked({ ...underWay, state, candidates: settlesMore, asked: asked('before') })).toEqual(['a-4'])
  })

  it('is the challenge of another kind of a skill that has both, unless it is timed after a timed one', () => {
    const [before, other] = bank({ before: '1ot', other: '3' }) as [Candidate, Candidate]
    const candidates = [
      before,
      { ...other, challengeId: 'same', kind: 'order' as const },
      { ...other, challengeId: 'another' },
    ]
    const input = { ...underWay, state: stateOf('before ok1'), asked: [before.challengeId] }
    for (const seed of seeds) {
      expect(referenceQuestion({ ...input, candidates, seed })).toMatchObject({ candidate: { challengeId: 'another' } })
      const timedOther = candidates.map((one) => ({ ...one, timed: one.challengeId !== 'same' }))
      expect(referenceQuestion({ ...input, candidates: timedOther, seed })).toMatchObject({
        candidate: { challengeId: 'same' },
      })
    }
  })

  it('is any challenge of the skill that this test has not asked', () => {
    const [one] = bank({ a: '3' }) as [Candidate]
    const candidates = ['one', 'two', 'three'].map((challengeId) => ({ ...one, challengeId }))
    const chosen = seeds.map((seed) => {
      const choice = referenceQuestion({ ...underWay, asked: ['long-ago', 'two', 'x', 'y'], candidates, seed })
      return 'candidate' in choice && choice.candidate.challengeId
    })
    expect([...new Set(chosen)].toSorted()).toEqual(['one', 'three'])
  })

  it('is never above the open levels, which do not count in what it settles either', () => {
    const choice = referenceQuestion({ ...underWay, openLevels: 3, candidates: bank({ a: '3 4 5' }), seed: 1 })
    expect(choice).toMatchObject({ candidate: { skillId: 'a-3' }, reason: { reward: 1 } })
    expect(skillsAsked({ ...underWay, openLevels: 3, candidates: bank({ a: '4 5' }) })).toEqual(['nothing-left-to-ask'])
  })

  it('is chosen by the newest evidence where a later test contradicts an earlier one', () => {
    const candidates = bank({ a: '3 4 5 6' })
    const predicted = (state: CompetenceState) => {
      const choice = referenceQuestion({ ...underWay, state, candidates, seed: 1 })
      return 'reason' in choice && choice.reason.predictedLevel
    }
    expect(predicted(stateOf('x ko2', 'x ok2'))).toBe(predicted(stateOf('x ok2')))
    expect(predicted(stateOf('x ko4', 'x ok6'))).toBe(predicted(stateOf('x ok6')))
    expect(predicted(stateOf('x ko2', 'y ok2'))).not.toBe(predicted(stateOf('y ok2')))
  })

  it('does not come when everything is known', () => {
    const candidates = bank({ a: '1 2 3', b: '4 5' })
    expect(skillsAsked({ ...underWay, state: stateOf('a ok3', 'b ko4'), candidates })).toEqual(['nothing-left-to-ask'])
    expect(skillsAsked({ ...underWay, candidates: [] })).toEqual(['nothing-left-to-ask'])
    expect(skillsAsked({ ...underWay, asked: candidates.map(({ challengeId }) => challengeId), candidates })).toEqual([
      'nothing-left-to-ask',
    ])
  })
})

describe('a whole test of a learner who holds every skill up to a level', () => {
  const candidates = sixTubes
  const test = { policy: { name: 'reference' }, candidates, openLevels: 8 } as const
  const skillsCount = new Set(candidates.map(({ skillId }) => skillId)).size

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'finds all that a learner of level %i holds, and nothing more, without asking everything',
    (held) => {
      for (const seed of seeds.slice(0, 15)) {
        const { steps, state } = play(test, seed, ({ level }) => level <= held)
        for (const { tubeId, level } of candidates) {
          expect(isValidated(state[tubeId] ?? unknownInterval, level)).toBe(level <= held)
        }
        expect(steps.length).toBeLessThanOrEqual(skillsCount * 0.65)
      }
    },
  )

  it('takes different paths with different seeds', () => {
    const paths = seeds.map((seed) =>
      play(test, seed, ({ level }) => level <= 4)
        .steps.map(({ candidate }) => candidate.challengeId)
        .join(),
    )
    expect(new Set(paths).size).toBeGreaterThan(seeds.length / 2)
  })
})
