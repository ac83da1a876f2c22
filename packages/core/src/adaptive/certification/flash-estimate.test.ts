import { describe, expect, it } from 'vitest'
import { flashHistory } from './flash-estimate.ts'

const parameters = [
  [1, 0],
  [1.5, 0.5],
  [2, 1],
  [1.2, 0.8],
] as const
const items = parameters.map(([discrimination, difficulty], place) => ({ id: `${place}`, discrimination, difficulty }))
const right = [true, true, false, true]

describe('the estimate of the reference service', () => {
  it.each([
    { start: 0, variation: 0, abilities: [0.578288, 1.480681, 1.071754, 1.173534], error: 0.666088 },
    { start: 0, variation: 1, abilities: [0.578288, 1.480681, 1.071754, 1.173534], error: 0.666088 },
    { start: 0, variation: 0.5, abilities: [0.5, 0.75, 0.826581, 1.10145], error: 0.660697 },
    { start: -3, variation: 0.5, abilities: [-1.785007, -0.892503, -0.446252, 0.053748], error: 0.944366 },
  ])('from $start with a variation of $variation is $abilities', ({ start, variation, abilities, error }) => {
    const [before, ...after] = flashHistory({ items, right, start, variation })
    expect(before).toEqual({ ability: start, standardError: 5 })
    for (const [place, ability] of abilities.entries()) expect(after[place]?.ability).toBeCloseTo(ability, 6)
    expect(after.at(-1)?.standardError).toBeCloseTo(error, 6)
  })

  it('depends on the order of the answers, which a plain mean does not', () => {
    const there = flashHistory({ items, right, start: 0 }).at(-1)
    const back = flashHistory({ items: items.toReversed(), right: right.toReversed(), start: 0 }).at(-1)
    expect(there?.ability).not.toBeCloseTo(back?.ability ?? 0, 3)
  })

  it('wants an answer for each item', () => {
    expect(() => flashHistory({ items, right: [true], start: 0 })).toThrow('4 items and 1 answers')
  })
})
