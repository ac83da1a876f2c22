// How values are read as numbers and texts, compared, and worked through one by one.
import type { Language } from '../../../language.ts'
import type { Context } from './context.ts'
import { readEntry, showValue } from './entry.ts'
import {
  compareFolded,
  compareValues,
  type Fault,
  fault,
  folded,
  foldedValue,
  isFault,
  isMatrix,
  type Result,
  readsOfValue,
  type Value,
} from './values.ts'

const general = { format: 'general', decimals: null } as const

export function toNumber(value: Value, language: Language): number | Fault {
  if (typeof value === 'number' || isFault(value)) return value
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  const read = value.startsWith('=') ? null : readEntry(value, language, 'general')
  return read && 'value' in read && typeof read.value === 'number' ? read.value : fault('#VALUE!')
}

export function toText(value: Value, language: Language): string {
  return showValue(value, general, language)
}

export function toBoolean(value: Value): boolean | Fault {
  if (typeof value === 'boolean' || isFault(value)) return value
  if (typeof value === 'string') return fault('#VALUE!')
  return value !== null && value !== 0
}

/** What an empty cell is beside another value. */
function beside(value: Value, other: Value): Value {
  if (value !== null) return value
  if (typeof other === 'string') return ''
  return typeof other === 'boolean' ? false : 0
}

export function compareWith(sign: '=' | '<>' | '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const order = compareValues(beside(left, right), beside(right, left))
  switch (sign) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

/** Works on single values, or on each of several: one row or column stretches along the others. */
export function lifted(
  inputs: readonly Result[],
  { spend }: { readonly spend: (reads: number) => boolean },
  work: (values: readonly Value[]) => Value,
): Result {
  const matrices = inputs.filter(isMatrix)
  if (matrices.length === 0) return work(inputs as readonly Value[])
  const height = Math.max(...matrices.map(({ rows }) => rows.length))
  const width = Math.max(...matrices.map(({ rows }) => rows[0]?.length ?? 0))
  if (!spend(height * width)) return fault('#LONG!')
  const pick = (input: Result, row: number, column: number): Value => {
    if (!isMatrix(input)) return input
    const line = input.rows.length === 1 ? input.rows[0] : input.rows[row]
    const value = line?.length === 1 ? line[0] : line?.[column]
    return value === undefined ? fault('#N/A') : value
  }
  const rows = Array.from({ length: height }, (_none, row) =>
    Array.from({ length: width }, (_nothing, column) => {
      const values = inputs.map((input) => pick(input, row, column))
      // Each of them is a call of its own.
      const isLeft = spend(values.reduce((sum: number, value) => sum + readsOfValue(value), 2))
      return isLeft ? work(values) : fault('#LONG!')
    }),
  )
  return { rows, isArea: false }
}

/** A condition as functions take it: a value, or a text such as `>=10`, `<>x` and `a*`. */
export function matcherOf(
  criterion: Value,
  { language, spend }: Pick<Context, 'language' | 'spend'>,
): (value: Value) => boolean {
  if (isFault(criterion)) return (value) => isFault(value) && value.fault === criterion.fault
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0
    return (value) => value !== null && typeof value === typeof wanted && compareValues(value, wanted) === 0
  }
  const [, sign = '=', rest = ''] = /^(<=|>=|<>|≤|≥|≠|<|>|=)?([\s\S]*)$/.exec(criterion) ?? []
  const read = readEntry(rest, language, 'general')
  const wanted = 'value' in read ? read.value : rest
  const isLike = typeof wanted === 'string' && /[*?]/.test(wanted) ? patternOf(wanted, spend) : null
  const same = foldedValue(wanted)
  const isEqual = (value: Value): boolean => {
    if (wanted === null) return value === null || value === ''
    if (isLike) return typeof value === 'string' && isLike(value)
    if (typeof wanted === 'number' && typeof value === 'string') return toNumber(value, language) === wanted
    return value !== null && typeof value === typeof wanted && compareFolded(foldedValue(value), same) === 0
  }
  if (sign === '=') return isEqual
  if (sign === '<>' || sign === '≠') return (value) => !isEqual(value)
  return (value) => {
    if (value === null || wanted === null || typeof value !== typeof wanted) return false
    return compareWith(sign === '≤' ? '<=' : sign === '≥' ? '>=' : (sign as '<' | '<=' | '>' | '>='), value, wanted)
  }
}

/** Whether a text has a shape: `*` is any signs, `?` one; `~` before them means the sign itself. */
export function patternOf(shape: string, spend: Context['spend']): (text: string) => boolean {
  const parts: string[] = []
  for (const [piece] of folded(shape).matchAll(/~[*?~]|[\s\S]/g)) {
    parts.push(piece === '*' ? '*' : piece === '?' ? '?' : (piece.at(-1) ?? '').replace(/[*?]/, (sign) => `~${sign}`))
  }
  const stars = parts.filter((part) => part === '*').length
  return (text) => {
    const isLeft = spend(stars > 0 ? (text.length * parts.length) >> 4 : 0)
    return isLeft && fits(folded(text), parts)
  }
}

/** Goes through the text once, and back to the last `*` where it does not fit. */
function fits(text: string, parts: readonly string[]): boolean {
  let place = 0
  let part = 0
  let star = -1
  let mark = 0
  while (place < text.length) {
    const wanted = parts[part]
    if (wanted === '*') {
      star = part
      mark = place
      part += 1
    } else if (wanted === '?' || wanted === text[place] || wanted === `~${text[place]}`) {
      place += 1
      part += 1
    } else if (star >= 0) {
      part = star + 1
      mark += 1
      place = mark
    } else return false
  }
  return parts.slice(part).every((rest) => rest === '*')
}
