// Rows of a table that are put in order, left out of sight, or taken away where they say the same.
import { type Area, areaOf, columnOf } from './address.ts'
import { copied } from './copy.ts'
import { showValue } from './entry.ts'
import { withFiltered } from './filter.ts'
import { meetsMerged } from './merge.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import { shiftedState } from './shape.ts'
import { cellAt, cellsIn, isFilled, type Line, type Sheet, type SpreadsheetState, tableAround } from './sheet.ts'
import { areaOn, effortOfValues, hasLocked, isSpent, saying, sizeOf, spent, valuesOn, withSheet } from './step.ts'
import { compareValues, folded, type Value } from './values.ts'

type Of<Type extends SpreadsheetAction['type']> = Extract<SpreadsheetAction, { type: Type }>

function order(one: Value, other: Value, direction: 'rising' | 'falling'): number {
  // What is empty comes last either way.
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return direction === 'rising' ? compareValues(one, other) : compareValues(other, one)
}

/** Whether rows of the area have something beside it that belongs to the same table. */
function leavesSomethingBehind(sheet: Sheet, area: Area): boolean {
  const table = tableAround(sheet, area.left, area.top)
  const beside = [
    { ...area, left: table.left, right: area.left - 1 },
    { ...area, left: area.right + 1, right: table.right },
  ]
  return beside.some((one) => one.left <= one.right && cellsIn(sheet, one).some(isFilled))
}

export function sortRows(state: SpreadsheetState, sheet: Sheet, action: Of<'sort'>): SpreadsheetState | null {
  const whole = areaOn(sheet, action.range)
  if (!whole || action.by.some(({ column }) => columnOf(column) < whole.left || columnOf(column) > whole.right))
    return null
  const area = action.header ? { ...whole, top: whole.top + 1 } : whole
  if (area.top > area.bottom) return null
  if (hasLocked(sheet, area)) return saying(state, 'locked')
  if (meetsMerged(sheet, whole)) return saying(state, 'merged')
  const counted = spent(state, effortOfValues + 2 * sizeOf(area))
  if (isSpent(counted)) return counted
  const values = valuesOn(state, sheet)
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_none, place) => area.top + place)
  const sorted = rows.toSorted((one, other) => {
    for (const { column, order: direction } of action.by) {
      const place = columnOf(column)
      const found = order(values[one]?.[place] ?? null, values[other]?.[place] ?? null, direction)
      if (found !== 0) return found
    }
    return one - other
  })
  const isTorn = leavesSomethingBehind(sheet, area)
  const lines = sheet.lines.map((line, row): Line => {
    const from = sorted[row - area.top]
    if (row < area.top || row > area.bottom || from === undefined) return line
    const width = Math.max(line.cells.length, area.right + 1)
    return {
      ...line,
      // A row that is torn is still the one that it was.
      origin: isTorn ? line.origin : (sheet.lines[from]?.origin ?? 0),
      cells: Array.from({ length: width }, (_none, column) => {
        const place = cellAt(sheet, column, row)
        if (column < area.left || column > area.right) return place
        const cell = cellAt(sheet, column, from)
        const { choices, limit, note } = cell
        return { ...copied(cell, 0, row - from, place), choices, limit, note }
      }),
    }
  })
  const next = withSheet(counted, { ...sheet, lines, isTorn: sheet.isTorn || isTorn })
  return saying(filteredAgain(next, sheet.id), 'sorted', rows.length)
}

function filteredAgain(state: SpreadsheetState, id: string): SpreadsheetState {
  const sheet = state.sheets.find((one) => one.id === id)
  return sheet && sheet.filters.length > 0
    ? withSheet(state, withFiltered(sheet, valuesOn(state, sheet), state.language))
    : state
}

export function filterRows(state: SpreadsheetState, sheet: Sheet, action: Of<'filter'>): SpreadsheetState | null {
  const area = areaOn(sheet, action.range)
  if (!area || area.top === area.bottom) return null
  const column = columnOf(action.column)
  if (column < area.left || column > area.right) return null
  const counted = spent(state, effortOfValues + sheet.lines.length)
  if (isSpent(counted)) return counted
  const { test, value, to } = action
  const filters = [...sheet.filters.filter((one) => one.column !== column), { area, column, test, value, to }]
  const next = withFiltered({ ...sheet, filters }, valuesOn(state, sheet), state.language)
  const shown = next.lines.slice(area.top + 1, area.bottom + 1).filter(({ isHidden }) => !isHidden).length
  return saying(withSheet(counted, next), 'filtered', shown)
}

export function unfilter(state: SpreadsheetState, sheet: Sheet, column: string): SpreadsheetState | null {
  const filters = column === '' ? [] : sheet.filters.filter((one) => one.column !== columnOf(column))
  if (filters.length === sheet.filters.length) return null
  const counted = spent(state, effortOfValues)
  if (isSpent(counted)) return counted
  return withSheet(counted, withFiltered({ ...sheet, filters }, valuesOn(state, sheet), state.language))
}

export function removeDuplicates(
  state: SpreadsheetState,
  sheet: Sheet,
  { range, columns }: Of<'remove-duplicates'>,
): SpreadsheetState | null {
  const area = areaOf(range)
  if (!area || !areaOn(sheet, range)) return null
  const places = columns.map(columnOf)
  if (places.some((place) => place < area.left || place > area.right)) return null
  if (hasLocked(sheet, area)) return saying(state, 'locked')
  const counted = spent(state, effortOfValues + sizeOf(area))
  if (isSpent(counted)) return counted
  const values = valuesOn(state, sheet)
  const seen = new Set<string>()
  const gone: number[] = []
  for (let row = area.top + 1; row <= area.bottom; row += 1) {
    const key = places
      .map((column) => folded(showValue(values[row]?.[column] ?? null, cellAt(sheet, column, row), state.language)))
      .join('\n')
    if (seen.has(key)) gone.push(row)
    seen.add(key)
  }
  let next = counted
  for (const row of gone.toReversed()) {
    next = spent(next, 500)
    if (isSpent(next)) return { ...state, notice: next.notice }
    next = shiftedState(next, sheet, { what: 'row', at: row, by: -1 })
  }
  return saying(next, 'duplicates', gone.length)
}
