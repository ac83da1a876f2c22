// Series that go on: numbers and days by the same step, words that end with a number, names of days and of months.
import type { Area } from './address.ts'
import { copied } from './copy.ts'
import { meetsMerged } from './merge.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import { type Cell, cellAt, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { areaOn, hasLocked, isSpent, saying, sizeOf, spent, withSheet } from './step.ts'
import { folded, tidy } from './values.ts'

const lists: readonly (readonly string[])[] = [
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
]

/** The area beside the first one, in the direction that the whole goes on. */
function restOf(from: Area, to: Area): { readonly rest: Area; readonly isDown: boolean } | null {
  if (from.left !== to.left || from.top !== to.top) return null
  if (from.right === to.right && from.bottom < to.bottom) return { rest: { ...to, top: from.bottom + 1 }, isDown: true }
  if (from.bottom === to.bottom && from.right < to.right)
    return { rest: { ...to, left: from.right + 1 }, isDown: false }
  return null
}

export function continueSeries(
  state: SpreadsheetState,
  sheet: Sheet,
  action: Extract<SpreadsheetAction, { type: 'series' }>,
): SpreadsheetState | null {
  const [from, to] = [areaOn(sheet, action.from), areaOn(sheet, action.to)]
  const found = from && to && restOf(from, to)
  if (!found) return null
  const { rest, isDown } = found
  if (hasLocked(sheet, rest)) return saying(state, 'locked')
  if (meetsMerged(sheet, to)) return saying(state, 'merged')
  const counted = spent(state, 2 * sizeOf(to))
  if (isSpent(counted)) return counted
  const count = isDown ? from.bottom - from.top + 1 : from.right - from.left + 1
  return withSheet(
    counted,
    withCells(sheet, rest, (cell, column, row) => {
      if (sheet.lines[row]?.isHidden) return cell
      const place = isDown ? row - from.top : column - from.left
      const first = (one: number): Cell =>
        isDown ? cellAt(sheet, column, from.top + one) : cellAt(sheet, from.left + one, row)
      const known = Array.from({ length: count }, (_none, one) => first(one))
      const source = first(place % count)
      const moved = place - (place % count)
      return { ...copied(source, isDown ? 0 : moved, isDown ? moved : 0, cell), ...nextOf(known, place) }
    }),
  )
}

/** What stands at a place of a series, counted from its first cell; nothing where it is copied as it is. */
function nextOf(known: readonly Cell[], place: number): Pick<Cell, 'value'> | null {
  const values = known.map(({ value }) => value)
  if (values.every((value) => typeof value === 'number')) {
    const [first = 0, second] = values
    const step = second === undefined ? 1 : tidy(second - first)
    const isEven = values.every((value, one) => one === 0 || tidy(value - (values[one - 1] ?? 0)) === step)
    return isEven ? { value: tidy(first + step * place) } : null
  }
  const last = values.at(-1)
  if (typeof last !== 'string') return null
  const further = place - values.length + 1
  const list = lists.find((words) => words.some((word) => folded(word) === folded(last)))
  if (list) {
    const word = list[(list.findIndex((one) => folded(one) === folded(last)) + further) % list.length] ?? ''
    const isCapital = last[0] !== last[0]?.toLowerCase()
    return { value: isCapital ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word.toLowerCase() }
  }
  const [, words, digits] = /^(.*?)(\d{1,9})$/.exec(last) ?? []
  if (words === undefined || digits === undefined) return null
  return { value: `${words}${String(Number(digits) + further).padStart(digits.length, '0')}` }
}
