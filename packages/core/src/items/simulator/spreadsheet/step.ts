// What every action has in common: the sheet that it is done on, what it says, and how much work it is.
import { type Area, areaOf } from './address.ts'
import { readsOf, valuesOf } from './evaluate.ts'
import { type Cell, cellsIn, type Notice, type Sheet, type SpreadsheetState } from './sheet.ts'
import type { Value } from './values.ts'

export function shownSheet({ sheets, sheet }: SpreadsheetState): Sheet | undefined {
  return sheets.find(({ id }) => id === sheet)
}

export function withSheet(state: SpreadsheetState, sheet: Sheet): SpreadsheetState {
  return { ...state, sheets: state.sheets.map((one) => (one.id === sheet.id ? sheet : one)) }
}

export function saying(state: SpreadsheetState, code: Notice, count = 0): SpreadsheetState {
  return { ...state, notice: { code, count } }
}

/** The area of a name, if the sheet has it. */
export function areaOn({ lines, columns }: Sheet, name: string): Area | null {
  const area = areaOf(name)
  return area && area.bottom < lines.length && area.right < columns.length ? area : null
}

export function sizeOf({ left, top, right, bottom }: Area): number {
  return (right - left + 1) * (bottom - top + 1)
}

/** Whether an area has a cell that is not to be changed: by the author, or protected by the person. */
export function hasLocked(sheet: Sheet, area: Area): boolean {
  const { left, top, right, bottom } = area
  return sheet.lines
    .slice(top, bottom + 1)
    .some(({ cells }) => cells.slice(left, right + 1).some(({ locked, isProtected }) => locked || isProtected))
}

/**
 * What all actions together may cost, about a tenth of a second. More than anybody needs; what goes on without end
 * stops here.
 */
const mostEffort = 600_000
/** A cell that is made or copied: a formula is read and written again, letter by letter. */
const effortOfCell = 8
const effortOfValues = 4000

function weightOf({ formula, value }: Cell): number {
  if (formula !== null) return 4 * formula.length
  return typeof value === 'string' ? value.length / 2 : 0
}

/** What it costs to make or to copy the cells of an area. */
export function weightOfCells(sheet: Sheet, area: Area): number {
  return cellsIn(sheet, area).reduce((sum, cell) => sum + weightOf(cell), effortOfCell * sizeOf(area))
}

/** What it costs to look at every cell of sheets once. */
export function effortOfLooking(sheets: readonly Sheet[]): number {
  return sheets.reduce((sum, { lines }) => lines.reduce((cells, line) => cells + line.cells.length, sum), 0) / 32
}

/** What it costs to write the formulas of all sheets again. */
export function effortOfFormulas(sheets: readonly Sheet[]): number {
  return sheets.reduce(
    (all, { lines }) =>
      lines.reduce((sum, { cells }) => cells.reduce((own, { formula }) => own + 4 * (formula?.length ?? 0), sum), all),
    effortOfLooking(sheets),
  )
}

/**
 * The state with the work counted, or one that says that the workbook takes no more. What is refused is not for
 * nothing either: it had to be weighed.
 */
export function spent(state: SpreadsheetState, effort: number): SpreadsheetState {
  const sum = state.effort + effort
  return sum > mostEffort ? saying({ ...state, effort: state.effort + effort / 16 }, 'full') : { ...state, effort: sum }
}

/**
 * The same for what needs the worth of all cells. They are worked out before it is known what that costs: where it was
 * too much, no more is done.
 */
export function spentOnValues(state: SpreadsheetState, effort: number): SpreadsheetState {
  const counted = spent(state, effort + effortOfValues)
  if (isSpent(counted)) return counted
  const sum = counted.effort + readsOf(counted)
  return sum > mostEffort ? saying({ ...counted, effort: sum }, 'full') : { ...counted, effort: sum }
}

export function isSpent({ notice }: SpreadsheetState): boolean {
  return notice?.code === 'full'
}

export function valuesOn(state: SpreadsheetState, sheet: Sheet): readonly (readonly Value[])[] {
  return valuesOf(state).get(sheet.id) ?? []
}
