import { describe, expect, it } from 'vitest'
import { correctionAt } from '../testing/example-test.ts'
import { isAlmostRight, partsOf } from './parts-of.ts'

describe('the parts of an answer', () => {
  it('that is places on a picture are the right ones, found or not: nobody is praised for what they left alone', () => {
    const correction = correctionAt(1, {
      given: { kind: 'hotspot', regions: ['h1', 'h3'] },
      right: { kind: 'hotspot', regions: ['h1', 'h2'] },
      parts: ['h1', 'h2', 'h3', 'h4', 'h5'].map((id) => ({ id, right: id === 'h1' || id > 'h3' })),
    })
    expect(partsOf(correction)).toEqual([
      { id: 'h1', right: true },
      { id: 'h2', right: false },
    ])
  })
})

describe('an answer that is almost right', () => {
  const parts = (marks: string) => [...marks].map((mark, place) => ({ id: `${place}`, right: mark === '+' }))

  it.each([
    ['++-', true],
    ['+++++-', true],
    ['+-', false],
    ['++--', false],
    ['-', false],
    ['+++', false],
    ['', false],
  ])('misses a third of its parts at most: %s', (marks, expected) => {
    expect(isAlmostRight(parts(marks))).toBe(expected)
  })
})
