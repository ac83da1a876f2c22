import { type Area, areaOf, mostColumns, mostRows } from './address.ts'
import { editText, readEntry } from './entry.ts'
import { formulaOf } from './evaluate.ts'
import { writeFormula } from './formula.ts'
import { copiedBy } from './formula-references.ts'
import { meetsMerged } from './merge.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import { type Cell, cellAt, emptyCell, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { areaOn, effortOfValues, hasLocked, isSpent, saying, sizeOf, spent, valuesOn, withSheet } from './step.ts'
import { folded, isFault } from './values.ts'

type Of<Type extends SpreadsheetAction['type']> = Extract<SpreadsheetAction, { type: Type }>

/** What a place has of its own, whatever comes there. */
function placeOwn({ locked, isProtected, choices, limit, note }: Cell) {
  return { locked, isProtected, choices, limit, note }
}

/** A cell as it is some columns and rows further: its references go along. What the place has of its own stays. */
export function copied(cell: Cell, columns: number, rows: number, place: Cell = emptyCell): Cell {
  const formula = formulaOf(cell)
  return {
    ...cell,
    ...placeOwn(place),
    formula: formula && writeFormula(copiedBy(formula, columns, rows), 'en'),
  }
}

export function fillCells(state: SpreadsheetState, sheet: Sheet, { range, to }: Of<'fill'>): SpreadsheetState | null {
  const area = areaOn(sheet, range)
  if (!area) return null
  const isDown = to === 'down'
  if (isDown ? area.top === area.bottom : area.left === area.right) return null
  const rest: Area = isDown ? { ...area, top: area.top + 1 } : { ...area, left: area.left + 1 }
  if (hasLocked(sheet, rest)) return saying(state, 'locked')
  if (meetsMerged(sheet, area)) return saying(state, 'merged')
  const counted = spent(state, 2 * sizeOf(area))
  if (isSpent(counted)) return counted
  return withSheet(
    counted,
    withCells(sheet, rest, (cell, column, row) => {
      if (sheet.lines[row]?.isHidden) return cell
      const source = isDown ? cellAt(sheet, column, area.top) : cellAt(sheet, area.left, row)
      return isDown ? copied(source, 0, row - area.top, cell) : copied(source, column - area.left, 0, cell)
    }),
  )
}

export function copyCells(
  state: SpreadsheetState,
  sheet: Sheet,
  { sheet: from, from: range, to, what }: Of<'copy'>,
): SpreadsheetState | null {
  const source = state.sheets.find(({ id }) => id === from)
  const area = source && areaOn(source, range)
  const corner = areaOn(sheet, to)
  if (!source || !area || !corner) return null
  const target: Area = {
    left: corner.left,
    top: corner.top,
    right: corner.left + area.right - area.left,
    bottom: corner.top + area.bottom - area.top,
  }
  if (target.right >= mostColumns || target.bottom >= mostRows) return saying(state, 'too-large')
  if (hasLocked(sheet, target)) return saying(state, 'locked')
  if (meetsMerged(sheet, target) && sizeOf(target) > 1) return saying(state, 'merged')
  const counted = spent(state, 2 * sizeOf(area) + (what === 'values' ? effortOfValues : 0))
  if (isSpent(counted)) return counted
  const values = what === 'values' ? valuesOn(state, source) : []
  const [columns, rows] = [target.left - area.left, target.top - area.top]
  return withSheet(
    counted,
    withCells(sheet, target, (cell, column, row) => {
      const one = cellAt(source, column - columns, row - rows)
      if (what === 'all') return copied(one, columns, rows, cell)
      const value = values[row - rows]?.[column - columns] ?? null
      const plain: Cell = { ...one, ...placeOwn(cell) }
      return isFault(value) ? { ...plain, value: null, formula: value.fault } : { ...plain, value, formula: null }
    }),
  )
}

/** Looks at what is typed in cells, formulas apart. */
export function replaceInCells(
  state: SpreadsheetState,
  sheet: Sheet,
  { range, find, by, whole }: Of<'replace'>,
): SpreadsheetState | null {
  const area = areaOf(range)
  if (!area || !areaOn(sheet, range)) return null
  const counted = spent(state, 2 * sizeOf(area))
  if (isSpent(counted)) return counted
  let count = 0
  const next = withCells(sheet, area, (cell, _column, row) => {
    const text = editText(cell, state.language)
    if (cell.formula !== null || cell.value === null || cell.locked || cell.isProtected || sheet.lines[row]?.isHidden)
      return cell
    const found = whole ? (folded(text) === folded(find) ? by : text) : replaced(text, find, by)
    if (found === text) return cell
    count += 1
    const entry = readEntry(found, state.language, cell.format)
    return 'value' in entry ? { ...cell, value: entry.value } : { ...cell, value: found }
  })
  return saying(withSheet(counted, next), 'replaced', count)
}

/** Every place where the words stand, whatever the case. */
function replaced(text: string, find: string, by: string): string {
  const [low, wanted] = [text.toLowerCase(), find.toLowerCase()]
  let result = ''
  let place = 0
  for (;;) {
    const found = low.indexOf(wanted, place)
    if (found < 0) return `${result}${text.slice(place)}`.slice(0, 500)
    result += `${text.slice(place, found)}${by}`
    place = found + wanted.length
  }
}
