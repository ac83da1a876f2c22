import { describe, expect, it } from 'vitest'
import { answerTable } from '../calibration/answer-table.ts'
import { calibrate } from '../calibration/calibrate.ts'
import { CalibrationRefused } from '../calibration/calibration-refused.ts'
import type { CalibratedItem, DichotomousItem } from '../models/item.ts'
import { lsat6 } from '../testing/lsat6.ts'
import { asSparse, simulatedAnswers, simulatedItems } from '../testing/simulated-answers.ts'
import { type Level, logisticDif, mantelHaenszel } from './dif.ts'
import { driftBetween } from './drift.ts'
import { fitReport } from './fit-report.ts'
import { gridOf, populationOfPersons } from './posteriors.ts'

const items = simulatedItems(20, 50)
const responses = simulatedAnswers({ items, persons: 2500, seed: 51 })
const good = fitReport({ responses, items })

describe('a test that fits', () => {
  it('has infit and outfit near 1, and S-X² as often small as large', () => {
    for (const { infit, outfit, remarks } of good.items) {
      expect(Math.abs(infit - 1)).toBeLessThan(0.08)
      expect(Math.abs(outfit - 1)).toBeLessThan(0.2)
      expect(remarks).not.toContain('misfit')
    }
    const chances = good.items.map(({ sumScores }) => (typeof sumScores === 'string' ? 0 : sumScores.chance))
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length
    expect(mean).toBeGreaterThan(0.3)
    expect(mean).toBeLessThan(0.75)
  })

  it('has observed points that lie where the model expects them', () => {
    const misses = good.items.flatMap(({ curve }) =>
      curve.filter(({ persons }) => persons > 30).map(({ observed, expected, error }) => (observed - expected) / error),
    )
    const square = misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length
    expect(square).toBeGreaterThan(0.75)
    expect(square).toBeLessThan(1.25)
  })

  it('has no dependence: Q3 is about −1 / (n − 1)', () => {
    expect(good.dependence?.mean).toBeCloseTo(-1 / 19, 1)
    expect(good.dependence?.pairs).toBe(190)
    expect(good.dependence?.strongest[0]?.aboveMean).toBeLessThan(0.1)
  })

  it('has a marginal reliability that is the squared correlation of estimate and ability, and α below it', () => {
    expect(good.reliability.marginal).toBeGreaterThan(0.75)
    expect(good.reliability.marginal).toBeLessThan(0.9)
    expect(good.reliability.alpha).toBeGreaterThan(0.75)
    expect(good.reliability.alpha).toBeLessThan(0.9)
    expect(good.reliability.complete).toBe(2500)
    expect(good.abilities.histogram.reduce((sum, { persons }) => sum + persons, 0)).toBe(2500)
  })

  it('is reported of sparse answers too, without what needs full ones', () => {
    const part = simulatedAnswers({ items, persons: 2500, seed: 52, share: 0.5 })
    const dense = fitReport({ responses: part, items })
    expect(dense.items.every(({ sumScores }) => sumScores === 'too-few-complete')).toBe(true)
    expect(dense.reliability.alpha).toBeNull()
    for (const { infit, exposure } of dense.items) {
      expect(Math.abs(infit - 1)).toBeLessThan(0.1)
      expect(Math.abs(exposure - 0.5)).toBeLessThan(0.05)
    }
    expect({ ...fitReport({ responses: asSparse(part), items }), withoutAnswer: dense.withoutAnswer }).toEqual(dense)
  })

  it('is reported of graded items', () => {
    const graded: CalibratedItem[] = Array.from({ length: 8 }, (_, place) => ({
      id: `g${place}`,
      discrimination: 1 + place / 10,
      thresholds: [-1 + place / 5, 0.5 + place / 10],
    }))
    const report = fitReport({ responses: simulatedAnswers({ items: graded, persons: 1500, seed: 53 }), items: graded })
    for (const { infit, outfit, sumScores } of report.items) {
      expect(Math.abs(infit - 1)).toBeLessThan(0.12)
      expect(Math.abs(outfit - 1)).toBeLessThan(0.2)
      expect(sumScores).toBe('graded')
    }
  })
})

describe('the law school test', () => {
  const calibration = calibrate({ responses: lsat6, model: '2pl' })
  const report = fitReport({ responses: lsat6, items: calibration.items })

  it('has the α that is published for it, .295', () => {
    expect(report.reliability.alpha).toBeCloseTo(0.295, 3)
  })

  it('fits: five items leave S-X² two degrees of freedom, or fewer where few people stand', () => {
    for (const { sumScores } of report.items) {
      if (typeof sumScores === 'string') throw new Error(sumScores)
      expect(sumScores.freedom).toBeLessThanOrEqual(2)
      expect(sumScores.chance).toBeGreaterThan(0.1)
    }
  })
})

