import { describe, expect, it } from 'vitest'
import { compileBank } from '../bank/compile-bank.ts'
import { bayesianExam, examAbility, referenceExam } from './exam.ts'
import { degradedAnswers, verdictOnUnfinished } from './unfinished.ts'

const items = Array.from({ length: 64 }, (_, place) => ({
  id: `${place}`,
  discrimination: 1 + (place % 3) / 4,
  difficulty: place / 16 - 2,
  tube: `tube ${place}`,
  competence: `competence ${place % 16}`,
}))
const bank = compileBank(items)

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

describe.each([
  ['ours', bayesianExam()],
  ['the reference’s', referenceExam],
])('a degraded exam by %s', (_, policy) => {
  const answered = items.slice(20, 40).map(({ id }) => ({ id, score: 1 }))
  const whole = degradedAnswers({ bank, policy, answered, seed: 1 })

  it('has the answers given, then others as skipped, none twice', () => {
    expect(whole.slice(0, 20)).toEqual(answered)
    expect(whole.slice(20).every(({ score }) => score === 0)).toBe(true)
    expect(new Set(whole.map(({ id }) => id)).size).toBe(32)
  })

  it('never scores more than it did when it was left', () => {
    for (let length = 21; length <= 32; length += 1) {
      const before = examAbility(bank, policy, whole.slice(0, length - 1))
      expect(examAbility(bank, policy, whole.slice(0, length)).ability).toBeLessThan(before.ability)
    }
  })

  it('goes as far as the pool does, and takes a question that waited as skipped', () => {
    const small = compileBank(items.slice(20, 42))
    const waiting = [...answered, { id: '40', score: null }]
    const degraded = degradedAnswers({ bank: small, policy, answered: waiting, seed: 1 })
    expect(degraded.slice(20)).toEqual([
      { id: '40', score: 0 },
      { id: '41', score: 0 },
    ])
  })
})
