// Which rows of a sheet its filters hide.
import type { Language } from '../../../language.ts'
import { readEntry, showValue } from './entry.ts'
import { cellAt, type Sheet } from './sheet.ts'
import { compareValues, folded, isFault, type Value } from './values.ts'

/** The sheet with the rows hidden that its filters leave out. */
export function withFiltered(sheet: Sheet, values: readonly (readonly Value[])[], language: Language): Sheet {
  return {
    ...sheet,
    lines: sheet.lines.map((line, row) => ({
      ...line,
      isHidden: sheet.filters.some((filter) => {
        if (row <= filter.area.top || row > filter.area.bottom) return false
        const value = values[row]?.[filter.column] ?? null
        return !fits(filter, value, showValue(value, cellAt(sheet, filter.column, row), language), language)
      }),
    })),
  }
}

function fits(
  { test, value: typed, to }: Sheet['filters'][number],
  value: Value,
  shown: string,
  language: Language,
): boolean {
  if (test === 'empty') return shown === ''
  if (test === 'filled') return shown !== ''
  if (test === 'contains') return folded(shown).includes(folded(typed.trim()))
  const wanted = meant(typed, language)
  // What is seen counts as well: 12 % is found by typing what the cell shows.
  const isEqual = folded(shown) === folded(typed.trim()) || isSame(value, wanted)
  if (test === 'equal') return isEqual
  if (test === 'other') return !isEqual
  if (value === null || wanted === null || isFault(value) || typeof value !== typeof wanted) return false
  // A day that is given whole goes to its end.
  const dayEnd = (limit: Value): Value =>
    typeof limit === 'number' && typeof value === 'number' && Number.isInteger(limit) && isDate(typed, to, language)
      ? limit + 1 - 1e-6
      : limit
  switch (test) {
    case 'more':
      return compareValues(value, dayEnd(wanted)) > 0
    case 'at-least':
      return compareValues(value, wanted) >= 0
    case 'less':
      return compareValues(value, wanted) < 0
    case 'at-most':
      return compareValues(value, dayEnd(wanted)) <= 0
    case 'between': {
      const end = meant(to, language)
      return compareValues(value, wanted) >= 0 && typeof value === typeof end && compareValues(value, dayEnd(end)) <= 0
    }
  }
}

function meant(typed: string, language: Language): Value {
  const read = readEntry(typed, language, 'general')
  return 'value' in read ? read.value : typed
}

function isDate(typed: string, to: string, language: Language): boolean {
  const read = readEntry(to === '' ? typed : to, language, 'general')
  return 'format' in read && read.format === 'date'
}

function isSame(value: Value, wanted: Value): boolean {
  return value !== null && typeof value === typeof wanted && compareValues(value, wanted) === 0
}