it('has no alarm about pairs that few people met', () => {
  const many = simulatedItems(120, 57)
  const few = fitReport({
    responses: simulatedAnswers({ items: many, persons: 1500, seed: 58, share: 0.2 }),
    items: many,
  })
  expect(few.dependence?.pairs).toBeGreaterThan(4000)
  expect(few.dependence?.strongest.filter(({ tied }) => tied)).toEqual([])
})

describe('what does not fit is found', () => {
  it('an item whose curve is no logistic one', () => {
    // The fourth item is guessed by a third of those who do not know it.
    const true_ = items.map((item, place) =>
      place === 3 ? { ...item, difficulty: 1, discrimination: 2.5, guessing: 0.35 } : item,
    )
    const answers = simulatedAnswers({ items: true_, persons: 4000, seed: 54 })
    const report = fitReport({
      responses: answers,
      items: calibrate({ responses: answers, model: '2pl', standardErrors: 'none' }).items,
    })
    expect(report.items.filter(({ remarks }) => remarks.includes('misfit')).map(({ id }) => id)).toEqual(['4'])
  })

  it('two items that depend on each other', () => {
    const copied = responses.map((row, person) =>
      row.map((value, item) => (item === 7 && person % 10 < 6 ? (row[6] ?? 0) : value)),
    )
    const report = fitReport({
      responses: copied,
      items: calibrate({ responses: copied, model: '2pl', standardErrors: 'none' }).items,
    })
    expect(report.dependence?.strongest[0]).toMatchObject({ one: '7', other: '8' })
    expect(report.dependence?.strongest.filter(({ tied }) => tied)).toHaveLength(1)
    expect(report.items[6]?.remarks).toContain('dependent')
  })

  it('an item that is harder for one group, and not the others, though the group is weaker', () => {
    const groups = Array.from({ length: 4000 }, (_, person) => (person % 5 < 2 ? 'focal' : 'reference'))
    const shifted = (ability: number, item: number, person: number) => {
      if (person % 5 >= 2) return ability
      return ability - 0.5 - (item === 11 ? 1 : 0)
    }
    for (const share of [1, 0.7]) {
      const report = fitReport({
        responses: simulatedAnswers({ items, persons: 4000, seed: 55, share, shifted }),
        items,
        groups,
      })
      expect(report.dif).toHaveLength(20)
      const [found, ...others] = report.dif.toSorted(
        (one, other) => (one.mantelHaenszel?.delta ?? 0) - (other.mantelHaenszel?.delta ?? 0),
      )
      expect(found).toMatchObject({ id: 'q12', reference: 'reference', focal: 'focal' })
      expect(found?.mantelHaenszel).toMatchObject({ effect: 'C' })
      // −2.35 a × 1 if people could be matched on the ability itself; what they are matched on holds some error.
      const expected = -2.35 * (items[11]?.discrimination ?? 0)
      expect((found?.mantelHaenszel?.delta ?? 0) / expected).toBeGreaterThan(0.6)
      expect((found?.mantelHaenszel?.delta ?? 0) / expected).toBeLessThan(1.2)
      expect(found?.logistic?.uniform.chance).toBeLessThan(1e-6)
      expect(others.filter(({ mantelHaenszel: other }) => other?.effect === 'C')).toEqual([])
      expect(report.items[11]?.remarks).toContain('dif')
    }
  })

  it('an item that moved since an earlier calibration, whatever the scale of the later one', () => {
    const later = items.map((item, place) => {
      const difficulty = place === 4 ? item.difficulty - 0.8 : item.difficulty
      return { ...item, discrimination: item.discrimination * 1.5, difficulty: (difficulty - 0.7) / 1.5 }
    })
    const drift = driftBetween(items, later, gridOf({ mean: 0, deviation: 1 }))
    expect(drift?.slope).toBeCloseTo(1.5, 10)
    expect(drift?.intercept).toBeCloseTo(0.7, 10)
    expect(drift?.items.filter(({ moved }) => moved).map(({ id }) => id)).toEqual(['q5'])
    expect(drift?.items[4]?.difficulty).toBeCloseTo(-0.8, 10)
    expect(drift?.items[4]?.chance).toBeNull()
    const surely = (list: typeof items) =>
      list.map((item) => ({ ...item, standardErrors: { discrimination: 0.05, difficulty: 0.06 } }))
    const tested = driftBetween(surely(items), surely(later), gridOf({ mean: 0, deviation: 1 }))
    expect(tested?.items[4]?.chance).toBeLessThan(1e-6)
    expect(tested?.items[5]?.chance).toBeCloseTo(1, 6)
    expect(driftBetween(items.slice(0, 1), later, gridOf({ mean: 0, deviation: 1 }))).toBeNull()
  })
})

