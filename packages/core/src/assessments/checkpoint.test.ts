import { describe, expect, it } from 'vitest'
import { checkpointAfter, correctionIsVisible } from './checkpoint.ts'

describe('a checkpoint', () => {
  it('comes after every fifth answer', () => {
    const checkpoints = Array.from({ length: 16 }, (_, answered) => checkpointAfter(answered))
    const none = [null, null, null, null]
    expect(checkpoints).toEqual([null, ...none, 1, ...none, 2, ...none, 3])
  })
})

describe('the right answer of a question', () => {
  it.each([
    { answered: 0, completed: false, visible: [] },
    { answered: 4, completed: false, visible: [] },
    { answered: 5, completed: false, visible: [1, 2, 3, 4, 5] },
    { answered: 9, completed: false, visible: [1, 2, 3, 4, 5] },
    { answered: 10, completed: false, visible: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    { answered: 3, completed: true, visible: [1, 2, 3] },
    { answered: 7, completed: true, visible: [1, 2, 3, 4, 5, 6, 7] },
    { answered: 0, completed: true, visible: [] },
  ])('after $answered answers, test over: $completed, is visible at $visible', ({ answered, completed, visible }) => {
    const positions = Array.from({ length: 12 }, (_, place) => place + 1)
    expect(positions.filter((position) => correctionIsVisible(position, answered, completed))).toEqual(visible)
  })
})
