import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedFrom } from '../../random.ts'
import { defaultSettings } from './bayesian-question.ts'
import type { Candidate } from './candidate.ts'
import { estimatesAtEnd } from './estimates-at-end.ts'
import { stateToImprove } from './improvement.ts'
import type { SkillEstimates } from './knowledge.ts'
import { nextQuestion, type PositioningPolicy } from './next-question.ts'
import { replay, type StoredQuestion, type StoredTest } from './replay.ts'
import { anyBank, anyLearner, sixTubes, stateOf } from './testing/sample-tests.ts'
import { withAnswer } from './tube-interval.ts'

const policies: PositioningPolicy[] = [{ name: 'reference' }, { name: 'bayesian', ...defaultSettings }]

/** Takes a whole test and keeps what a database would, as JSON. */
function taken(
  test: Omit<StoredTest, 'questions' | 'end'>,
  seed: number,
  knows: (candidate: Candidate) => boolean,
): StoredTest {
  const questions: StoredQuestion[] = []
  let known = test.stateBefore
  for (;;) {
    const seedOfQuestion = seedFrom(`${seed} ${questions.length}`)
    const input = {
      ...test,
      state: test.improvesFrom === null ? known : stateToImprove(known, test.improvesFrom),
      asked: questions.map(({ challengeId }) => challengeId),
      seen: test.seenBefore,
      seed: seedOfQuestion,
    }
    const choice = nextQuestion(input, test.policy)
    if ('stop' in choice) {
      const end = { seed: seedOfQuestion, estimates: estimatesAtEnd(input, test.policy) }
      return JSON.parse(JSON.stringify({ ...test, questions, end }))
    }
    const { candidate, reason } = choice
    const { challengeId, tubeId, level } = candidate
    const answer = { level, right: knows(candidate), at: 1000 + questions.length }
    questions.push({ challengeId, tubeId, seed: seedOfQuestion, reason, answer })
    known = withAnswer(known, tubeId, answer)
  }
}

const first = { candidates: sixTubes, openLevels: 7, seenBefore: [], improvesFrom: null, stateBefore: {} }
const middling = ({ level }: { readonly level: number }) => level <= 4

describe.each(policies)('a stored test by policy $name', (policy) => {
  it('is made again without a difference, whatever the challenges and the answers', () => {
    fc.assert(
      fc.property(anyBank, anyLearner, fc.integer(), fc.boolean(), (candidates, knows, seed, improves) => {
        const stateBefore = improves ? stateOf('t0 ok2', 't1 ko5') : {}
        const improvesFrom = improves ? 500 : null
        const stored = taken({ ...first, policy, candidates, stateBefore, improvesFrom }, seed, knows)
        expect(replay(stored)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is made again as far as it went', () => {
    const { questions } = taken({ ...first, policy }, 1, middling)
    const begun = questions.slice(0, 3).map((one, place) => (place === 2 ? { ...one, answer: null } : one))
    expect(replay({ ...first, policy, questions: begun, end: null })).toEqual([])
  })

  it('says at which question another challenge, another seed or another reason is stored', () => {
    const stored = taken({ ...first, policy }, 1, middling)
    const changed = (position: number, change: (one: StoredQuestion) => StoredQuestion) =>
      replay({
        ...stored,
        questions: stored.questions.map((one, place) => (place === position - 1 ? change(one) : one)),
      })
    const reasons = changed(2, (one) => ({ ...one, reason: { ...one.reason, predictedLevel: 8 } }))
    expect(reasons.map(({ position }) => position)).toEqual([2])
    const challenges = changed(3, (one) => ({ ...one, challengeId: 'another' }))
    expect(challenges[0]).toMatchObject({ position: 3, stored: { challengeId: 'another' } })
  })

  it('says where an answer is not the one that led to what followed', () => {
    const stored = taken({ ...first, policy }, 1, middling)
    const questions = stored.questions.map((one, place) =>
      place === 0 && one.answer ? { ...one, answer: { ...one.answer, right: !one.answer.right } } : one,
    )
    const [difference] = replay({ ...stored, questions })
    expect(difference?.position).toBeGreaterThan(1)
  })

  it('says where a test ended too early', () => {
    const stored = taken({ ...first, policy }, 1, middling)
    const questions = stored.questions.slice(0, 2)
    const end = { seed: stored.questions[2]?.seed ?? 0, estimates: {} }
    expect(replay({ ...stored, questions, end })).toMatchObject([{ position: 3, stored: end, rebuilt: { reason: {} } }])
  })
})

it('a test with other estimates than its answers lead to says so, and one that forgot them does not', () => {
  const stored = taken({ ...first, policy: { name: 'bayesian', ...defaultSettings } }, 1, middling)
  const position = stored.questions.length + 1
  const estimates = stored.end?.estimates ?? {}
  const [skillId = ''] = Object.keys(estimates)
  const withEnd = (changed: SkillEstimates | null) =>
    replay({ ...stored, end: stored.end && { ...stored.end, estimates: changed } })
  expect(withEnd({ ...estimates, [skillId]: 0.5 })).toMatchObject([{ position, rebuilt: { estimates } }])
  expect(withEnd({})).toMatchObject([{ position }])
  expect(withEnd(null)).toEqual([])
})

it('a test of one policy is not one of the other', () => {
  const [reference, bayesian] = policies as [PositioningPolicy, PositioningPolicy]
  const stored = taken({ ...first, policy: reference }, 1, middling)
  expect(replay({ ...stored, policy: bayesian }).length).toBeGreaterThan(0)
})
