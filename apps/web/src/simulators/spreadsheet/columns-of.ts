import {
  type Area,
  areaName,
  areaOf,
  cellAt,
  lettersOf,
  type Sheet,
  type SpreadsheetState,
  showValue,
  tableAround,
  valuesOf,
} from '@pix/core/simulators/spreadsheet'
import type { Say } from '../../messages/use-messages.ts'
import { areaTyped } from './area-field.tsx'

/** What a cell shows. */
export function shownAt(state: SpreadsheetState, sheet: Sheet, column: number, row: number): string {
  const value = valuesOf(state).get(sheet.id)?.[row]?.[column] ?? null
  return showValue(value, cellAt(sheet, column, row), state.language)
}

export function isNumberAt(state: SpreadsheetState, sheet: Sheet, column: number, row: number): boolean {
  return typeof valuesOf(state).get(sheet.id)?.[row]?.[column] === 'number'
}

/** The columns of a table by their letters, with what its first row calls them. */
export function columnsOf(
  state: SpreadsheetState,
  sheet: Sheet,
  table: string,
  say: Say,
): (readonly [string, string])[] {
  const area = areaOf(areaTyped(table))
  if (!area) return []
  return Array.from({ length: area.right - area.left + 1 }, (_none, place) => {
    const letters = lettersOf(area.left + place)
    const title = shownAt(state, sheet, area.left + place, area.top)
    return [letters, say('spreadsheet.column-titled', { letters, title })] as const
  })
}

/** What a tool works on at first: the area that is selected, or the table around the cell. */
export function tableMeant(sheet: Sheet, area: Area): string {
  const isOne = area.left === area.right && area.top === area.bottom
  return areaName(isOne ? tableAround(sheet, area.left, area.top) : area)
}
