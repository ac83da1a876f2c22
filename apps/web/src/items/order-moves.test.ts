import { describe, expect, it } from 'vitest'
import { landingPlace, moved, slide } from './order-moves.ts'

const list = ['a', 'b', 'c', 'd']

describe('moving an entry', () => {
  it.each([
    [0, 1, 'bacd'],
    [3, 0, 'dabc'],
    [1, 3, 'acdb'],
    [2, 2, 'abcd'],
    [0, -1, 'abcd'],
    [3, 4, 'abcd'],
  ])('from %i to %i gives %s', (from, to, expected) => {
    expect(moved(list, from, to).join('')).toBe(expected)
  })
})

describe('a dragged row', () => {
  const rows = [
    { top: 0, height: 40 },
    { top: 50, height: 40 },
    { top: 100, height: 80 },
  ]
  it.each([
    ['its own place', 0, 20, 0],
    ['the next place once past its middle', 0, 71, 1],
    ['the last place', 0, 500, 2],
    ['the first place', 2, -10, 0],
  ])('lands in %s', (_name, from, middle, place) => {
    expect(landingPlace(rows, from, middle)).toBe(place)
  })

  it('makes the rows it passes slide the other way', () => {
    expect(list.map((_, place) => slide(place, 0, 2))).toEqual([0, -1, -1, 0])
    expect(list.map((_, place) => slide(place, 3, 1))).toEqual([0, 1, 1, 0])
  })
})
