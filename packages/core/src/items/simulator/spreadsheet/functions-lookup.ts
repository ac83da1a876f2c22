// Looking up in tables.
import type { Context, Spread } from './context.ts'
import { matcherOf, toNumber } from './operators.ts'
import {
  compareFolded,
  compareValues,
  fault,
  foldedValue,
  isFault,
  isMatrix,
  type Matrix,
  type Result,
  type Value,
} from './values.ts'

function asMatrix(input: Result): Matrix {
  return isMatrix(input) ? input : { rows: [[input]], isArea: false }
}

function one(input: Result): Value {
  return isMatrix(input) ? (input.rows[0]?.[0] ?? null) : input
}

/** The place of a value in a list; -1 when it is not there. Texts may have the signs `*` and `?`. */
function placeOf(list: readonly Value[], wanted: Value, context: Context): number {
  if (typeof wanted === 'string' && /[*?]/.test(wanted)) return list.findIndex(matcherOf(`=${wanted}`, context))
  const same = foldedValue(wanted)
  return list.findIndex(
    (value) => value !== null && typeof value === typeof wanted && compareFolded(foldedValue(value), same) === 0,
  )
}

/** The last place whose value is not above the wanted one, in a list that rises. */
function placeUpTo(list: readonly Value[], wanted: Value): number {
  const limit = foldedValue(wanted)
  return list.findLastIndex(
    (value) => typeof value === typeof wanted && value !== null && compareFolded(foldedValue(value), limit) <= 0,
  )
}

function isOff(input: Result | undefined): boolean {
  const value = input === undefined ? true : one(input)
  return value === false || value === 0 || value === null
}

/** Looks in the first column and gives another one of the same row. */
function lookUp(wanted: Value, rows: Matrix['rows'], column: Value, isExact: boolean, context: Context): Value {
  if (isFault(wanted)) return wanted
  const number = toNumber(column, context.language)
  if (isFault(number)) return number
  if (number < 1) return fault('#VALUE!')
  if (number > (rows[0]?.length ?? 0)) return fault('#REF!')
  const list = rows.map(([first = null]) => first)
  const place = isExact ? placeOf(list, wanted, context) : placeUpTo(list, wanted)
  return place < 0 ? fault('#N/A') : (rows[place]?.[Math.trunc(number) - 1] ?? null)
}

function turned({ rows }: Matrix): Matrix['rows'] {
  return (rows[0] ?? []).map((_value, column) => rows.map((row) => row[column] ?? null))
}

/** The rows and columns of a list that is one row or one column. */
function listOf(input: Result): readonly Value[] {
  return asMatrix(input).rows.flat()
}

export const lookupFunctions: Readonly<Record<string, Spread>> = {
  VLOOKUP: {
    inputs: [3, 4],
    work: ([wanted = null, table = null, column = null, near], context) =>
      lookUp(one(wanted), asMatrix(table).rows, one(column), isOff(near), context),
  },
  HLOOKUP: {
    inputs: [3, 4],
    work: ([wanted = null, table = null, row = null, near], context) =>
      lookUp(one(wanted), turned(asMatrix(table)), one(row), isOff(near), context),
  },
  XLOOKUP: {
    inputs: [3, 4],
    work: ([wanted = null, list = null, found = null, otherwise], context) => {
      const value = one(wanted)
      if (isFault(value)) return value
      const place = placeOf(listOf(list), value, context)
      if (place < 0) return otherwise === undefined ? fault('#N/A') : one(otherwise)
      return listOf(found)[place] ?? null
    },
  },
  MATCH: {
    inputs: [2, 3],
    work: ([wanted = null, list = null, kind], context) => {
      const value = one(wanted)
      if (isFault(value)) return value
      const values = listOf(list)
      const how = kind === undefined ? 1 : one(kind)
      const place =
        how === 0 || how === null || how === false
          ? placeOf(values, value, context)
          : how === -1
            ? values.findLastIndex((other) => typeof other === typeof value && compareValues(other, value) >= 0)
            : placeUpTo(values, value)
      return place < 0 ? fault('#N/A') : place + 1
    },
  },
  INDEX: {
    inputs: [2, 3],
    work: ([table = null, first = null, second], { language }) => {
      const { rows } = asMatrix(table)
      const [row, column] = [
        toNumber(one(first), language),
        toNumber(second === undefined ? null : one(second), language),
      ]
      if (isFault(row)) return row
      if (isFault(column)) return column
      const isLine = rows.length === 1 && second === undefined
      const [down, along] = isLine ? [1, row] : [row, column]
      if (down === 0) return { rows: rows.map((line) => [line[along - 1] ?? null]), isArea: true }
      if (along === 0 && (rows[0]?.length ?? 0) > 1) return { rows: [rows[down - 1] ?? []], isArea: true }
      const value = rows[down - 1]?.[Math.max(1, along) - 1]
      return value === undefined ? fault('#REF!') : value
    },
  },
  ROWS: { inputs: [1, 1], work: ([area = null]) => asMatrix(area).rows.length },
  COLUMNS: { inputs: [1, 1], work: ([area = null]) => asMatrix(area).rows[0]?.length ?? 0 },
}
