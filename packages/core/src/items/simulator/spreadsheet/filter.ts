// Which rows of a sheet its filters hide.
import type { Language } from '../../../language.ts'
import { readEntry, showValue } from './entry.ts'
import { cellAt, type Sheet } from './sheet.ts'
import { compareValues, folded, isFault, type Value } from './values.ts'

/** The sheet with the rows hidden that its filters leave out. */
export function withFiltered(sheet: Sheet, values: readonly (readonly Value[])[], language: Language): Sheet {
  const filters = sheet.filters.map((filter) => ({ ...filter, fits: fitting(filter, language) }))
  return {
    ...sheet,
    lines: sheet.lines.map((line, row) => ({
      ...line,
      isHidden: filters.some(({ area, column, fits }) => {
        if (row <= area.top || row > area.bottom) return false
        const value = values[row]?.[column] ?? null
        return !fits(value, showValue(value, cellAt(sheet, column, row), language))
      }),
    })),
  }
}

/** Whether a value, as it is and as it is shown, fits a filter. */
function fitting(
  { test, value: typed, to }: Sheet['filters'][number],
  language: Language,
): (value: Value, shown: string) => boolean {
  if (test === 'empty') return (_value, shown) => shown === ''
  if (test === 'filled') return (_value, shown) => shown !== ''
  const words = folded(typed.trim())
  if (test === 'contains') return (_value, shown) => folded(shown).includes(words)
  const wanted = meant(typed, language)
  // What is seen counts as well: 12 % is found by typing what the cell shows.
  const isEqual = (value: Value, shown: string): boolean => folded(shown) === words || isSame(value, wanted)
  if (test === 'equal') return isEqual
  if (test === 'other') return (value, shown) => !isEqual(value, shown)
  // A day that is given whole goes to its end.
  const isDay = isDate(typed, to, language)
  const dayEnd = (limit: Value, value: Value): Value =>
    typeof limit === 'number' && typeof value === 'number' && Number.isInteger(limit) && isDay
      ? limit + 1 - 1e-6
      : limit
  const end = test === 'between' ? meant(to, language) : null
  return (value) => {
    if (value === null || wanted === null || isFault(value) || typeof value !== typeof wanted) return false
    switch (test) {
      case 'more':
        return compareValues(value, dayEnd(wanted, value)) > 0
      case 'at-least':
        return compareValues(value, wanted) >= 0
      case 'less':
        return compareValues(value, wanted) < 0
      case 'at-most':
        return compareValues(value, dayEnd(wanted, value)) <= 0
      case 'between':
        return (
          compareValues(value, wanted) >= 0 &&
          typeof value === typeof end &&
          compareValues(value, dayEnd(end, value)) <= 0
        )
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
