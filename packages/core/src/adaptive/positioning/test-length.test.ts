import { describe, expect, it } from 'vitest'
import { defaultSettings } from './bayesian-question.ts'
import type { Candidate } from './candidate.ts'
import { testLength } from './test-length.ts'

/** One challenge for each level of each tube. */
function bank(...tubes: readonly (readonly number[])[]): Candidate[] {
  return tubes.flatMap((levels, tube) =>
    levels.map((level) => {
      const skillId = `t${tube}-${level}`
      return { challengeId: skillId, skillId, tubeId: `t${tube}`, level, kind: 'choice-one', timed: false }
    }),
  )
}

describe('the length of a test', () => {
  it.each([
    { says: 'nothing where there is nothing to ask', candidates: [], open: 7, length: { fewest: 0, most: 0 } },
    {
      says: 'one question for each tube of one rung',
      candidates: bank([2], [2], [1]),
      open: 7,
      length: { fewest: 3, most: 3 },
    },
    {
      says: 'one or two for two rungs: who fails the lower or succeeds at the upper is done',
      candidates: bank([1, 2]),
      open: 7,
      length: { fewest: 1, most: 2 },
    },
    {
      says: 'not longer for levels that are not open',
      candidates: bank([1, 6, 7]),
      open: 3,
      length: { fewest: 1, most: 1 },
    },
  ])('is $says', ({ candidates, open, length }) => {
    expect(testLength(candidates, open, { name: 'reference' })).toEqual(length)
  })

  it('lies between one question a tube and all the skills, and says so by two different numbers', () => {
    const tubes = [1, 2, 3, 4, 5, 6].map(() => [1, 2, 3, 4, 5, 6, 7])
    const { fewest, most } = testLength(bank(...tubes), 7, { name: 'reference' })
    expect(fewest).toBeGreaterThanOrEqual(tubes.length)
    expect(most).toBeGreaterThan(fewest)
    expect(most).toBeLessThan(6 * 7)
  })

  it('is shorter where the policy stops once it is certain enough', () => {
    const candidates = bank(...[1, 2, 3, 4, 5, 6].map(() => [1, 2, 3, 4, 5, 6, 7]))
    const bayesian = testLength(candidates, 7, { name: 'bayesian', ...defaultSettings })
    expect(bayesian.fewest).toBeGreaterThanOrEqual(1)
    expect(bayesian.most).toBeLessThan(testLength(candidates, 7, { name: 'reference' }).most)
  })
})
