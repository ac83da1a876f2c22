// What is made of a sheet or beside it: charts, cross tables, new sheets, imported files.
import { columnOf, lettersOf } from './address.ts'
import { importedRows } from './import.ts'
import type { SpreadsheetAction } from './schema.ts'
import { type Sheet, type SpreadsheetState, withMargin } from './sheet.ts'
import { areaOn, isSpent, saying, spent } from './step.ts'

type Of<Type extends SpreadsheetAction['type']> = Extract<SpreadsheetAction, { type: Type }>

const mostSheets = 14
const mostDrawn = 12

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
  const labels = action.labels === '' ? null : areaOn(home, action.labels)
  const values = action.values.flatMap(({ name, range }) => {
    const area = areaOn(home, range)
    return area ? [{ name, area }] : []
  })
  if ((action.labels !== '' && !labels) || values.length < action.values.length) return null
  if (!old && state.charts.length >= mostDrawn) return saying(state, 'full')
  const { kind, title, across, up, from } = action
  const made = old ? state.made : state.made + 1
  const id = old?.id ?? `n${made}`
  return {
    ...state,
    made,
    charts: put(state.charts, { id, sheet: home.id, kind, labels, values, title, across, up, from }),
  }
}

export function putPivot(state: SpreadsheetState, sheet: Sheet, action: Of<'pivot'>): SpreadsheetState | null {
  const old = state.pivots.find(({ id }) => id === action.pivot)
  if (action.pivot !== '' && !old) return null
  const home = old ? state.sheets.find(({ id }) => id === old.sheet) : sheet
  const area = home && areaOn(home, action.range)
  if (!home || !area || area.top === area.bottom) return null
  const [rows, values] = [columnOf(action.rows), columnOf(action.values)]
  const columns = action.columns === '' ? null : columnOf(action.columns)
  if ([rows, values, columns ?? rows].some((one) => one < area.left || one > area.right)) return null
  if (!old && state.pivots.length >= mostDrawn) return saying(state, 'full')
  const { summary, shares } = action
  const made = old ? state.made : state.made + 1
  const id = old?.id ?? `n${made}`
  return {
    ...state,
    made,
    pivots: put(state.pivots, { id, sheet: home.id, area, rows, columns, values, summary, shares }),
  }
}

/** A name that no sheet has yet, as near to the wanted one as can be. */
function freeName(state: SpreadsheetState, wanted: string): string {
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

function withNewSheet(
  state: SpreadsheetState,
  name: string,
  header: number,
  rows: Sheet['lines'][number]['cells'][],
): SpreadsheetState {
  const made = state.made + 1
  const sheet = withMargin({
    id: `n${made}`,
    name,
    header,
    lines: rows.map((cells, row) => ({ origin: row + 1, isHidden: false, cells })),
    columns: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_none, column) => ({
      origin: lettersOf(column),
      isHidden: false,
    })),
    filters: [],
    unlinked: [],
    isTorn: false,
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
