// Services that fill a sheet, and fill it again with what they answer next.
import { isIn } from './address.ts'
import { withFiltered } from './filter.ts'
import { freeName, mostSheets, withNewSheet } from './make.ts'
import type { SpreadsheetScenario } from './schema.ts'
import { type Cell, emptyCell, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { cellOf } from './start.ts'
import { effortOfValues, isSpent, saying, spent, valuesOn, withSheet } from './step.ts'

type Service = NonNullable<SpreadsheetScenario['services']>[number]
export type Rows = Service['replies'][number]['rows']

const serviceOf = ({ scenario }: SpreadsheetState, id: string): Service | undefined =>
  scenario.services?.find((service) => service.id === id)

/** The reply that a service has given when it was refreshed so often: the last one stays. */
export function replyOf({ replies }: Service, refreshed: number): Service['replies'][number] | undefined {
  return replies[Math.min(refreshed, replies.length - 1)]
}

const widthOf = (rows: Rows): number => Math.max(0, ...rows.map((row) => row.length))

function cellsOf(rows: Rows): Cell[][] {
  return rows.map((row, place) => row.map((value) => ({ ...cellOf(value, 'general'), bold: place === 0 })))
}

/** The sheet with a reply in place of the one before it. What stands beside it stays. */
export function withReply(sheet: Sheet, rows: Rows): Sheet {
  if (!sheet.link) return sheet
  const width = Math.max(sheet.link.width, widthOf(rows))
  const cells = cellsOf(rows)
  const area = { left: 0, top: 0, right: width - 1, bottom: Math.max(sheet.lines.length, rows.length) - 1 }
  const next = withCells(sheet, area, (cell, column, row) => {
    const come = cells[row]?.[column] ?? emptyCell
    const { value, formula } = come
    return { ...cell, value, formula, format: cell.format === 'general' ? come.format : cell.format }
  })
  return {
    ...next,
    merged: next.merged.filter((one) => !isIn(area, one.left, one.top)),
    link: { ...sheet.link, width: widthOf(rows) },
  }
}

/** Links a new sheet to a service. */
export function connectService(state: SpreadsheetState, id: string): SpreadsheetState | null {
  const service = serviceOf(state, id)
  const reply = service && replyOf(service, 0)
  if (!service || !reply || state.sheets.some(({ link }) => link?.service === id)) return null
  if (state.sheets.length >= mostSheets) return saying(state, 'full')
  const counted = spent(state, effortOfValues)
  if (isSpent(counted)) return counted
  const link = { service: id, refreshed: 0, width: widthOf(reply.rows) }
  const next = withNewSheet(counted, freeName(state, service.name), 1, cellsOf(reply.rows), link)
  return saying(next, 'imported', reply.rows.length)
}

export function refreshService(state: SpreadsheetState, id: string): SpreadsheetState | null {
  const service = serviceOf(state, id)
  const sheet = state.sheets.find(({ link }) => link?.service === id)
  if (!service || !sheet?.link) return null
  const refreshed = sheet.link.refreshed + 1
  const reply = replyOf(service, refreshed)
  if (!reply) return null
  const counted = spent(state, effortOfValues + 2 * sheet.lines.length * Math.max(1, sheet.link.width))
  if (isSpent(counted)) return counted
  const filled = withReply({ ...sheet, link: { ...sheet.link, refreshed } }, reply.rows)
  const next = withSheet(counted, filled)
  const shown =
    filled.filters.length > 0 ? withSheet(next, withFiltered(filled, valuesOn(next, filled), state.language)) : next
  return saying(shown, 'refreshed', Math.max(0, reply.rows.length - 1))
}
