// What is made of a sheet or beside it: charts, cross tables, new sheets, imported files.
import { columnOf, lettersOf } from './address.ts'
import { importedRows } from './import.ts'
import { canBeName, isSameName } from './names.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import {
  type AreaWithName,
  type Chart,
  type Pivot,
  plainSheet,
  type Sheet,
  type SpreadsheetState,
  withMargin,
} from './sheet.ts'
import { areaOn, isSpent, saying, spent } from './step.ts'

type Of<Type extends SpreadsheetAction['type']> = Extract<SpreadsheetAction, { type: Type }>

export const mostSheets = 14
const mostDrawn = 12
const mostNames = 30

/** What is put: the same as before, or at the end. */
function put<Thing extends { readonly id: string }>(things: readonly Thing[], thing: Thing): readonly Thing[] {
  return things.some(({ id }) => id === thing.id)
    ? things.map((one) => (one.id === thing.id ? thing : one))
    : [...things, thing]
}

export function putChart(state: SpreadsheetState, sheet: Sheet, action: Of<'chart'>): SpreadsheetState | null {
  const old = state.charts.find(({ id }) => id === action.chart)
  if (action.chart !== '' && !old) return null
  const home = old ? state.sheets.find(({ id }) => id === old.sheet) : sheet
  if (!home) return null
  const made = old ? state.made : state.made + 1
  const chart = chartOn(home, old?.id ?? `n${made}`, action)
  if (!chart) return null
  if (!old && state.charts.length >= mostDrawn) return saying(state, 'full')
  return { ...state, made, charts: put(state.charts, chart) }
}

/** A chart of a sheet, or null when the sheet has not all of its areas. */
export function chartOn(sheet: Sheet, id: string, parts: Omit<Of<'chart'>, 'type' | 'chart'>): Chart | null {
  const labels = parts.labels === '' ? null : areaOn(sheet, parts.labels)
  const values = parts.values.flatMap(({ name, range, as = null }) => {
    const area = areaOn(sheet, range)
    return area ? [{ name, area, as }] : []
  })
  if ((parts.labels !== '' && !labels) || values.length < parts.values.length) return null
  const { kind, title, across, up, from, to = null, look = 'patterns', written: isWritten = false } = parts
  return { id, sheet: sheet.id, kind, labels, values, title, across, up, from, to, look, isWritten }
}

export function putPivot(state: SpreadsheetState, sheet: Sheet, action: Of<'pivot'>): SpreadsheetState | null {
  const old = state.pivots.find(({ id }) => id === action.pivot)
  if (action.pivot !== '' && !old) return null
  const home = old ? state.sheets.find(({ id }) => id === old.sheet) : sheet
  const made = old ? state.made : state.made + 1
  const pivot = home && pivotOn(home, old?.id ?? `n${made}`, action)
  if (!pivot) return null
  if (!old && state.pivots.length >= mostDrawn) return saying(state, 'full')
  return { ...state, made, pivots: put(state.pivots, pivot) }
}

/** A cross table of a sheet, or null when the sheet has not its area or the area not its columns. */
export function pivotOn(sheet: Sheet, id: string, parts: Omit<Of<'pivot'>, 'type' | 'pivot'>): Pivot | null {
  const area = areaOn(sheet, parts.range)
  if (!area || area.top === area.bottom) return null
  const [rows, values] = [columnOf(parts.rows), columnOf(parts.values)]
  const columns = parts.columns === '' ? null : columnOf(parts.columns)
  if ([rows, values, columns ?? rows].some((one) => one < area.left || one > area.right)) return null
  const { summary, shares } = parts
  return { id, sheet: sheet.id, area, rows, columns, values, summary, shares }
}

/** A name that no sheet has yet, as near to the wanted one as can be. */
export function freeName(state: SpreadsheetState, wanted: string): string {
  const plain =
    wanted
      .replace(/[[\]!'’]/g, ' ')
      .slice(0, 24)
      .trim() || '1'
  const isTaken = (name: string): boolean => state.sheets.some((one) => one.name.toLowerCase() === name.toLowerCase())
  let name = plain
  for (let count = 2; isTaken(name); count += 1) name = `${plain} ${count}`
  return name
}

export function addSheet(state: SpreadsheetState, wanted: string): SpreadsheetState | null {
  const name = wanted.trim()
  if (name === '' || /['’![\]]/.test(name) || name.length > 30) return null
  if (freeName(state, name) !== name) return saying(state, 'name-taken')
  if (state.sheets.length >= mostSheets) return saying(state, 'full')
  return withNewSheet(state, name, 0, [])
}

/** @param link the service that the sheet has its rows from; the sheet has the id of the service */
export function withNewSheet(
  state: SpreadsheetState,
  name: string,
  header: number,
  rows: readonly Sheet['lines'][number]['cells'][],
  link: Sheet['link'] = null,
): SpreadsheetState {
  const made = link ? state.made : state.made + 1
  const sheet = withMargin({
    id: link?.service ?? `n${made}`,
    name,
    header,
    lines: rows.map((cells, row) => ({ origin: row + 1, isHidden: false, cells })),
    columns: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_none, column) => ({
      origin: lettersOf(column),
      isHidden: false,
    })),
    ...plainSheet,
    link,
  })
  return { ...state, made, sheet: sheet.id, sheets: [...state.sheets, sheet] }
}

export function importFile(state: SpreadsheetState, action: Of<'import'>): SpreadsheetState | null {
  const file = state.scenario.files?.find(({ id }) => id === action.file)
  if (!file) return null
  if (state.sheets.length >= mostSheets) return saying(state, 'full')
  const counted = spent(state, 2000)
  if (isSpent(counted)) return counted
  const { encoding, delimiter, decimal, dates, texts } = action
  const rows = importedRows(file, { encoding, delimiter, decimal, dates, texts: texts.map(columnOf) })
  const named = rows.map((cells, row) => (row === 0 ? cells.map((cell) => ({ ...cell, bold: true })) : cells))
  const next = withNewSheet(counted, freeName(state, file.name.replace(/\.[a-z]{2,4}$/i, '')), 1, named)
  const imported = { file: file.id, sheet: next.sheet, encoding, delimiter, decimal, dates, texts }
  return saying({ ...next, imports: [...state.imports, imported] }, 'imported', rows.length)
}

export function nameArea(state: SpreadsheetState, sheet: Sheet, { name, range }: Of<'name'>): SpreadsheetState | null {
  const area = areaOn(sheet, range)
  if (!area) return null
  if (!canBeName(name)) return saying(state, 'unreadable-name')
  const others = state.names.filter((one) => !isSameName(one.name, name))
  if (others.length >= mostNames) return saying(state, 'full')
  return withNames(state, [...others, { name, sheet: sheet.id, area }])
}

export function removeName(state: SpreadsheetState, name: string): SpreadsheetState | null {
  const names = state.names.filter((one) => !isSameName(one.name, name))
  return names.length === state.names.length ? null : withNames(state, names)
}

/** The state with other names: what cells are worth is worked out again. */
function withNames(state: SpreadsheetState, names: readonly AreaWithName[]): SpreadsheetState {
  return { ...state, names, sheets: [...state.sheets] }
}
