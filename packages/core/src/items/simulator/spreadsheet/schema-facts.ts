// What is true of a workbook.
import { type Static, Type } from 'typebox'
import {
  ChartKind,
  closed,
  DateOrderName,
  DecimalSign,
  Delimiter,
  Encoding,
  Format,
  LimitKind,
  Look,
  Scalar,
  Shares,
  Summary,
  Test,
  Tone,
} from './schema-parts.ts'

const CellFacts = Type.Object(
  {
    /** What the cell is worth; a fault is its English name, such as #DIV/0!. */
    value: Scalar,
    kind: Type.Enum(['empty', 'number', 'text', 'boolean', 'fault']),
    /** With English names and signs, or nothing. */
    formula: Type.String(),
    format: Format,
    /** -1: as many as the format has. */
    decimals: Type.Integer(),
    bold: Type.Boolean(),
    tone: Tone,
    choices: Type.Array(Type.String()),
    note: Type.String(),
    /** Protected by the person. */
    protected: Type.Boolean(),
    limit: Type.Object(
      {
        kind: Type.Union([LimitKind, Type.Literal('none')]),
        /** Dates are their numbers. */
        from: Type.Union([Type.Number(), Type.Null()]),
        to: Type.Union([Type.Number(), Type.Null()]),
      },
      closed,
    ),
  },
  closed,
)

const SheetFacts = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    /** By name; cells that are empty and look like any other are left out. */
    cells: Type.Record(Type.String(), CellFacts),
    columns: Type.Array(
      Type.Object(
        {
          /** The letters of the column now, and those it had at the beginning. */
          id: Type.String(),
          from: Type.String(),
          title: Type.String(),
          hidden: Type.Boolean(),
          /** The rows below those that name the columns. */
          filled: Type.Integer(),
          /** How many different values they have. */
          different: Type.Integer(),
          sorted: Type.Enum(['no', 'rising', 'falling', 'same']),
        },
        closed,
      ),
    ),
    /** By the number that each row had at the beginning. Rows that were deleted are left out. */
    rows: Type.Record(
      Type.String(),
      Type.Object(
        {
          now: Type.Integer(),
          shown: Type.Boolean(),
          /** By the letters of the column now. */
          values: Type.Record(Type.String(), Scalar),
          tones: Type.Record(Type.String(), Tone),
        },
        closed,
      ),
    ),
    /** The last row with something in it. */
    lastRow: Type.Integer(),
    /** Rows below those that name the columns, with something in them, that are shown. */
    shown: Type.Integer(),
    /** Whether a part of rows was sorted without the rest. */
    torn: Type.Boolean(),
    filters: Type.Array(
      Type.Object(
        { id: Type.String(), range: Type.String(), test: Test, value: Type.String(), to: Type.String() },
        closed,
      ),
    ),
    /** Areas that are one cell. */
    merged: Type.Array(Type.String()),
    /** The fewest rows that are the same in every column but those that are unlinked. */
    smallestGroup: Type.Integer(),
  },
  closed,
)

export const SpreadsheetFacts = Type.Object(
  {
    sheet: Type.String(),
    sheets: Type.Array(SheetFacts),
    charts: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          sheet: Type.String(),
          kind: ChartKind,
          labels: Type.String(),
          /** Its ranges, apart by commas. */
          ranges: Type.String(),
          names: Type.Array(Type.String()),
          title: Type.String(),
          across: Type.String(),
          up: Type.String(),
          /** Where the axis of values begins and ends on the drawing. */
          from: Type.Number(),
          to: Type.Number(),
          /** What the series are drawn as, apart by commas. */
          drawn: Type.String(),
          look: Look,
          written: Type.Boolean(),
          firstLabel: Type.String(),
          points: Type.Integer(),
        },
        closed,
      ),
    ),
    pivots: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          sheet: Type.String(),
          range: Type.String(),
          rows: Type.String(),
          columns: Type.String(),
          values: Type.String(),
          summary: Summary,
          shares: Shares,
          /** By the label of the row, then of the column; `total` is everything. */
          cells: Type.Record(Type.String(), Type.Record(Type.String(), Type.Number())),
        },
        closed,
      ),
    ),
    names: Type.Array(Type.Object({ id: Type.String(), sheet: Type.String(), range: Type.String() }, closed)),
    services: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          /** The sheet that is linked to it, or nothing. */
          sheet: Type.String(),
          /** The reply that it shows, or nothing. */
          reply: Type.String(),
          refreshed: Type.Integer(),
        },
        closed,
      ),
    ),
    imports: Type.Array(
      Type.Object(
        {
          file: Type.String(),
          sheet: Type.String(),
          encoding: Encoding,
          delimiter: Delimiter,
          decimal: DecimalSign,
          dates: DateOrderName,
          texts: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    /** What the formulas make of other values: by id of the sheet, then by cell. */
    trials: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          /** How many of the values a cell does not take: its choices, its limit, or the person's protection. */
          refused: Type.Integer(),
          values: Type.Record(Type.String(), Type.Record(Type.String(), Scalar)),
        },
        closed,
      ),
    ),
    notice: Type.String(),
  },
  closed,
)
export type SpreadsheetFacts = Static<typeof SpreadsheetFacts>
