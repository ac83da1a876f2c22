import { describe, expect, it } from 'vitest'
import { estimateAbility } from '../ability/estimate-ability.ts'
import { degradedAnswers, type ScoredAnswer, verdictOnUnfinished } from './unfinished.ts'

const pool = Array.from({ length: 40 }, (_, place) => ({
  id: `${place}`,
  discrimination: 1 + (place % 3) / 4,
  difficulty: place / 10 - 2,
}))
const abilityAfter = (answered: readonly ScoredAnswer[]) =>
  estimateAbility({
    items: answered.map(({ item }) => item),
    responses: answered.map(({ score }) => score),
    method: 'eap',
  }).ability

describe('an exam that was not finished', () => {
  it.each([
    { answers: 32, cause: 'candidate', verdict: 'scored' },
    { answers: 31, cause: 'candidate', verdict: 'degraded' },
    { answers: 20, cause: 'candidate', verdict: 'degraded' },
    { answers: 20, cause: 'technical', verdict: 'scored' },
    { answers: 19, cause: 'candidate', verdict: 'rejected' },
    { answers: 19, cause: 'technical', verdict: 'cancelled' },
    { answers: 0, cause: 'candidate', verdict: 'rejected' },
  ] as const)('with $answers of 32 answers, for a cause of the kind $cause, is $verdict', (row) => {
    expect(verdictOnUnfinished({ length: 32, fewest: 20, ...row })).toBe(row.verdict)
  })
})

describe('a degraded exam', () => {
  const answered = pool.slice(10, 30).map((item) => ({ item, score: 1 }))
  const whole = degradedAnswers({ answered, pool, length: 32, abilityAfter })

  it('has the answers given, then others as skipped, none twice', () => {
    expect(whole.slice(0, 20)).toEqual(answered)
    expect(whole.slice(20).every(({ score }) => score === 0)).toBe(true)
    expect(new Set(whole.map(({ item }) => item.id)).size).toBe(32)
  })

  it('never scores more than it did when it was left', () => {
    for (let length = 21; length <= 32; length += 1) {
      const before = degradedAnswers({ answered, pool, length: length - 1, abilityAfter })
      const after = degradedAnswers({ answered, pool, length, abilityAfter })
      expect(abilityAfter(after)).toBeLessThan(abilityAfter(before))
    }
  })

  it('goes as far as the pool does', () => {
    expect(degradedAnswers({ answered, pool: pool.slice(10, 32), length: 32, abilityAfter })).toHaveLength(22)
  })
})
