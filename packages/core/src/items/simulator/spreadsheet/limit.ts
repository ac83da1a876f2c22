// Limits of what may be typed into cells.
import { isWithinLimit, readEnd } from './accept.ts'
import { showValue } from './entry.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import { cellsIn, type Limit, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { areaOn, hasLocked, isSpent, saying, sizeOf, spent, withSheet } from './step.ts'

/** Cells with a limit have no list of choices. What they hold already stays; how many do not fit is said. */
export function limitCells(
  state: SpreadsheetState,
  sheet: Sheet,
  action: Extract<SpreadsheetAction, { type: 'limit' }>,
): SpreadsheetState | null {
  const area = areaOn(sheet, action.range)
  if (!area) return null
  if (hasLocked(sheet, area)) return saying(state, 'locked')
  const counted = spent(state, sizeOf(area))
  if (isSpent(counted)) return counted
  const limit = limitOf(action, state)
  if (limit === undefined) return saying(state, 'unreadable-limit')
  const next = withSheet(
    counted,
    withCells(sheet, area, (cell) => ({ ...cell, limit, choices: limit ? [] : cell.choices })),
  )
  if (!limit) return next
  const others = cellsIn(sheet, area).filter(
    (cell) => !isWithinLimit(cell, limit, showValue(cell.value, cell, state.language)),
  )
  return saying(next, 'limited', others.length)
}

function limitOf(
  { kind, from: first, to: last }: Extract<SpreadsheetAction, { type: 'limit' }>,
  { language }: SpreadsheetState,
): Limit | null | undefined {
  if (kind === 'none') return null
  const [from, to] = [readEnd(first, kind, language), readEnd(last, kind, language)]
  if (from === undefined || to === undefined || (from !== null && to !== null && from > to)) return undefined
  return { kind, from, to, slider: null }
}
