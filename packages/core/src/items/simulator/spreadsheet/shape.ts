// Rows and columns that come and go: formulas, charts, filters and cross tables follow.
import { areaAfter, mostColumns, mostRows, placeAfter, type Shift } from './address.ts'
import { formulaOf } from './evaluate.ts'
import { writeFormula } from './formula.ts'
import { shifted } from './formula-references.ts'
import { mergedAfter } from './merge.ts'
import { endOf, type Sheet, type SpreadsheetState, withShift } from './sheet.ts'
import { isSpent, saying, spent } from './step.ts'

const effortOfShift = 1500

/** The state after rows or columns of a sheet have come or gone. */
export function shiftedState(state: SpreadsheetState, sheet: Sheet, shift: Shift): SpreadsheetState {
  const isSame = (name: string): boolean => name.toLowerCase() === sheet.name.toLowerCase()
  return {
    ...state,
    sheets: state.sheets.map((one) => {
      const own =
        one.id === sheet.id
          ? { ...withShiftedFilters(withShift(one, shift), shift), merged: mergedAfter(one, shift) }
          : one
      return {
        ...own,
        lines: own.lines.map((line) => {
          if (line.cells.every(({ formula }) => formula === null)) return line
          return {
            ...line,
            cells: line.cells.map((cell) => {
              const formula = formulaOf(cell)
              if (!formula) return cell
              const next = shifted(formula, shift, (reference) =>
                reference.sheet === null ? one.id === sheet.id : isSame(reference.sheet),
              )
              const text = writeFormula(next, 'en')
              return text === cell.formula ? cell : { ...cell, formula: text }
            }),
          }
        }),
      }
    }),
    names: state.names.flatMap((one) => {
      if (one.sheet !== sheet.id) return one
      const area = areaAfter(one.area, shift)
      return area ? { ...one, area } : []
    }),
    charts: state.charts.flatMap((chart) => {
      if (chart.sheet !== sheet.id) return chart
      const values = chart.values.flatMap((series) => {
        const area = areaAfter(series.area, shift)
        return area ? [{ ...series, area }] : []
      })
      return values.length === 0 ? [] : { ...chart, values, labels: chart.labels && areaAfter(chart.labels, shift) }
    }),
    pivots: state.pivots.flatMap((pivot) => {
      if (pivot.sheet !== sheet.id) return pivot
      const area = areaAfter(pivot.area, shift)
      if (shift.what === 'row') return area ? { ...pivot, area } : []
      const [rows, values] = [placeAfter(pivot.rows, shift), placeAfter(pivot.values, shift)]
      const columns = pivot.columns === null ? null : placeAfter(pivot.columns, shift)
      return area && rows !== null && values !== null ? { ...pivot, area, rows, values, columns } : []
    }),
  }
}

function withShiftedFilters(sheet: Sheet, shift: Shift): Sheet {
  const filters = sheet.filters.flatMap((filter) => {
    const area = areaAfter(filter.area, shift)
    const column = shift.what === 'column' ? placeAfter(filter.column, shift) : filter.column
    return area && column !== null ? [{ ...filter, area, column }] : []
  })
  const header = shift.what === 'row' && shift.at < sheet.header ? Math.max(0, sheet.header + shift.by) : sheet.header
  if (filters.length === sheet.filters.length) return { ...sheet, filters, header }
  // Without its filter, a row is in sight again.
  return { ...sheet, filters, header, lines: sheet.lines.map((line) => ({ ...line, isHidden: false })) }
}

export function insertLines(
  state: SpreadsheetState,
  sheet: Sheet,
  what: Shift['what'],
  { before, count }: { readonly before: number; readonly count: number },
): SpreadsheetState | null {
  const isRow = what === 'row'
  if (before > (isRow ? sheet.lines.length : sheet.columns.length) || count > 50) return null
  const end = endOf(sheet)
  if ((isRow ? end.row : end.column) + count >= (isRow ? mostRows : mostColumns)) return saying(state, 'too-large')
  const counted = spent(state, effortOfShift)
  return isSpent(counted) ? counted : shiftedState(counted, sheet, { what, at: before - 1, by: count })
}

/** Rows that a filter hides are left where they are. */
export function deleteLines(
  state: SpreadsheetState,
  sheet: Sheet,
  what: Shift['what'],
  { from, to }: { readonly from: number; readonly to: number },
): SpreadsheetState | null {
  const isRow = what === 'row'
  if (from > to || to > (isRow ? sheet.lines.length : sheet.columns.length)) return null
  const isLocked = sheet.lines.some(({ cells }, row) =>
    cells.some((cell, column) => {
      const place = (isRow ? row : column) + 1
      return (cell.locked || cell.isProtected) && place >= from && place <= to
    }),
  )
  if (isLocked) return saying(state, 'locked')
  let next = state
  for (const shift of shiftsOf(sheet, what, from - 1, to - 1)) {
    next = spent(next, effortOfShift)
    if (isSpent(next)) return { ...state, notice: next.notice }
    next = shiftedState(next, sheet, shift)
  }
  return next
}

/** Stretches of what goes, the last first: the places before stay as they were. */
function shiftsOf(sheet: Sheet, what: Shift['what'], from: number, to: number): Shift[] {
  if (what === 'column') return [{ what, at: from, by: from - to - 1 }]
  const shifts: Shift[] = []
  for (let row = to; row >= from; row -= 1) {
    if (sheet.lines[row]?.isHidden) continue
    const last = shifts.at(-1)
    if (last && last.at === row + 1) shifts[shifts.length - 1] = { what, at: row, by: last.by - 1 }
    else shifts.push({ what, at: row, by: -1 })
  }
  return shifts
}

export function hideColumns(
  state: SpreadsheetState,
  sheet: Sheet,
  { from, to }: { readonly from: number; readonly to: number },
): SpreadsheetState | null {
  if (from > to || to > sheet.columns.length) return null
  const columns = sheet.columns.map((column, place) =>
    place >= from - 1 && place < to ? { ...column, isHidden: true } : column,
  )
  if (columns.every(({ isHidden }) => isHidden)) return null
  return { ...state, sheets: state.sheets.map((one) => (one.id === sheet.id ? { ...one, columns } : one)) }
}
