import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highestMeshScore, type Mesh, meshScore } from './mesh-score.ts'

const bounds = [-5, -2.6, -0.2, 0.8, 1.34567, 2.89012, 3.5, 4.5, 6.5]
const meshes: readonly Mesh[] = bounds.slice(1).map((to, place) => ({ from: bounds[place] ?? 0, to }))

describe('the score of an ability', () => {
  it.each([
    ['in the middle of the fifth mesh, as in the reference', 2, 438, 4],
    ['below the first mesh', -5.1, 0, null],
    ['at the start of the first', -5, 0, 0],
    ['just below the second', -2.6000001, 63, 0],
    ['at the start of the second', -2.6, 64, 1],
    ['at the start of the third', -0.2, 128, 2],
    ['at the start of the last', 4.5, 768, 7],
    ['at the end of the last', 6.5, 895, 7],
    ['above the last', 9, 895, 7],
  ])('%s is %d: %d', (_, ability, score, mesh) => {
    expect(meshScore(ability, meshes)).toEqual({ score, mesh })
  })

  it('never falls as ability grows, and stays within its mesh', () => {
    const ability = fc.double({ min: -6, max: 8, noNaN: true })
    fc.assert(
      fc.property(ability, ability, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(meshScore(high, meshes).score).toBeGreaterThanOrEqual(meshScore(low, meshes).score)
      }),
    )
    expect(highestMeshScore(meshes.length)).toBe(895)
  })

  it.each([
    [[{ from: 0, to: 1 }], '1 meshes are too few'],
    [
      [
        { from: 0, to: 1 },
        { from: 1, to: 1 },
      ],
      'mesh 1 goes from 1 to 1: it must rise',
    ],
    [
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
      'mesh 1 begins at 2 and the one before ends at 1: they must be the same',
    ],
  ])('is refused with meshes that leave a doubt: %o', (wrong, message) => {
    expect(() => meshScore(0, wrong)).toThrow(message)
  })

  it('of no ability is refused', () => {
    expect(() => meshScore(Number.NaN, meshes)).toThrow('an ability of NaN has no score')
  })
})
