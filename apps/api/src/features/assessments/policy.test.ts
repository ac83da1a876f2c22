import { describe, expect, it } from 'vitest'
import { answeredIn, maySeeCorrection, refusalToAnswer } from './policy.ts'

describe('answering', () => {
  it.each([
    ['the question that waits', 'started', 3, null],
    ['a question that was answered', 'started', 2, 'already-answered'],
    ['a question that was not asked', 'started', 4, 'question-not-asked'],
    ['the last question of a completed test', 'completed', 3, 'assessment-ended'],
    ['an earlier question of a completed test', 'completed', 1, 'already-answered'],
    ['the question that waited in a test that was given up', 'aborted', 3, 'assessment-ended'],
  ] as const)('%s', (_what, state, position, refusal) => {
    expect(refusalToAnswer({ state, lastPosition: 3 }, position)).toBe(refusal)
  })
})

describe('corrections', () => {
  it.each([
    ['before the first checkpoint', 'started', 5, 1, false],
    ['at the first checkpoint', 'started', 6, 5, true],
    ['of a question after the last checkpoint', 'started', 8, 6, false],
    ['of the question that waits', 'started', 6, 6, false],
    ['of any question of a completed test', 'completed', 7, 7, true],
    ['of a question never asked', 'completed', 7, 8, false],
    ['of a test that was given up, before its checkpoint', 'aborted', 3, 2, false],
  ] as const)('%s', (_what, state, lastPosition, position, visible) => {
    expect(maySeeCorrection({ state, lastPosition }, position)).toBe(visible)
  })

  it('the question that waits is not counted as answered', () => {
    expect(answeredIn({ state: 'started', lastPosition: 6 })).toBe(5)
    expect(answeredIn({ state: 'completed', lastPosition: 6 })).toBe(6)
  })
})
