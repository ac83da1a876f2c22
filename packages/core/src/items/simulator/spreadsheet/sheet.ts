// A sheet as the state has it, and what is asked of it everywhere.
import type { Language } from '../../../language.ts'
import type { Area, Shift } from './address.ts'
import { isIn, mostColumns, mostRows } from './address.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { ChartKind, Format, LimitKind, Look, SeriesKind, Shares, Summary, Test, Tone } from './schema-parts.ts'
import type { Scalar } from './values.ts'

export type Cell = {
  /** What was typed, or null when it is empty or has a formula. */
  readonly value: Scalar | null
  /** With English names and signs, without the sign of equality. */
  readonly formula: string | null
  readonly format: Format
  /** Null: as many as the format has. */
  readonly decimals: number | null
  readonly bold: boolean
  readonly tone: Tone
  readonly locked: boolean
  /** The only values that it takes; empty: any. */
  readonly choices: readonly string[]
  /** What is typed has to be such a number, such a date, a text of such a length; null: anything. */
  readonly limit: Limit | null
  /** By the person, who may take it back. */
  readonly isProtected: boolean
  readonly note: string
}

export type Limit = {
  readonly kind: LimitKind
  readonly from: number | null
  readonly to: number | null
  /** The step of the slider that it is drawn from; null: no slider. */
  readonly slider: number | null
}

export const emptyCell: Cell = {
  value: null,
  formula: null,
  format: 'general',
  decimals: null,
  bold: false,
  tone: 'none',
  locked: false,
  choices: [],
  limit: null,
  isProtected: false,
  note: '',
}

export type Line = {
  /** Its number at the beginning, from 1; 0 for what came later. */
  readonly origin: number
  /** By a filter, when it was last set or the rows were last sorted. */
  readonly isHidden: boolean
  /** May be shorter than the sheet is wide. */
  readonly cells: readonly Cell[]
}

const newLine: Line = { origin: 0, isHidden: false, cells: [] }

type Column = { readonly origin: string; readonly isHidden: boolean }

type Filter = {
  /** The table, with the row that names its columns. */
  readonly area: Area
  readonly column: number
  readonly test: Test
  readonly value: string
  readonly to: string
}

export type Sheet = {
  readonly id: string
  readonly name: string
  readonly header: number
  readonly lines: readonly Line[]
  readonly columns: readonly Column[]
  readonly filters: readonly Filter[]
  /** Columns at the beginning that nobody could know of somebody. */
  readonly unlinked: readonly string[]
  readonly isTorn: boolean
  /** Areas that are one cell: the first of the area, the others are empty. */
  readonly merged: readonly Area[]
  /** What service fills it, how often it was refreshed, and how many columns it fills; null: none. */
  readonly link: { readonly service: string; readonly refreshed: number; readonly width: number } | null
}

/** What every sheet begins without. */
export const plainSheet = { filters: [], unlinked: [], isTorn: false, merged: [], link: null } as const

export type Chart = {
  readonly id: string
  readonly sheet: string
  readonly kind: ChartKind
  readonly labels: Area | null
  readonly values: readonly { readonly name: string; readonly area: Area; readonly as: SeriesKind | null }[]
  readonly title: string
  readonly across: string
  readonly up: string
  readonly from: number | null
  readonly to: number | null
  readonly look: Look
  readonly isWritten: boolean
}

export type Pivot = {
  readonly id: string
  readonly sheet: string
  readonly area: Area
  readonly rows: number
  readonly columns: number | null
  readonly values: number
  readonly summary: Summary
  readonly shares: Shares
}

/** An area that formulas know by a name. */
export type AreaWithName = { readonly name: string; readonly sheet: string; readonly area: Area }

export type Notice =
  | 'unreadable'
  | 'locked'
  | 'not-a-choice'
  | 'full'
  | 'too-large'
  | 'sorted'
  | 'filtered'
  | 'replaced'
  | 'duplicates'
  | 'imported'
  | 'name-taken'
  | 'out-of-limit'
  | 'limited'
  | 'unreadable-limit'
  | 'merged'
  | 'split'
  | 'refreshed'
  | 'unreadable-name'

export type SpreadsheetState = {
  readonly scenario: SpreadsheetScenario
  readonly language: Language
  /** The number of the day that formulas take for today. */
  readonly today: number
  /** Work that the actions asked for so far: a workbook does not take more than anybody needs. */
  readonly effort: number
  readonly sheets: readonly Sheet[]
  /** The sheet that is shown. */
  readonly sheet: string
  readonly names: readonly AreaWithName[]
  readonly charts: readonly Chart[]
  readonly pivots: readonly Pivot[]
  readonly imports: readonly {
    readonly file: string
    readonly sheet: string
    readonly encoding: 'utf-8' | 'latin-1'
    readonly delimiter: 'comma' | 'semicolon' | 'tab' | 'space'
    readonly decimal: 'comma' | 'point'
    readonly dates: 'dmy' | 'mdy' | 'ymd'
    readonly texts: readonly string[]
  }[]
  /** Things made so far: the next is `n` and this number and one. */
  readonly made: number
  /** What the last action has to say for itself, and how many it touched. */
  readonly notice: { readonly code: Notice; readonly count: number } | null
}

