import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ItemNotUsable } from '../models/item.ts'
import { information, scoreProbabilities } from '../models/response.ts'
import { anyItem } from '../testing/any-item.ts'
import { tcals } from '../testing/tcals.ts'
import { compileBank } from './compile-bank.ts'
import { cellOf } from './information-order.ts'
import { informationAt, mostInformation } from './item-information.ts'

const anyAbility = fc.double({ min: -8, max: 8, noNaN: true })

describe('a compiled bank', () => {
  it('gives the information that the model gives, to the bit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyItem, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
        anyAbility,
        (items, ability) => {
          const bank = compileBank(items)
          for (const [place, item] of items.entries())
            expect(informationAt(bank, place, ability)).toBe(information(item, ability))
        },
      ),
      { numRuns: 20 },
    )
  })

  it('knows information and likelihoods at its nodes', () => {
    const bank = compileBank([...tcals, { id: 'graded', discrimination: 1.5, thresholds: [-1, 0, 2] }])
    for (const [place, item] of bank.items.entries())
      for (const [node, ability] of bank.nodes.entries()) {
        expect(bank.informations[node * bank.size + place]).toBe(information(item, ability))
        for (const [score, chance] of scoreProbabilities(item, ability).entries())
          expect(bank.likelihoods[(bank.likelihoodFrom[place] ?? 0) + score * bank.nodes.length + node]).toBe(chance)
      }
  })

  it('bounds the information on an interval, closely when it is short', () => {
    fc.assert(
      fc.property(anyItem, anyAbility, fc.double({ min: 0, max: 1, noNaN: true }), (item, lowest, share) => {
        const bank = compileBank([item], { nodes: { from: -1, to: 1, count: 2 } })
        const bound = mostInformation(bank, 0, lowest, lowest + 0.1)
        const inside = informationAt(bank, 0, lowest + 0.1 * share)
        expect(bound).toBeGreaterThanOrEqual(inside)
        // No derivative of an information is larger than a few a³.
        expect(bound - inside).toBeLessThanOrEqual(
          0.3 * item.discrimination ** 3 * bank.thresholds.length + 0.1 * item.discrimination ** 3,
        )
      }),
      { numRuns: 200 },
    )
  })

  it('lists the items of each stretch of abilities by falling bound, every item once', () => {
    const { order, size } = compileBank(tcals)
    for (let cell = 0; cell < order.cells; cell++) {
      const bounds = [...order.bounds.subarray(cell * size, (cell + 1) * size)]
      expect(bounds).toEqual(bounds.toSorted((one, other) => other - one))
      expect(new Set(order.places.subarray(cell * size, (cell + 1) * size)).size).toBe(size)
    }
    expect(cellOf(order, -6.1)).toBe(-1)
    expect(cellOf(order, 6.1)).toBe(-1)
  })

  it('numbers tubes, skills and competences, and remembers who is in none', () => {
    const base = { discrimination: 1, difficulty: 0 }
    const bank = compileBank([
      { ...base, id: 'a', tube: 'mail', skill: 'mail-1', competence: '2.1', accessible: true },
      { ...base, id: 'b', tube: 'web', competence: '1.1' },
      { ...base, id: 'c', tube: 'mail' },
    ])
    expect(bank.tubes.names).toEqual(['mail', 'web'])
    expect([...bank.tubes.of]).toEqual([0, 1, 0])
    expect([...bank.skills.of]).toEqual([0, -1, -1])
    expect([...bank.competences.of]).toEqual([0, 1, -1])
    expect([...bank.accessible]).toEqual([1, 0, 0])
    expect(bank.placeOf.get('c')).toBe(2)
  })

  it('refuses what cannot be used, by name', () => {
    expect(() => compileBank([])).toThrow(new ItemNotUsable('the bank is empty'))
    const item = { id: 'x', discrimination: 0, difficulty: 0 }
    expect(() => compileBank([item])).toThrow('item x: its discrimination is 0')
    expect(() => compileBank(tcals, { nodes: { from: 1, to: 1, count: 5 } })).toThrow('5 nodes from 1 to 1 are no grid')
  })
})
