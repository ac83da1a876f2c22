// What is selected on a sheet: a cell that the keys move, and where the area that it belongs to began.
import { type Area, areaOf, mergedAt, type Sheet, withMergedAround } from '@pix/core/simulators/spreadsheet'

export type Cursor = { readonly column: number; readonly row: number }
export type Selection = { readonly anchor: Cursor; readonly head: Cursor }

export const firstCell: Selection = { anchor: { column: 0, row: 0 }, head: { column: 0, row: 0 } }

export function selectedArea({ anchor, head }: Selection): Area {
  return {
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
  }
}

/** The selection as far as the sheet goes. */
export function onSheet({ anchor, head }: Selection, sheet: Sheet): Selection {
  const { lines, columns } = sheet
  const clamped = ({ column, row }: Cursor): Cursor =>
    wholeCell(sheet, {
      column: Math.max(0, Math.min(column, columns.length - 1)),
      row: Math.max(0, Math.min(row, lines.length - 1)),
    })
  return { anchor: clamped(anchor), head: clamped(head) }
}

/** Cells that are merged are one: the first of them. */
function wholeCell(sheet: Sheet, place: Cursor): Cursor {
  const merged = mergedAt(sheet, place.column, place.row)
  return merged ? { column: merged.left, row: merged.top } : place
}

/** The area of a selection, with every merged cell that it meets. */
export function wholeArea(sheet: Sheet, selection: Selection): Area {
  return withMergedAround(sheet, selectedArea(selection))
}

/** The selection that a typed name means, or null. */
export function selectionOf(name: string, { lines, columns }: Sheet): Selection | null {
  const area = areaOf(name.trim().toUpperCase().replaceAll('$', '').replace(/\s/g, ''))
  if (!area || area.bottom >= lines.length || area.right >= columns.length) return null
  return { anchor: { column: area.left, row: area.top }, head: { column: area.right, row: area.bottom } }
}

function isShown({ lines, columns }: Sheet, { column, row }: Cursor): boolean {
  return lines[row]?.isHidden === false && columns[column]?.isHidden === false
}

/** The next cell in sight in a direction, or the same one at the edge. */
export function stepFrom(sheet: Sheet, from: Cursor, columns: number, rows: number): Cursor {
  const own = mergedAt(sheet, from.column, from.row)
  let next = from
  for (;;) {
    next = { column: next.column + columns, row: next.row + rows }
    if (!sheet.lines[next.row] || !sheet.columns[next.column]) return from
    const merged = mergedAt(sheet, next.column, next.row)
    if (isShown(sheet, next) && (!merged || merged !== own)) return wholeCell(sheet, next)
  }
}

/** Where the keys lead, or null when a key is none of these. */
export function cursorAfter(
  sheet: Sheet,
  from: Cursor,
  { key, isFar }: { readonly key: string; readonly isFar: boolean },
): Cursor | null {
  const [column, row] = directions[key] ?? [0, 0]
  if (column !== 0 || row !== 0) return isFar ? farFrom(sheet, from, column, row) : stepFrom(sheet, from, column, row)
  switch (key) {
    case 'Home':
      return isFar ? { column: 0, row: 0 } : { ...from, column: 0 }
    case 'End':
      return isFar ? { column: sheet.columns.length - 1, row: sheet.lines.length - 1 } : farFrom(sheet, from, 1, 0)
    case 'PageDown':
      return many(sheet, from, 1)
    case 'PageUp':
      return many(sheet, from, -1)
    default:
      return null
  }
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

function many(sheet: Sheet, from: Cursor, rows: number): Cursor {
  let next = from
  for (let count = 0; count < 10; count += 1) next = stepFrom(sheet, next, 0, rows)
  return next
}

function isFilledAt({ lines }: Sheet, { column, row }: Cursor): boolean {
  const cell = lines[row]?.cells[column]
  return cell !== undefined && (cell.formula !== null || (cell.value !== null && cell.value !== ''))
}

/** To the end of what is filled, or to the next cell that is; else to the edge. */
function farFrom(sheet: Sheet, from: Cursor, columns: number, rows: number): Cursor {
  let here = stepFrom(sheet, from, columns, rows)
  const isRun = isFilledAt(sheet, from) && isFilledAt(sheet, here)
  for (;;) {
    const next = stepFrom(sheet, here, columns, rows)
    if (next === here) return here
    if (isRun ? !isFilledAt(sheet, next) : isFilledAt(sheet, here)) return here
    here = next
  }
}
