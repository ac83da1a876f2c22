import type { Context } from './context.ts'
import type { Formula } from './formula.ts'
import { spreadFunctions } from './functions-numbers.ts'
import { fault, isMatrix, type Matrix, type Result } from './values.ts'

/** What `SUBTOTAL` does, by the number that it is given; 100 more is the same. */
const kinds: readonly string[] = [
  'AVERAGE',
  'COUNT',
  'COUNTA',
  'MAX',
  'MIN',
  'PRODUCT',
  'STDEV.S',
  'STDEV.P',
  'SUM',
  'VAR.S',
  'VAR.P',
]

/** Works with what filters leave in sight. */
export function subtotal([kind, ...areas]: readonly Formula[], context: Context): Result {
  const number = kind && context.evaluate(kind)
  const name = typeof number === 'number' ? kinds[(number > 100 ? number - 100 : number) - 1] : undefined
  const work = name === undefined ? undefined : spreadFunctions[name]
  if (!work || areas.length === 0) return fault('#VALUE!')
  return work.work(
    areas.map((area): Result => {
      const values = context.evaluate(area)
      if (area.kind !== 'reference' || !isMatrix(values)) return values
      const { top } = context.areaOf(area)
      const shown: Matrix = {
        ...values,
        rows: values.rows.filter((_row, place) => !context.isHidden(area, top + place)),
      }
      return shown
    }),
    context,
  )
}
