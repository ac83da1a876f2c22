// Cells and areas by their names: `B2`, `B2:D9`. Columns and rows count from 0, both ends of an area belong to it.

export const mostRows = 1000
export const mostColumns = 40

export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${lettersOf(Math.floor(column / 26) - 1)}${last}`
}

/** @param letters one or two, in upper case */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function addressOf(column: number, row: number): string {
  return `${lettersOf(column)}${row + 1}`
}

export function areaName({ left, top, right, bottom }: Area): string {
  const first = addressOf(left, top)
  return left === right && top === bottom ? first : `${first}:${addressOf(right, bottom)}`
}

/** The area of a name, or null when it is none or lies beyond every sheet. */
export function areaOf(name: string): Area | null {
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] =
    /^([A-Z]{1,2})(\d{1,4})(?::([A-Z]{1,2})(\d{1,4}))?$/.exec(name) ?? []
  if (fromColumn === undefined || toColumn === undefined) return null
  const columns = [columnOf(fromColumn), columnOf(toColumn)]
  const rows = [Number(fromRow) - 1, Number(toRow) - 1]
  const area = {
    left: Math.min(...columns),
    top: Math.min(...rows),
    right: Math.max(...columns),
    bottom: Math.max(...rows),
  }
  return area.top < 0 || area.bottom >= mostRows || area.right >= mostColumns ? null : area
}

export function isIn({ left, top, right, bottom }: Area, column: number, row: number): boolean {
  return column >= left && column <= right && row >= top && row <= bottom
}

/** Rows or columns that come or go, and what that makes of places and areas. */
export type Shift = {
  readonly what: 'row' | 'column'
  readonly at: number
  /** How many come; less than 0: how many go. */
  readonly by: number
}

/** Where a place is afterwards, or null when it is gone. */
export function placeAfter(place: number, { at, by }: Shift): number | null {
  if (place < at) return place
  return by < 0 && place < at - by ? null : place + by
}

/** What is left of a stretch from one place to another, or null when nothing is. */
export function stretchAfter(from: number, to: number, shift: Shift): readonly [number, number] | null {
  const { at, by } = shift
  const start = placeAfter(from, shift) ?? at
  const end = placeAfter(to, shift) ?? at - 1
  return by < 0 && end < start ? null : [start, end]
}

export function areaAfter(area: Area, shift: Shift): Area | null {
  const isRow = shift.what === 'row'
  const left = isRow ? stretchAfter(area.top, area.bottom, shift) : stretchAfter(area.left, area.right, shift)
  if (!left) return null
  return isRow ? { ...area, top: left[0], bottom: left[1] } : { ...area, left: left[0], right: left[1] }
}
