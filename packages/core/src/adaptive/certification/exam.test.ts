import { describe, expect, it } from 'vitest'
import { estimateAbility } from '../ability/estimate-ability.ts'
import { compileBank } from '../bank/compile-bank.ts'
import { probability } from '../models/response.ts'
import { draw } from '../selection/draw.ts'
import {
  bayesianExam,
  type ExamPolicy,
  type ExamStep,
  examAbility,
  nextOfExam,
  referenceExam,
  replayExam,
} from './exam.ts'

const items = Array.from({ length: 160 }, (_, place) => ({
  id: `q${place}`,
  discrimination: 0.8 + (place % 5) / 5,
  difficulty: (place % 40) / 10 - 2,
  tube: `tube ${place % 80}`,
  skill: `skill ${place}`,
  competence: `competence ${place % 16}`,
  accessible: place % 3 !== 0,
}))
const bank = compileBank(items)
const policies: readonly (readonly [string, ExamPolicy])[] = [
  ['ours', bayesianExam({ kind: 'randomesque', among: 4 })],
  ['the reference’s', referenceExam],
]

/** A whole exam of a candidate; at most `ahead` answers have no score yet when the next question is chosen. */
function sit(policy: ExamPolicy, seed: number, ahead = 0, more: Partial<Parameters<typeof nextOfExam>[0]> = {}) {
  const steps: ExamStep[] = []
  for (;;) {
    const pending = Math.min(ahead, steps.length)
    const known = steps.length - pending
    const answered = steps.map((step, at) => (at < known ? step : { ...step, score: null }))
    const next = nextOfExam({ bank, policy, answered, seed, ...more })
    if ('stop' in next) return { steps, stop: next.stop }
    const item = next.item
    if ('thresholds' in item) throw new Error('this bank has no graded item')
    const score = draw(seed, 7, steps.length) < probability(item, 0.5) ? 1 : 0
    steps.push({ id: item.id, score, ...(pending > 0 && { pending }) })
  }
}

describe.each(policies)('an exam led by %s', (_, policy) => {
  it('has 32 questions, of one tube each, and visits all competences in its first half', () => {
    const { steps, stop } = sit(policy, 4)
    expect(stop).toEqual({ kind: 'length-reached', asked: 32, maximum: 32 })
    const asked = steps.map(({ id }) => items[bank.placeOf.get(id) ?? -1])
    expect(new Set(asked.map((item) => item?.tube)).size).toBe(32)
    expect(new Set(asked.slice(0, 16).map((item) => item?.competence)).size).toBe(16)
    for (const [place, item] of asked.entries())
      expect(asked.slice(Math.max(0, place - 2), place).map((other) => other?.competence)).not.toContain(
        item?.competence,
      )
  })

  it.each([0, 1, 3])('is replayed to the last digit when %d answers waited for their score', (ahead) => {
    const { steps } = sit(policy, 11, ahead)
    const replayed = replayExam({ bank, policy, seed: 11 }, steps)
    expect(replayed.map(({ isSame }) => isSame)).toEqual(steps.map(() => true))
    expect(replayed.at(-1)?.estimate).toEqual(examAbility(bank, policy, steps))
  })

  it('shows where it is not what was kept', () => {
    const { steps } = sit(policy, 11)
    const forged = steps.map((step, place) => (place === 5 ? { ...step, score: step.score === 1 ? 0 : 1 } : step))
    const replayed = replayExam({ bank, policy, seed: 11 }, forged)
    expect(replayed.slice(0, 6).every(({ isSame }) => isSame)).toBe(true)
    expect(replayed.slice(6).every(({ isSame }) => isSame)).toBe(false)
  })

  it('asks only what is accessible, and nothing of a blocked skill', () => {
    const { steps } = sit(policy, 3, 0, { accessibleOnly: true, blockedSkills: ['skill 20', 'skill 100'] })
    const asked = steps.map(({ id }) => items[bank.placeOf.get(id) ?? -1])
    expect(asked.every((item) => item?.accessible)).toBe(true)
    expect(asked.map((item) => item?.skill)).not.toContain('skill 20')
    expect(replayExam({ bank, policy, seed: 3, accessibleOnly: true }, steps.slice(0, 1))[0]?.isSame).toBe(true)
  })
})

describe('the estimate of an exam', () => {
  const answered = [
    { id: 'q10', score: 1 },
    { id: 'q20', score: 0 },
    { id: 'q30', score: null },
  ]

  it('is the mean of the posterior, without the answers that wait', () => {
    const { ability, standardError } = examAbility(bank, bayesianExam(), answered)
    const plain = estimateAbility({
      items: [items[10], items[20]].flatMap((item) => item ?? []),
      responses: [1, 0],
      method: 'eap',
    })
    expect(ability).toBeCloseTo(plain.ability, 10)
    expect(standardError).toBeCloseTo(plain.standardError, 10)
  })

  it('by the reference begins low', () => {
    expect(examAbility(bank, referenceExam, [])).toEqual({ ability: -3, standardError: 5 })
  })

  it('is refused for what the bank does not have, or the reference does not know', () => {
    expect(() => examAbility(bank, bayesianExam(), [{ id: 'gone', score: 1 }])).toThrow('item gone was answered')
    const graded = compileBank([{ id: 'g', discrimination: 1, thresholds: [0, 1] }])
    expect(() => examAbility(graded, referenceExam, [{ id: 'g', score: 2 }])).toThrow('item g is graded')
  })
})
