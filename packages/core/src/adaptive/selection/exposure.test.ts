import { describe, expect, it } from 'vitest'
import { compileBank } from '../bank/compile-bank.ts'
import { exp } from '../numeric/elementary.ts'
import { tcals } from '../testing/tcals.ts'
import type { ExposureControl } from './policy.ts'
import { selectNext } from './select-next.ts'
import { at, bank, chosen, path, policyOf } from './testing/sample-choices.ts'

describe('exposure control', () => {
  const size = bank.size
  it('randomesque takes any of the best few', () => {
    const ranks = new Set<number | null>()
    for (let seed = 0; seed < 300; seed++)
      ranks.add(
        chosen({
          bank,
          answered: [],
          policy: policyOf('maximum-information'),
          exposure: { kind: 'randomesque', among: 4 },
          seed,
        }).reason.rank,
      )
    expect([...ranks].toSorted()).toEqual([1, 2, 3, 4])
  })

  it('sympson-hetter sets aside by the probability of the item, for the whole test', () => {
    const first = chosen({ bank, answered: [], policy: policyOf('maximum-information'), seed: 1 }).item.id
    const probabilities = Array.from(bank.items, ({ id }) => (id === first ? 0.3 : 1))
    const exposure = { kind: 'sympson-hetter', probabilities } as const
    let times = 0
    for (let seed = 0; seed < 1000; seed++) {
      const { ids } = path({ bank, policy: policyOf('maximum-information', 3), exposure, seed })
      if (ids[0] === first) times += 1
      else expect(ids).not.toContain(first)
    }
    expect(times / 1000).toBeCloseTo(0.3, 1)
  })

  it('waives itself rather than leave nothing to ask', () => {
    const exposure = { kind: 'sympson-hetter', probabilities: new Float64Array(size) } as const
    const { reason } = chosen({ bank, answered: [], policy: policyOf('maximum-information'), exposure, seed: 1 })
    expect(reason).toMatchObject({ rank: 1, heldBack: 0, waived: ['exposure'] })
  })

  it('eligibility reads the probabilities of the interval of the ability', () => {
    const probabilities = new Float64Array(2 * size).fill(1)
    probabilities.fill(0, 0, size - 1)
    const exposure = { kind: 'eligibility', cuts: [0], probabilities } as const
    const below = chosen({ bank, answered: [], ability: at(-0.1), policy: policyOf('random'), exposure, seed: 1 })
    expect(below.item.id).toBe(`item-${size}`)
    expect(below.reason.heldBack).toBe(size - 1)
    const above = chosen({ bank, answered: [], ability: at(0.1), policy: policyOf('random'), exposure, seed: 1 })
    expect(above.reason.heldBack).toBe(0)
  })

  it('progressive-restricted is chance at the beginning, information at the end, and leaves out what was seen too often', () => {
    const progressive = { kind: 'progressive-restricted', rate: 0.2, length: 20 } as const
    const firsts = new Set<string>()
    const policy = policyOf('maximum-information')
    for (let seed = 0; seed < 100; seed++)
      firsts.add(chosen({ bank, answered: [], policy, exposure: progressive, seed }).item.id)
    expect(firsts.size).toBeGreaterThan(40)
    const answered = bank.items.slice(0, 19).map(({ id }, place) => ({ id, score: place % 2 }))
    expect(chosen({ bank, answered, policy, exposure: progressive, seed: 8 }).reason.rank).toBe(1)
    const times = bank.items.map((_, place) => (place === 30 ? 20 : 21))
    const { item } = chosen({
      bank,
      answered,
      policy,
      exposure: { ...progressive, seen: { candidates: 100, times } },
      seed: 8,
    })
    expect(item.id).toBe('item-31')
  })

  it('shadow-prices takes the most worth after the price', () => {
    const free = chosen({ bank, answered: [], policy: policyOf('maximum-information'), seed: 1 }).item.id
    const prices = bank.items.map(({ id }) => (id === free ? 10 : 0))
    const { reason } = chosen({
      bank,
      answered: [],
      policy: policyOf('maximum-information'),
      exposure: { kind: 'shadow-prices', prices, noise: 0 },
      seed: 1,
    })
    expect(reason.rank).toBe(2)
  })

  it('shadow-prices with noise takes an item by e to the power of its net worth over the noise', () => {
    const two = compileBank(tcals.slice(0, 2))
    const exposure = { kind: 'shadow-prices', prices: [0, 0], noise: 0.1 } as const
    const merits = ['tcals-1', 'tcals-2'].map((id) => {
      const other = id === 'tcals-1' ? 'tcals-2' : 'tcals-1'
      const price = {
        kind: 'shadow-prices',
        prices: [id === 'tcals-1' ? 0 : 9, id === 'tcals-2' ? 0 : 9],
        noise: 0,
      } as const
      const { item, reason } = chosen({
        bank: two,
        answered: [],
        policy: policyOf('posterior-information'),
        exposure: price,
        seed: 1,
      })
      expect(item.id).not.toBe(other)
      return reason.merit ?? 0
    })
    const wanted = 1 / (1 + exp(((merits[1] ?? 0) - (merits[0] ?? 0)) / 0.1))
    let times = 0
    for (let seed = 0; seed < 4000; seed++)
      if (
        chosen({ bank: two, answered: [], policy: policyOf('posterior-information'), exposure, seed }).item.id ===
        'tcals-1'
      )
        times += 1
    expect(Math.abs(times / 4000 - wanted)).toBeLessThan(0.03)
  })

  it('shadow-prices and reference-flash do not go together', () => {
    const exposure = { kind: 'shadow-prices', prices: new Float64Array(size), noise: 0 } as const
    expect(() => selectNext({ bank, answered: [], policy: policyOf('reference-flash'), exposure, seed: 1 })).toThrow(
      'do not go together',
    )
  })

  it.each([
    [{ kind: 'randomesque', among: 0 }, 'one among 0 cannot be drawn'],
    [{ kind: 'randomesque', among: 100 }, 'one of the best 100 is asked for: at most 64'],
    [
      { kind: 'sympson-hetter', probabilities: [1] },
      '1 probabilities where this bank needs 60: calibrate it on this bank',
    ],
    [{ kind: 'sympson-hetter', probabilities: new Array(60).fill(2) }, 'probability 1 is 2, not from 0 to 1'],
    [{ kind: 'eligibility', cuts: [1, 0], probabilities: [] }, 'its cuts do not rise'],
    [{ kind: 'progressive-restricted', rate: 0, length: 3 }, 'its rate is 0'],
    [{ kind: 'shadow-prices', prices: new Array(60).fill(Number.NaN), noise: 0 }, 'number 1 of its prices is NaN'],
  ] satisfies [ExposureControl, string][])('refuses %j', (exposure, message) => {
    expect(() => selectNext({ bank, answered: [], policy: policyOf('random'), exposure, seed: 1 })).toThrow(message)
  })
})
