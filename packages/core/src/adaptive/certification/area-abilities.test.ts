import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../random.ts'
import { estimateAbility } from '../ability/estimate-ability.ts'
import { probability } from '../models/response.ts'
import { type AreaAnswer, areaModel } from './area-abilities.ts'

const correlations = { information: 0.7, safety: 0.7 }
const itemOf = (place: number) => ({ id: `${place}`, discrimination: 1.2, difficulty: (place % 5) / 2 - 1 })
const answersOf = (area: string, count: number, score: number): AreaAnswer[] =>
  Array.from({ length: count }, (_, place) => ({ item: itemOf(place), area, score }))

describe('abilities by area', () => {
  it('of somebody who answered nothing are standard normal, each of them', () => {
    const { general, areas } = areaModel(correlations)([])
    for (const result of [general, ...Object.values(areas)]) {
      expect(result.ability).toBeCloseTo(0, 9)
      expect(result.standardError).toBeCloseTo(1, 4)
      expect(result.interval[0]).toBeCloseTo(-1.96, 2)
      expect(result.interval[1]).toBeCloseTo(1.96, 2)
    }
  })

  it('move most where the answers were, and with them the rest by the correlation', () => {
    const { general, areas } = areaModel(correlations)(answersOf('safety', 8, 1))
    const [safety, information] = [areas['safety']?.ability ?? 0, areas['information']?.ability ?? 0]
    expect(safety).toBeGreaterThan(general.ability)
    // E(θ_j) = ρ E(g) where the area has no answer of its own.
    expect(information).toBeCloseTo(0.7 * general.ability, 4)
    expect(areas['safety']?.standardError).toBeLessThan(areas['information']?.standardError ?? 0)
  })

  it('with a single area are those of a plain estimate, the general one less sure', () => {
    const answers = [...answersOf('safety', 5, 1), ...answersOf('safety', 3, 0)]
    const { areas, general } = areaModel({ safety: 0.7 })(answers)
    const plain = estimateAbility({
      items: answers.map(({ item }) => item),
      responses: answers.map(({ score }) => score),
      method: 'eap',
    })
    expect(areas['safety']?.ability).toBeCloseTo(plain.ability, 4)
    expect(areas['safety']?.standardError).toBeCloseTo(plain.standardError, 4)
    expect(general.ability).toBeCloseTo(0.7 * plain.ability, 4)
  })

  it('without correlation know nothing of one another', () => {
    const answers = answersOf('safety', 6, 1)
    const { areas } = areaModel({ safety: 0, information: 0 })(answers)
    expect(areas['information']?.ability).toBeCloseTo(0, 9)
  })

  it('lie in their intervals in 95 of 100 cases, and nearer than one ability for all', () => {
    const random = seededRandom(20)
    // Twelve uniform numbers less six: nearly normal, with deviation 1.
    const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6)
    const names = ['a', 'b', 'c', 'd', 'e']
    const resultsOf = areaModel(Object.fromEntries(names.map((area) => [area, 0.7])))
    let [inside, total, own, single] = [0, 0, 0, 0]
    for (let run = 0; run < 150; run += 1) {
      const g = normal()
      const truth = Object.fromEntries(names.map((area) => [area, 0.7 * g + Math.sqrt(0.51) * normal()]))
      const answers = Array.from({ length: 32 }, (_, place): AreaAnswer => {
        const area = names[place % 5] ?? ''
        const item = { id: `${place}`, discrimination: 1.3, difficulty: 4 * random() - 2 }
        return { item, area, score: random() < probability(item, truth[area] ?? 0) ? 1 : 0 }
      })
      const { areas } = resultsOf(answers)
      const all = estimateAbility({
        items: answers.map(({ item }) => item),
        responses: answers.map(({ score }) => score),
        method: 'eap',
      })
      for (const area of names) {
        const [result, is] = [areas[area], truth[area] ?? 0]
        if (!result) throw new Error(`no result of ${area}`)
        total += 1
        if (is >= result.interval[0] && is <= result.interval[1]) inside += 1
        own += (result.ability - is) * (result.ability - is)
        single += (all.ability - is) * (all.ability - is)
      }
    }
    // 750 intervals: 95 % give or take 2.4 % (three standard errors).
    expect(inside / total).toBeGreaterThan(0.926)
    expect(inside / total).toBeLessThan(0.974)
    expect(Math.sqrt(own / single)).toBeLessThan(0.9)
  })

  it.each([
    [{ answers: answersOf('play', 1, 1), correlations }, 'item 0 is of area play, which has no correlation'],
    [{ answers: answersOf('safety', 1, 2), correlations }, '2 is no score of item 0: 0 to 1 are'],
    [{ answers: [], correlations: { safety: 1 } }, 'the correlation of area safety is 1, and must be from 0 to 0.98'],
  ])('are refused what makes no sense: %#', ({ answers, correlations: given }, message) => {
    expect(() => areaModel(given)(answers)).toThrow(message)
  })
})
