// What every action has in common: the sheet that it is done on, what it says, and how much work it is.
import { type Area, areaOf } from './address.ts'
import { valuesOf } from './evaluate.ts'
import { cellsIn, type Notice, type Sheet, type SpreadsheetState } from './sheet.ts'
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
  return cellsIn(sheet, area).some(({ locked, isProtected }) => locked || isProtected)
}

/** Cells worked on by all actions together. More than anybody needs; what goes on without end stops here. */
const mostEffort = 600_000
/** A working out of all formulas, beside a cell that is changed. */
export const effortOfValues = 4000

/** The state with the work counted, or one that says that the workbook takes no more. */
export function spent(state: SpreadsheetState, effort: number): SpreadsheetState {
  const sum = state.effort + effort
  return sum > mostEffort ? saying(state, 'full') : { ...state, effort: sum }
}

export function isSpent({ notice }: SpreadsheetState): boolean {
  return notice?.code === 'full'
}

export function valuesOn(state: SpreadsheetState, sheet: Sheet): readonly (readonly Value[])[] {
  return valuesOf(state).get(sheet.id) ?? []
}