it('finds where a population stands on the scale of known items', () => {
  const population = { mean: 0.8, deviation: 0.7 }
  const found = populationOfPersons(
    answerTable(simulatedAnswers({ items, persons: 2500, seed: 56, population })),
    items,
  )
  expect(Math.abs(found.mean - 0.8)).toBeLessThan(0.06)
  expect(Math.abs(found.deviation - 0.7)).toBeLessThan(0.06)
})

describe('Mantel–Haenszel', () => {
  const level = (value: number, [a, b, c, d]: readonly [number, number, number, number]): Level => ({
    value,
    reference: { right: a, wrong: b },
    focal: { right: c, wrong: d },
  })

  it('of one level is the odds ratio, and its error that of Woolf', () => {
    const found = mantelHaenszel([level(1, [60, 40, 30, 70])])
    expect(found?.oddsRatio).toBeCloseTo(3.5, 12)
    expect(found?.delta).toBeCloseTo(-2.35 * Math.log(3.5), 12)
    expect(found?.standardError).toBeCloseTo(2.35 * Math.sqrt(1 / 60 + 1 / 40 + 1 / 30 + 1 / 70), 12)
  })

  it('of the admissions of Berkeley by department (Bickel, Hammel & O’Connell, 1975) is that of R', () => {
    // mantelhaen.test(UCBAdmissions): X² = 1.4269, p = 0.2323, common odds ratio 0.9046968 (men by women).
    const departments = [
      [512, 313, 89, 19],
      [353, 207, 17, 8],
      [120, 205, 202, 391],
      [138, 279, 131, 244],
      [53, 138, 94, 299],
      [22, 351, 24, 317],
    ] as const
    const found = mantelHaenszel(departments.map((counts, value) => level(value, counts)))
    expect(found?.oddsRatio).toBeCloseTo(0.9046968, 6)
    expect(found?.statistic).toBeCloseTo(1.4269, 3)
    expect(found?.chance).toBeCloseTo(0.2323, 4)
    // R: 95 percent confidence interval 0.7719074 to 1.0603298.
    expect((found?.standardError ?? 0) / 2.35).toBeCloseTo(Math.log(1.0603298 / 0.7719074) / (2 * 1.959964), 5)
    expect(found?.effect).toBe('A')
  })

  it('says nothing where there is nothing to compare', () => {
    expect(mantelHaenszel([level(1, [10, 0, 10, 0])])).toBeNull()
    expect(mantelHaenszel([level(1, [10, 5, 0, 0])])).toBeNull()
    expect(logisticDif([level(1, [10, 0, 10, 0]), level(2, [10, 0, 10, 0])])).toBeNull()
  })

  it('and the logistic regression tell uniform from other differences', () => {
    const cells = (shift: (value: number) => number) =>
      [-2, -1, 0, 1, 2].map((value) => {
        const right = (at: number) => 1000 / (1 + Math.exp(-at))
        const [a, c] = [right(value), right(value + shift(value))]
        return level(value, [a, 1000 - a, c, 1000 - c])
      })
    const same = logisticDif(cells(() => 0))
    expect(same?.uniform.statistic).toBeCloseTo(0, 6)
    expect(same?.effect).toBe('A')
    const uniform = logisticDif(cells(() => -1))
    expect(uniform?.uniform.chance).toBeLessThan(1e-10)
    expect(uniform?.nonUniform.statistic).toBeCloseTo(0, 6)
    const crossing = logisticDif(cells((value) => -value))
    expect(crossing?.nonUniform.chance).toBeLessThan(1e-10)
    expect(crossing?.uniform.statistic).toBeCloseTo(0, 6)
  })
})

it('refuses a score that an item does not have', () => {
  expect(() => fitReport({ responses: [[2, 1]], items: items.slice(0, 2) })).toThrow(CalibrationRefused)
  expect(() => fitReport({ responses: [[1]], items: [] })).toThrow('the bank is empty')
  expect(() =>
    fitReport({ responses: [[1]], items: [{ ...(items[0] as DichotomousItem), discrimination: 0 }] }),
  ).toThrow('q1')
})
