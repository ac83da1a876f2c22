import { once, onDemand } from '../on-demand.ts'
import { addressOf, areaName, lettersOf } from './address.ts'
import { chartData } from './chart.ts'
import { showValue } from './entry.ts'
import { valuesOf } from './evaluate.ts'
import { pivotData } from './pivot.ts'
import type { SpreadsheetFacts } from './schema-facts.ts'
import { replyOf } from './service.ts'
import { type Cell, cellAt, cellsIn, endOf, isFilled, type Sheet, type SpreadsheetState, tableAround } from './sheet.ts'
import { trialFacts } from './trial.ts'
import { compareFolded, folded, foldedValue, isFault, scalar, type Value } from './values.ts'

type SheetFacts = SpreadsheetFacts['sheets'][number]
type CellFacts = SheetFacts['cells'][string]
type Rows = readonly (readonly Value[])[]

function kindOf(value: Value): CellFacts['kind'] {
  if (value === null) return 'empty'
  if (isFault(value)) return 'fault'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text'
}

function cellFacts(cell: Cell, value: Value): CellFacts {
  return {
    value: scalar(value),
    kind: kindOf(value),
    formula: cell.formula === null ? '' : `=${cell.formula}`,
    format: cell.format,
    decimals: cell.decimals ?? -1,
    bold: cell.bold,
    tone: cell.tone,
    choices: [...cell.choices],
    note: cell.note,
    protected: cell.isProtected,
    limit: { kind: cell.limit?.kind ?? 'none', from: cell.limit?.from ?? null, to: cell.limit?.to ?? null },
  }
}

/** Whether a cell is more than one that nobody touched. */
function isKnown(cell: Cell): boolean {
  const isPlain = cell.tone === 'none' && cell.choices.length === 0 && !cell.bold && cell.format === 'general'
  return isFilled(cell) || !isPlain || cell.note !== '' || cell.isProtected || cell.limit !== null
}

/** @param values folded */
function sortedAs(values: readonly Value[]): SheetFacts['columns'][number]['sorted'] {
  let [isRising, isFalling] = [true, true]
  for (const [place, value] of values.entries()) {
    const before = values[place - 1]
    if (place === 0 || before === undefined) continue
    const order = compareFolded(before, value)
    if (order > 0) isRising = false
    if (order < 0) isFalling = false
  }
  if (isRising && isFalling) return 'same'
  return isRising ? 'rising' : isFalling ? 'falling' : 'no'
}

/** The rows of the table below its names, that have something in them. */
function tableRows(sheet: Sheet): { readonly area: ReturnType<typeof tableAround>; readonly rows: readonly number[] } {
  const area = tableAround(sheet, 0, Math.max(0, sheet.header - 1))
  const first = Math.max(sheet.header, area.top)
  const rows = Array.from({ length: Math.max(0, area.bottom - first + 1) }, (_none, place) => first + place)
  return { area, rows: rows.filter((row) => cellsIn(sheet, { ...area, top: row, bottom: row }).some(isFilled)) }
}

function smallestGroup(
  { language }: SpreadsheetState,
  sheet: Sheet,
  values: Rows,
  { area, rows }: ReturnType<typeof tableRows>,
): number {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key: string[] = []
    for (let column = area.left; column <= area.right; column += 1) {
      if (sheet.unlinked.includes(sheet.columns[column]?.origin ?? '')) continue
      key.push(folded(showValue(values[row]?.[column] ?? null, cellAt(sheet, column, row), language)).trim())
    }
    const group = JSON.stringify(key)
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return counts.size === 0 ? 0 : Math.min(...counts.values())
}

function columnFacts(sheet: Sheet, values: Rows, rows: readonly number[]): SheetFacts['columns'] {
  const end = endOf(sheet)
  return sheet.columns.slice(0, end.column + 1).map(({ origin, isHidden }, column) => {
    const below = rows.map((row) => foldedValue(values[row]?.[column] ?? null)).filter((value) => value !== null)
    const title = sheet.header > 0 ? (values[sheet.header - 1]?.[column] ?? null) : null
    return {
      id: lettersOf(column),
      from: origin,
      title: String(scalar(title)),
      hidden: isHidden,
      filled: below.length,
      different: new Set(below.map((value) => (typeof value === 'string' ? value : folded(String(scalar(value))))))
        .size,
      sorted: sortedAs(below),
    }
  })
}

