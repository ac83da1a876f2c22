// A table that groups the rows of another one, and crosses two of its columns.
import { showValue } from './entry.ts'
import { valuesOf } from './evaluate.ts'
import type { Shares, Summary } from './schema-parts.ts'
import { cellAt, type Pivot, type SpreadsheetState } from './sheet.ts'
import { compareValues, folded, tidy, type Value } from './values.ts'

export type PivotData = {
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
  const rows: Group[] = []
  const columns: Group[] = []
  const entries: Entry[] = []
  const found = (groups: Group[], column: number, row: number): string => {
    const label = shownAt(column, row)
    const known = groups.find((group) => folded(group.label) === folded(label))
    if (known) return known.label
    groups.push({ label, value: valueAt(column, row) })
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
  const sorted = (groups: readonly Group[]): string[] =>
    groups.toSorted((one, other) => compareValues(one.value, other.value)).map(({ label }) => label)
  const columnLabels = sorted(columns)
  const line = (of: readonly Entry[]): (number | null)[] => [
    ...columnLabels.map((label) => {
      const inside = of.filter(({ column }) => column === label)
      return inside.length === 0 ? null : summaryOf(inside, summary)
    }),
    summaryOf(of, summary),
  ]
  const rowLabels = sorted(rows)
  const table = asShares(
    [...rowLabels.map((label) => line(entries.filter(({ row }) => row === label))), line(entries)],
    shares,
  )
  return {
    rowTitle: shownAt(pivot.rows, area.top),
    columnTitle: pivot.columns === null ? '' : shownAt(pivot.columns, area.top),
    valueTitle: shownAt(pivot.values, area.top),
    columns: columnLabels,
    rows: rowLabels.map((label, place) => ({ label, values: table[place] ?? [] })),
    total: table.at(-1) ?? [],
  }
}
