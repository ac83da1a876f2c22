// Items of every model, for properties that must hold of all of them.
import fc from 'fast-check'
import type { CalibratedItem, DichotomousItem } from '../models/item.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

export const anyDichotomous: fc.Arbitrary<DichotomousItem> = fc.record({
  id: fc.uuid(),
  discrimination: between(0.05, 4),
  difficulty: between(-6, 6),
  guessing: between(0, 0.4),
  slipping: between(0.6, 1),
})

const anyGraded = fc.record({
  id: fc.uuid(),
  discrimination: between(0.05, 4),
  thresholds: fc
    .array(fc.integer({ min: -60, max: 60 }), { minLength: 1, maxLength: 5 })
    .map((tenths) => [...new Set(tenths)].toSorted((one, other) => one - other).map((tenth) => tenth / 10)),
})

export const anyItem: fc.Arbitrary<CalibratedItem> = fc.oneof(anyDichotomous, anyGraded)