function rowFacts(sheet: Sheet, values: Rows): SheetFacts['rows'] {
  return Object.fromEntries(
    sheet.lines.flatMap(({ origin, isHidden, cells }, row) => {
      if (origin === 0) return []
      const own = cells.map((cell, column) => ({
        letters: lettersOf(column),
        tone: cell.tone,
        value: values[row]?.[column] ?? null,
      }))
      return [
        [
          String(origin),
          {
            now: row + 1,
            shown: !isHidden,
            values: Object.fromEntries(own.map(({ letters, value }) => [letters, scalar(value)])),
            tones: Object.fromEntries(own.map(({ letters, tone }) => [letters, tone])),
          },
        ],
      ]
    }),
  )
}

function sheetFacts(state: SpreadsheetState, sheet: Sheet): SheetFacts {
  const values = once(() => valuesOf(state).get(sheet.id) ?? [])
  const table = once(() => tableRows(sheet))
  return onDemand<SheetFacts>({
    id: () => sheet.id,
    name: () => sheet.name,
    cells: () =>
      Object.fromEntries(
        sheet.lines.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column): [string, CellFacts][] =>
            isKnown(cell) ? [[addressOf(column, row), cellFacts(cell, values()[row]?.[column] ?? null)]] : [],
          ),
        ),
      ),
    columns: () => columnFacts(sheet, values(), table().rows),
    rows: () => rowFacts(sheet, values()),
    lastRow: () => endOf(sheet).row + 1,
    shown: () => table().rows.filter((row) => !sheet.lines[row]?.isHidden).length,
    torn: () => sheet.isTorn,
    filters: () =>
      sheet.filters.map(({ area, column, test, value, to }) => ({
        id: lettersOf(column),
        range: areaName(area),
        test,
        value,
        to,
      })),
    merged: () => sheet.merged.map(areaName),
    smallestGroup: () => smallestGroup(state, sheet, values(), table()),
  })
}

export function facts(state: SpreadsheetState): SpreadsheetFacts {
  const { sheet, sheets, names, charts, pivots, imports, notice } = state
  return {
    sheet,
    sheets: sheets.map((one) => sheetFacts(state, one)),
    charts: charts.map((chart) => {
      const data = chartData(state, chart)
      return {
        id: chart.id,
        sheet: chart.sheet,
        kind: chart.kind,
        labels: chart.labels ? areaName(chart.labels) : '',
        ranges: chart.values.map(({ area }) => areaName(area)).join(','),
        names: chart.values.map(({ name }) => name),
        title: chart.title,
        across: chart.across,
        up: chart.up,
        from: data.from,
        to: data.to,
        drawn: data.series.map(({ kind }) => kind).join(','),
        look: chart.look,
        written: chart.isWritten,
        firstLabel: data.labels[0] ?? '',
        points: data.labels.length,
      }
    }),
    pivots: pivots.map((pivot) => {
      const data = pivotData(state, pivot)
      const line = (values: readonly (number | null)[]): Record<string, number> =>
        Object.fromEntries(
          [...data.columns, 'total'].flatMap((label, place): [string, number][] => {
            const value = values[place] ?? null
            return value === null ? [] : [[label, value]]
          }),
        )
      return {
        id: pivot.id,
        sheet: pivot.sheet,
        range: areaName(pivot.area),
        rows: lettersOf(pivot.rows),
        columns: pivot.columns === null ? '' : lettersOf(pivot.columns),
        values: lettersOf(pivot.values),
        summary: pivot.summary,
        shares: pivot.shares,
        cells: Object.fromEntries([
          ...data.rows.map(({ label, values }) => [label, line(values)] as const),
          ['total', line(data.total)] as const,
        ]),
      }
    }),
    names: names.map(({ name, sheet: home, area }) => ({ id: name, sheet: home, range: areaName(area) })),
    services: (state.scenario.services ?? []).map((service) => {
      const link = sheets.find((one) => one.link?.service === service.id)?.link
      return {
        id: service.id,
        sheet: link ? service.id : '',
        reply: link ? (replyOf(service, link.refreshed)?.id ?? '') : '',
        refreshed: link?.refreshed ?? 0,
      }
    }),
    imports: imports.map((one) => ({ ...one, texts: [...one.texts] })),
    trials: trialFacts(state),
    notice: notice?.code ?? '',
  }
}