export function cellAt({ lines }: Sheet, column: number, row: number): Cell {
  return lines[row]?.cells[column] ?? emptyCell
}

export function isFilled({ value, formula }: Cell): boolean {
  return formula !== null || (value !== null && value !== '')
}

/** The last row and the last column with something in them; -1 when there is none. */
export function endOf({ lines }: Sheet): { readonly row: number; readonly column: number } {
  return {
    row: lines.findLastIndex(({ cells }) => cells.some(isFilled)),
    column: lines.reduce((last, { cells }) => Math.max(last, cells.findLastIndex(isFilled)), -1),
  }
}

const margin = { rows: 4, columns: 2 }

/** The sheet with a margin of empty rows and columns after what is filled, as far as a sheet may go. */
export function withMargin(sheet: Sheet): Sheet {
  const end = endOf(sheet)
  const rows = Math.min(mostRows, Math.max(12, end.row + 1 + margin.rows)) - sheet.lines.length
  const columns = Math.min(mostColumns, Math.max(8, end.column + 1 + margin.columns)) - sheet.columns.length
  if (rows <= 0 && columns <= 0) return sheet
  return {
    ...sheet,
    lines: [...sheet.lines, ...Array.from({ length: Math.max(0, rows) }, () => newLine)],
    columns: [
      ...sheet.columns,
      ...Array.from({ length: Math.max(0, columns) }, (): Column => ({ origin: '', isHidden: false })),
    ],
  }
}

/** The sheet with the cells of an area changed. */
export function withCells(sheet: Sheet, area: Area, change: (cell: Cell, column: number, row: number) => Cell): Sheet {
  const missing = Math.max(0, area.bottom + 1 - sheet.lines.length)
  return withMargin({
    ...sheet,
    lines: [...sheet.lines, ...Array.from({ length: missing }, () => newLine)].map((line, row) => {
      if (row < area.top || row > area.bottom) return line
      const width = Math.max(line.cells.length, area.right + 1)
      const cells = Array.from({ length: width }, (_none, column) => {
        const cell = line.cells[column] ?? emptyCell
        return isIn(area, column, row) ? change(cell, column, row) : cell
      })
      return { ...line, cells }
    }),
  })
}

/** Every cell of an area that the sheet has. */
export function cellsIn(sheet: Sheet, area: Area): Cell[] {
  return sheet.lines.slice(area.top, area.bottom + 1).flatMap(({ cells }) => cells.slice(area.left, area.right + 1))
}

/** The table around a cell: as far as rows and columns that are not empty go on. */
export function tableAround(sheet: Sheet, column: number, row: number): Area {
  let area: Area = { left: column, top: row, right: column, bottom: row }
  const filled = (left: number, top: number, right: number, bottom: number): boolean =>
    left >= 0 && top >= 0 && cellsIn(sheet, { left, top, right, bottom }).some(isFilled)
  for (;;) {
    const { left, top, right, bottom } = area
    // A neighbour at a corner belongs to the table as well.
    const [l, t, r, b] = [Math.max(0, left - 1), Math.max(0, top - 1), right + 1, bottom + 1]
    if (filled(left - 1, t, left - 1, b)) area = { ...area, left: left - 1 }
    else if (filled(right + 1, t, right + 1, b)) area = { ...area, right: right + 1 }
    else if (filled(l, top - 1, r, top - 1)) area = { ...area, top: top - 1 }
    else if (filled(l, bottom + 1, r, bottom + 1)) area = { ...area, bottom: bottom + 1 }
    else return area
  }
}

/** The sheet itself after rows or columns have come or gone; its formulas stay as they are. */
export function withShift(sheet: Sheet, { what, at, by }: Shift): Sheet {
  if (what === 'row') {
    const added = Array.from({ length: Math.max(0, by) }, () => newLine)
    return withMargin({ ...sheet, lines: sheet.lines.toSpliced(at, Math.max(0, -by), ...added) })
  }
  const added = Array.from({ length: Math.max(0, by) }, (): Column => ({ origin: '', isHidden: false }))
  return withMargin({
    ...sheet,
    columns: sheet.columns.toSpliced(at, Math.max(0, -by), ...added),
    lines: sheet.lines.map((line) => {
      if (line.cells.length <= at) return line
      return { ...line, cells: line.cells.toSpliced(at, Math.max(0, -by), ...added.map(() => emptyCell)) }
    }),
  })
}
