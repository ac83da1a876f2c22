import type { DocumentAction } from './actions.ts'
import type { Table } from './state.ts'

type TableAction = Extract<
  DocumentAction,
  {
    type:
      | 'cell'
      | 'add-row'
      | 'add-column'
      | 'insert-row'
      | 'insert-column'
      | 'remove-row'
      | 'remove-column'
      | 'header-row'
      | 'column-width'
  }
>

/** The most rows and columns of a table. */
const most = { rows: 50, columns: 10 }

export function tableAfter(block: Table, action: TableAction): Table | null {
  const { rows } = block
  const width = rows[0]?.length ?? 0
  switch (action.type) {
    case 'cell':
      if (rows[action.row]?.[action.column] === undefined) return null
      return {
        ...block,
        rows: rows.map((row, place) =>
          place === action.row ? row.map((cell, at) => (at === action.column ? action.text : cell)) : row,
        ),
      }
    case 'add-row':
      return withRow(block, rows.length)
    case 'add-column':
      return withColumn(block, width)
    case 'insert-row':
      return action.row > rows.length ? null : withRow(block, action.row)
    case 'insert-column':
      return action.column > width ? null : withColumn(block, action.column)
    case 'remove-row':
      if (rows.length === 1 || !rows[action.row]) return null
      return { ...block, rows: rows.toSpliced(action.row, 1), fills: block.fills.toSpliced(action.row, 1) }
    case 'remove-column':
      if (width === 1 || action.column >= width) return null
      return {
        ...block,
        rows: rows.map((row) => row.toSpliced(action.column, 1)),
        fills: block.fills.map((row) => row.toSpliced(action.column, 1)),
        widths: [],
      }
    case 'header-row':
      return { ...block, header: action.on }
    case 'column-width': {
      if (action.column >= width) return null
      const widths = Array.from({ length: width }, (_, at) => block.widths[at] ?? Math.floor(100 / width))
      return { ...block, widths: widths.with(action.column, action.width) }
    }
  }
}

function withRow(block: Table, place: number): Table | null {
  if (block.rows.length >= most.rows) return null
  const empty = Array.from({ length: block.rows[0]?.length ?? 0 }, () => '')
  return {
    ...block,
    rows: block.rows.toSpliced(place, 0, empty),
    fills: block.fills.length === 0 ? [] : block.fills.toSpliced(place, 0, []),
  }
}

function withColumn(block: Table, place: number): Table | null {
  if ((block.rows[0]?.length ?? 0) >= most.columns) return null
  return {
    ...block,
    rows: block.rows.map((row) => row.toSpliced(place, 0, '')),
    fills: block.fills.map((row) => (row.length === 0 ? [] : row.toSpliced(place, 0, 'none'))),
    widths: [],
  }
}

/** A table that is too wide as two: the second has the first column again. */
export function splitTable(block: Table, column: number, id: string): readonly [Table, Table] | null {
  const width = block.rows[0]?.length ?? 0
  if (column < 1 || column >= width) return null
  return [
    { ...block, rows: block.rows.map((row) => row.slice(0, column)), fills: [], widths: [] },
    {
      ...block,
      id,
      rows: block.rows.map((row) => [...row.slice(0, 1), ...row.slice(column)]),
      fills: [],
      widths: [],
    },
  ]
}
