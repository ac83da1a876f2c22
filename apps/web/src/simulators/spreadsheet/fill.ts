// What is filled from the cells that were written first.
import {
  type Area,
  areaName,
  cellAt,
  isFilled,
  type Sheet,
  type SpreadsheetAction,
} from '@pix/core/simulators/spreadsheet'
import type { Cursor } from './selection.ts'

/** The first cells of an area that a series goes on from, or null when there is none or no room. */
export function begunSeries(sheet: Sheet, area: Area): Area | null {
  const isDown = area.bottom > area.top
  const size = isDown ? area.bottom - area.top + 1 : area.right - area.left + 1
  const places = Array.from({ length: size }, (_none, place) => place)
  const empty = places.find(
    (place) =>
      !isFilled(isDown ? cellAt(sheet, area.left, area.top + place) : cellAt(sheet, area.left + place, area.top)),
  )
  if (size < 2 || empty === 0) return null
  // All are filled: the first one is meant, as when a cell is dragged over others.
  const count = empty ?? 1
  return isDown ? { ...area, bottom: area.top + count - 1 } : { ...area, right: area.left + count - 1 }
}

/** An area drawn out to a cell: down, or along. */
export function drawnOut(area: Area, { column, row }: Cursor): Area {
  const [along, down] = [column - area.right, row - area.bottom]
  if (down > 0 && down >= along) return { ...area, bottom: row }
  return along > 0 ? { ...area, right: column } : area
}

/** What drawing an area out does: one number alone is copied, anything else goes on. */
export function fillOf(sheet: Sheet, from: Area, to: Area): SpreadsheetAction | null {
  const isDown = to.bottom > from.bottom
  if (!isDown && to.right === from.right) return null
  const isOne = isDown ? from.top === from.bottom : from.left === from.right
  const { value, formula, format } = cellAt(sheet, from.left, from.top)
  const isPlain = formula === null && typeof value === 'number' && format !== 'date' && format !== 'date-time'
  if (isOne && isPlain) return { type: 'fill', range: areaName(to), to: isDown ? 'down' : 'end' }
  return { type: 'series', from: areaName(from), to: areaName(to) }
}
