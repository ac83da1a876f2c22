// Texts of a column that are cut into several columns.
import { mostColumns } from './address.ts'
import { readEntry } from './entry.ts'
import { meetsMerged } from './merge.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import { shiftedState } from './shape.ts'
import { type Cell, cellsIn, endOf, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { areaOn, effortOfValues, hasLocked, isSpent, saying, shownSheet, sizeOf, spent, withSheet } from './step.ts'

const mostParts = 8

/** New columns come after the one that is cut: nothing is written over. */
export function splitColumn(
  state: SpreadsheetState,
  sheet: Sheet,
  { range, sign, texts }: Extract<SpreadsheetAction, { type: 'split' }>,
): SpreadsheetState | null {
  const area = areaOn(sheet, range)
  if (!area || area.left !== area.right) return null
  if (hasLocked(sheet, area)) return saying(state, 'locked')
  if (meetsMerged(sheet, area)) return saying(state, 'merged')
  const counted = spent(state, effortOfValues + 4 * sizeOf(area))
  if (isSpent(counted)) return counted
  const partsOf = (cell: Cell | undefined): readonly string[] => {
    if (!cell || typeof cell.value !== 'string') return []
    const parts = cell.value.split(sign).map((part) => part.trim())
    return parts.length > mostParts ? [...parts.slice(0, mostParts - 1), parts.slice(mostParts - 1).join(sign)] : parts
  }
  const cells = cellsIn(sheet, area)
  const width = Math.max(0, ...cells.map((cell) => partsOf(cell).length))
  if (width < 2) return saying(state, 'split', 0)
  if (endOf(sheet).column + width > mostColumns - 1) return saying(state, 'too-large')
  const wider = shiftedState(counted, sheet, { what: 'column', at: area.left + 1, by: width - 1 })
  const next = shownSheet(wider)
  if (!next) return null
  const right = area.left + width - 1
  return saying(
    withSheet(
      wider,
      withCells(next, { ...area, right }, (cell, column, row) => {
        const parts = partsOf(cells[row - area.top])
        const part = parts[column - area.left]
        if (parts.length < 2 || part === undefined) return cell
        return partCell(cell, part, texts, state)
      }),
    ),
    'split',
    cells.filter((cell) => partsOf(cell).length > 1).length,
  )
}

function partCell(cell: Cell, part: string, isText: boolean, { language }: SpreadsheetState): Cell {
  if (part === '') return { ...cell, value: null, formula: null }
  if (isText) return { ...cell, value: part, formula: null, format: 'text' }
  const entry = readEntry(part, language, 'general')
  return 'value' in entry
    ? { ...cell, value: entry.value, formula: null, format: entry.format ?? cell.format }
    : { ...cell, value: part, formula: null }
}
