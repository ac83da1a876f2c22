// Areas of a sheet that are one cell.
import { type Area, areaAfter, isIn, type Shift } from './address.ts'
import { emptyCell, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { areaOn, hasLocked, isSpent, saying, sizeOf, spent, withSheet } from './step.ts'

function meets(one: Area, other: Area): boolean {
  return one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top
}

function holds(outer: Area, inner: Area): boolean {
  return isIn(outer, inner.left, inner.top) && isIn(outer, inner.right, inner.bottom)
}

/** Whether an area has to do with cells that are merged: what moves cells about does not work there. */
export function meetsMerged({ merged }: Sheet, area: Area): boolean {
  return merged.some((one) => meets(one, area))
}

/** The merged area that a cell belongs to. */
export function mergedAt({ merged }: Sheet, column: number, row: number): Area | undefined {
  return merged.find((area) => isIn(area, column, row))
}

/** Whether a cell lies below another one that covers it. */
export function isCovered(sheet: Sheet, column: number, row: number): boolean {
  const area = mergedAt(sheet, column, row)
  return area !== undefined && (area.left !== column || area.top !== row)
}

/** The area with every merged one that it meets. */
export function withMergedAround(sheet: Sheet, area: Area): Area {
  const met = sheet.merged.find((one) => meets(one, area) && !holds(area, one))
  if (!met) return area
  return withMergedAround(sheet, {
    left: Math.min(area.left, met.left),
    top: Math.min(area.top, met.top),
    right: Math.max(area.right, met.right),
    bottom: Math.max(area.bottom, met.bottom),
  })
}

export function mergeCells(state: SpreadsheetState, sheet: Sheet, range: string): SpreadsheetState | null {
  const area = areaOn(sheet, range)
  if (!area || sizeOf(area) === 1) return null
  if (hasLocked(sheet, area)) return saying(state, 'locked')
  if (sheet.merged.some((one) => meets(one, area) && !holds(area, one))) return saying(state, 'merged')
  const counted = spent(state, sizeOf(area))
  if (isSpent(counted)) return counted
  const isFirst = (column: number, row: number): boolean => column === area.left && row === area.top
  const next = withCells(sheet, area, (cell, column, row) =>
    isFirst(column, row) ? cell : { ...emptyCell, format: cell.format, tone: cell.tone, bold: cell.bold },
  )
  return withSheet(counted, { ...next, merged: [...sheet.merged.filter((one) => !meets(one, area)), area] })
}

export function unmergeCells(state: SpreadsheetState, sheet: Sheet, range: string): SpreadsheetState | null {
  const area = areaOn(sheet, range)
  if (!area || !meetsMerged(sheet, area)) return null
  if (hasLocked(sheet, area)) return saying(state, 'locked')
  return withSheet(state, { ...sheet, merged: sheet.merged.filter((one) => !meets(one, area)) })
}

/** The merged areas after rows or columns have come or gone. */
export function mergedAfter({ merged }: Sheet, shift: Shift): readonly Area[] {
  if (merged.length === 0) return merged
  return merged.flatMap((area) => {
    const after = areaAfter(area, shift)
    return after && sizeOf(after) > 1 ? [after] : []
  })
}
