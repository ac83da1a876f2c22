// A table that groups the rows of another one, and crosses two of its columns.
import { showValue } from './entry.ts'
import { valuesOf } from './evaluate.ts'
import type { Shares, Summary } from './schema-parts.ts'
import { cellAt, type Pivot, type SpreadsheetState } from './sheet.ts'
import { compareValues, folded, tidy, type Value } from './values.ts'

/** More than anybody could read. */
const mostCells = 5000

export type PivotData = {
  /** There are too many rows and columns to cross: only the total is there. */
  readonly isTooLarge: boolean
  /** What the columns of the table are called. */
  readonly rowTitle: string
  readonly columnTitle: string
  readonly valueTitle: string
  readonly columns: readonly string[]
  /** One value for each column, then that of the whole row; null where there is nothing to work out. */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
  readonly total: readonly (number | null)[]
}

type Group = { readonly label: string; readonly value: Value }
type Entry = { readonly row: string; readonly column: string; readonly value: Value; readonly shown: string }

function grouped(entries: readonly Entry[], by: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(by(entry))
    if (group) group.push(entry)
    else groups.set(by(entry), [entry])
  }
  return groups
}

function summaryOf(entries: readonly Entry[], summary: Summary): number | null {
  const filled = entries.filter(({ shown }) => shown !== '')
  if (summary === 'count') return filled.length
  if (summary === 'different') return new Set(filled.map(({ shown }) => folded(shown.trim()))).size
  const numbers = entries.map(({ value }) => value).filter((value) => typeof value === 'number')
  const sum = tidy(numbers.reduce((all, number) => all + number, 0))
  if (summary === 'sum') return sum
  if (numbers.length === 0) return null
  if (summary === 'average') return tidy(sum / numbers.length)
  return numbers.reduce((best, number) => (summary === 'least' ? Math.min(best, number) : Math.max(best, number)))
}

/** @param whole what the share is of */
function share(value: number | null, whole: number | null | undefined): number | null {
  return value === null || !whole ? null : tidy(value / whole)
}

function asShares(table: readonly (readonly (number | null)[])[], shares: Shares): (number | null)[][] {
  const total = table.at(-1) ?? []
  return table.map((row) =>
    row.map((value, place) =>
      shares === 'none'
        ? value
        : share(value, shares === 'all' ? total.at(-1) : shares === 'row' ? row.at(-1) : total[place]),
    ),
  )
}

export function pivotData(state: SpreadsheetState, pivot: Pivot): PivotData {
  const { area, summary, shares } = pivot
  const sheet = state.sheets.find(({ id }) => id === pivot.sheet)
  const values = valuesOf(state).get(pivot.sheet) ?? []
  const valueAt = (column: number, row: number): Value => values[row]?.[column] ?? null
  const shownAt = (column: number, row: number): string =>
    sheet ? showValue(valueAt(column, row), cellAt(sheet, column, row), state.language).trim() : ''
  const rows = new Map<string, Group>()
  const columns = new Map<string, Group>()
  const entries: Entry[] = []
  const found = (groups: Map<string, Group>, column: number, row: number): string => {
    const label = shownAt(column, row)
    const known = groups.get(folded(label))
    if (known) return known.label
    groups.set(folded(label), { label, value: valueAt(column, row) })
    return label
  }
  for (let row = area.top + 1; row <= area.bottom; row += 1) {
    entries.push({
      row: found(rows, pivot.rows, row),
      column: pivot.columns === null ? '' : found(columns, pivot.columns, row),
      value: valueAt(pivot.values, row),
      shown: shownAt(pivot.values, row),
    })
  }
  const sorted = (groups: ReadonlyMap<string, Group>): string[] =>
    [...groups.values()].toSorted((one, other) => compareValues(one.value, other.value)).map(({ label }) => label)
  const isTooLarge = rows.size * Math.max(1, columns.size) > mostCells
  const columnLabels = isTooLarge ? [] : sorted(columns)
  const rowLabels = isTooLarge ? [] : sorted(rows)
  const line = (of: readonly Entry[]): (number | null)[] => {
    const inside = grouped(of, ({ column }) => column)
    return [
      ...columnLabels.map((label) => {
        const own = inside.get(label)
        return own ? summaryOf(own, summary) : null
      }),
      summaryOf(of, summary),
    ]
  }
  const inside = grouped(entries, ({ row }) => row)
  const table = asShares([...rowLabels.map((label) => line(inside.get(label) ?? [])), line(entries)], shares)
  return {
    isTooLarge,
    rowTitle: shownAt(pivot.rows, area.top),
    columnTitle: pivot.columns === null ? '' : shownAt(pivot.columns, area.top),
    valueTitle: shownAt(pivot.values, area.top),
    columns: columnLabels,
    rows: rowLabels.map((label, place) => ({ label, values: table[place] ?? [] })),
    total: table.at(-1) ?? [],
  }
}
