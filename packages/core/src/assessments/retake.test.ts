import { describe, expect, it } from 'vitest'
import { improveFrom, resetFrom } from './retake.ts'

const day = 24 * 60 * 60 * 1000
const lastAnswerAt = Date.UTC(2026, 10, 2, 9)
const completed = { test: 'completed' as const, lastAnswerAt, pix: 12, openPix: 56 }

describe('improving a result', () => {
  it.each([
    { when: 'four days after the last answer', standing: completed, from: lastAnswerAt + 4 * day },
    { when: 'never, with everything earned', standing: { ...completed, pix: 56 }, from: null },
    { when: 'never, while the test goes on', standing: { ...completed, test: 'started' as const }, from: null },
    { when: 'never, without a test', standing: { ...completed, test: null }, from: null },
  ])('is possible $when', ({ standing, from }) => {
    expect(improveFrom(standing)).toBe(from)
  })
})

describe('starting from zero', () => {
  it.each([
    { when: 'seven days after the last answer', standing: completed, from: lastAnswerAt + 7 * day },
    {
      when: 'likewise in the middle of a test',
      standing: { ...completed, test: 'started' as const },
      from: lastAnswerAt + 7 * day,
    },
    { when: 'never, before the first answer', standing: { test: 'started' as const, lastAnswerAt: null }, from: null },
    { when: 'never, without a test', standing: { test: null, lastAnswerAt }, from: null },
  ])('is possible $when', ({ standing, from }) => {
    expect(resetFrom(standing)).toBe(from)
  })
})
