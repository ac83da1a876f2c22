// What a cell takes of what is typed: one of its choices, a number, a date or a text within its limit.

import type { Language } from '../../../language.ts'
import { type Entry, readEntry } from './entry.ts'
import type { LimitKind } from './schema-parts.ts'
import type { Cell, Limit } from './sheet.ts'
import { folded, type Scalar } from './values.ts'

export type Accepted = { readonly value: Scalar } | { readonly refused: 'not-a-choice' | 'out-of-limit' }

/** @param text as it was typed */
export function accept(
  { choices, limit }: Cell,
  { value, format }: { readonly value: Scalar; readonly format: Cell['format'] | null },
  text: string,
): Accepted {
  if (choices.length > 0) {
    const choice = choices.find((one) => folded(one) === folded(text.trim()))
    if (choice === undefined) return { refused: 'not-a-choice' }
    return { value: typeof value === 'string' ? choice : value }
  }
  return limit && !fits(limit, value, format, text) ? { refused: 'out-of-limit' } : { value }
}

const isDay = (format: Cell['format'] | null): boolean => format === 'date' || format === 'date-time'

function fits({ kind, from, to }: Limit, value: Scalar, format: Cell['format'] | null, text: string): boolean {
  const size = kind === 'length' ? text.trim().length : value
  if (typeof size !== 'number') return false
  if (kind === 'date' && !isDay(format)) return false
  if ((kind === 'number' || kind === 'whole') && (isDay(format) || format === 'time')) return false
  if (kind === 'whole' && !Number.isInteger(size)) return false
  // A day at the end of a limit is in it until midnight.
  return (from === null || size >= from) && (to === null || (kind === 'date' ? Math.floor(size) : size) <= to)
}

/** Whether what a cell holds already is what it would take. */
export function isWithinLimit(cell: Cell, limit: Limit, shown: string): boolean {
  if (cell.formula !== null || cell.value === null || cell.value === '') return true
  return fits(limit, cell.value, cell.format, shown)
}

/** An end of a limit as it is typed: null when there is none, undefined when it cannot be read. */
export function readEnd(typed: string, kind: LimitKind, language: Language): number | null | undefined {
  if (typed.trim() === '') return null
  const entry: Entry = readEntry(typed, language, 'general')
  if (!('value' in entry) || typeof entry.value !== 'number') return undefined
  return (kind === 'date') === isDay(entry.format) ? entry.value : undefined
}
