import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom, seedFrom, shuffled } from './random.ts'

describe('a seeded generator', () => {
  it.each([
    [0, [0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]],
    [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]],
    [4294967295, [0.8964226141106337, 0.189478256739676, 0.7156526781618595]],
  ])('from seed %i draws the numbers of mulberry32', (seed, numbers) => {
    const random = seededRandom(seed)
    expect(numbers.map(() => random())).toEqual(numbers)
  })

  it('draws the same numbers from the same seed, in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [seededRandom(seed), seededRandom(seed)]
        for (let draw = 0; draw < 20; draw++) {
          const number = one()
          expect(other()).toBe(number)
          expect(number >= 0 && number < 1).toBe(true)
        }
      }),
    )
  })

  it('reads a seed as 32 bits, with or without a sign', () => {
    expect(seededRandom(-1)()).toBe(seededRandom(2 ** 32 - 1)())
  })
})

describe('a shuffled list', () => {
  it('has the same values and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        const before = [...list]
        expect(shuffled(list, seededRandom(seed)).toSorted()).toEqual(before.toSorted())
        expect(list).toEqual(before)
      }),
    )
  })

  it('puts every value at every place about as often', () => {
    const random = seededRandom(1)
    const places = [0, 0, 0, 0]
    for (let draw = 0; draw < 4000; draw++) {
      const place = shuffled(['a', 'b', 'c', 'd'], random).indexOf('a')
      places[place] = (places[place] ?? 0) + 1
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})

describe('the seed of a text', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('%j is the FNV-1a hash', (text, hash) => {
    expect(seedFrom(text)).toBe(hash)
  })

  it('differs from one question of a test to the next', () => {
    const seeds = Array.from({ length: 1000 }, (_, position) =>
      seedFrom(`0198f6c2-9c1e-7d4b-8a51-3f2e6b7d9a10 ${position}`),
    )
    expect(new Set(seeds).size).toBe(1000)
  })
})
