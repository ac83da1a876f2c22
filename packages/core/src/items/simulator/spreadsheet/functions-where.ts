// Counts, sums and averages of what fits conditions.
import type { Context, Spread } from './context.ts'
import { spreadFunctions } from './functions-numbers.ts'
import { matcherOf } from './operators.ts'
import { fault, isMatrix, type Matrix, type Result, readsOfValue, type Value } from './values.ts'

type Pair = { readonly area: Matrix; readonly criterion: Value }

function asMatrix(input: Result): Matrix {
  return isMatrix(input) ? input : { rows: [[input]], isArea: false }
}

/** Whether each value fits every condition, in reading order; null when the areas are not of one shape. */
function fitting(pairs: readonly Pair[], context: Context, shape: Matrix): boolean[] | null {
  const size = (one: Matrix): string => `${one.rows.length} ${one.rows[0]?.length}`
  if (pairs.some(({ area }) => size(area) !== size(shape))) return null
  const fits = shape.rows.flat().map(() => true)
  for (const { area, criterion } of pairs) {
    const matches = matcherOf(criterion, context)
    for (const [place, value] of area.rows.flat().entries()) {
      if (fits[place] && !matches(value)) fits[place] = false
    }
  }
  return fits
}

function pairsOf(inputs: readonly Result[]): Pair[] | null {
  if (inputs.length % 2 === 1) return null
  return Array.from({ length: inputs.length / 2 }, (_none, place) => {
    const criterion = inputs[place * 2 + 1] ?? null
    return {
      area: asMatrix(inputs[place * 2] ?? null),
      criterion: isMatrix(criterion) ? (criterion.rows[0]?.[0] ?? null) : criterion,
    }
  })
}

/** Conditions that are several values each: the function is worked out for every one, as in SUMPRODUCT(1/COUNTIF(…)). */
function forEachCriterion(
  inputs: readonly Result[],
  context: Context,
  work: (inputs: readonly Result[]) => Result,
): Result {
  const several = inputs.filter((input, place): input is Matrix => place % 2 === 1 && isMatrix(input))
  const [first] = several
  if (!first || (first.rows.length === 1 && first.rows[0]?.length === 1)) return work(inputs)
  const size = inputs
    .flatMap((input, place) => (place % 2 === 0 ? asMatrix(input).rows.flat() : []))
    .reduce((sum: number, value) => sum + 1 + readsOfValue(value), 0)
  const rows: Value[][] = []
  for (const [row, line] of first.rows.entries()) {
    const found: Value[] = []
    for (const column of line.keys()) {
      if (!context.spend(size)) return fault('#LONG!')
      const one = work(
        inputs.map((input, place) =>
          place % 2 === 1 && isMatrix(input) ? (input.rows[row]?.[column] ?? null) : input,
        ),
      )
      found.push(isMatrix(one) ? null : one)
    }
    rows.push(found)
  }
  return { rows, isArea: false }
}

/** How many fit. */
const count: Spread['work'] = (inputs, context) =>
  forEachCriterion(inputs, context, (one) => {
    const pairs = pairsOf(one)
    const fits = pairs?.[0] ? fitting(pairs, context, pairs[0].area) : null
    return fits ? fits.filter(Boolean).length : fault('#VALUE!')
  })

/** A function of the values whose row fits. @param of how the values and the conditions stand among the inputs */
function where(
  name: string,
  of: (inputs: readonly Result[]) => { values: Result; conditions: readonly Result[] },
): Spread['work'] {
  return (inputs, context) => {
    const { values, conditions } = of(inputs)
    return forEachCriterion(conditions, context, (one) => {
      const pairs = pairsOf(one)
      const area = asMatrix(values)
      const fits = pairs && fitting(pairs, context, area)
      if (!fits) return fault('#VALUE!')
      const kept = area.rows.flat().filter((_value, place) => fits[place])
      return spreadFunctions[name]?.work([{ rows: [kept], isArea: true }], context) ?? null
    })
  }
}

const oneCondition = ([area = null, criterion = null, values = area]: readonly Result[]) => ({
  values,
  conditions: [area, criterion],
})
const manyConditions = ([values = null, ...conditions]: readonly Result[]) => ({ values, conditions })

export const conditionFunctions: Readonly<Record<string, Spread>> = {
  COUNTIF: { inputs: [2, 2], work: count },
  COUNTIFS: { inputs: [2, 20], work: count },
  SUMIF: { inputs: [2, 3], work: where('SUM', oneCondition) },
  AVERAGEIF: { inputs: [2, 3], work: where('AVERAGE', oneCondition) },
  SUMIFS: { inputs: [3, 21], work: where('SUM', manyConditions) },
  AVERAGEIFS: { inputs: [3, 21], work: where('AVERAGE', manyConditions) },
  MINIFS: { inputs: [3, 21], work: where('MIN', manyConditions) },
  MAXIFS: { inputs: [3, 21], work: where('MAX', manyConditions) },
}
