// A workbook: sheets of cells with formulas, what is drawn from them, and files that can be imported.
import { type Static, Type } from 'typebox'
import { mostColumns, mostRows } from './address.ts'

const closed = { additionalProperties: false }

const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 120 })
const Typed = Type.String({ maxLength: 500 })
const CellName = Type.String({ pattern: '^[A-Z]{1,2}[1-9][0-9]{0,3}$' })
const AreaName = Type.String({ pattern: '^[A-Z]{1,2}[1-9][0-9]{0,3}(:[A-Z]{1,2}[1-9][0-9]{0,3})?$' })
const Letters = Type.String({ pattern: '^[A-Z]{1,2}$' })

export const Format = Type.Enum(['general', 'number', 'percent', 'amount', 'date', 'date-time', 'time', 'text'])
export type Format = Static<typeof Format>
const Decimals = Type.Integer({ minimum: 0, maximum: 6 })

export const Tone = Type.Enum(['none', 'yellow', 'green', 'blue', 'red'])
export type Tone = Static<typeof Tone>

export const ChartKind = Type.Enum(['bars', 'line', 'shares', 'points'])
export type ChartKind = Static<typeof ChartKind>

export const Summary = Type.Enum(['count', 'different', 'sum', 'average', 'least', 'most'])
export type Summary = Static<typeof Summary>
export const Shares = Type.Enum(['none', 'all', 'row', 'column'])
export type Shares = Static<typeof Shares>

export const Encoding = Type.Enum(['utf-8', 'latin-1'])
export type Encoding = Static<typeof Encoding>
export const Delimiter = Type.Enum(['comma', 'semicolon', 'tab', 'space'])
export type Delimiter = Static<typeof Delimiter>
const DecimalSign = Type.Enum(['comma', 'point'])
const DateOrderName = Type.Enum(['dmy', 'mdy', 'ymd'])

export const Test = Type.Enum([
  'equal',
  'other',
  'more',
  'at-least',
  'less',
  'at-most',
  'between',
  'contains',
  'empty',
  'filled',
])
export type Test = Static<typeof Test>

const Scalar = Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()])

const Sheet = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 30, pattern: "^[^'!\\[\\]]*$" }),
    /**
     * From the first row. A text that begins with `=` is a formula, with English names and signs; one such as 2027-03-09
     * or 2027-03-09 14:05 is a date, unless the format is text; null is an empty cell.
     */
    rows: Type.Array(Type.Array(Type.Union([Scalar, Type.Null()]), { maxItems: mostColumns }), { maxItems: mostRows }),
    formats: Type.Optional(
      Type.Array(Type.Object({ range: AreaName, format: Format, decimals: Type.Optional(Decimals) }, closed)),
    ),
    /** How many rows at the top name the columns; one, if nothing is said. They stay in sight. */
    header: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
    /** Cells that cannot be changed. */
    locked: Type.Optional(Type.Array(AreaName)),
    /** Cells that take one of these values only. */
    choices: Type.Optional(
      Type.Array(Type.Object({ range: AreaName, values: Type.Array(Words, { minItems: 1, maxItems: 40 }) }, closed)),
    ),
    tones: Type.Optional(Type.Array(Type.Object({ range: AreaName, tone: Tone }, closed))),
    bold: Type.Optional(Type.Array(AreaName)),
    /** Columns that nobody could know of somebody: they are left out of the smallest group. */
    unlinked: Type.Optional(Type.Array(Letters)),
  },
  closed,
)

export const SpreadsheetScenario = Type.Object(
  {
    name: Words,
    /** The day that the clock shows, for formulas that ask. */
    today: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
    sheets: Type.Array(Sheet, { minItems: 1, maxItems: 8 }),
    /** Text files that can be imported. */
    files: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Id, name: Words, encoding: Encoding, text: Type.String({ minLength: 1, maxLength: 20_000 }) },
          closed,
        ),
      ),
    ),
    /** Other values on which the formulas are tried at the end. */
    trials: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            set: Type.Array(Type.Object({ sheet: Id, cell: CellName, value: Scalar }, closed), { minItems: 1 }),
          },
          closed,
        ),
      ),
    ),
  },
  closed,
)
export type SpreadsheetScenario = Static<typeof SpreadsheetScenario>

const Column = Type.Integer({ minimum: 1, maximum: mostColumns })
const Row = Type.Integer({ minimum: 1, maximum: mostRows })

const chartParts = {
  kind: ChartKind,
  /** What each point is called; empty: its number. */
  labels: Type.Union([AreaName, Type.Literal('')]),
  values: Type.Array(Type.Object({ name: Type.String({ maxLength: 80 }), range: AreaName }, closed), {
    minItems: 1,
    maxItems: 4,
  }),
  title: Type.String({ maxLength: 120 }),
  /** The titles of the axes. */
  across: Type.String({ maxLength: 80 }),
  up: Type.String({ maxLength: 80 }),
  /** Where the axis of values begins; null: where the drawing finds it best, at 0 for bars. */
  from: Type.Union([Type.Number(), Type.Null()]),
}

const pivotParts = {
  /** A table whose first row names the columns. */
  range: AreaName,
  /** Letters of columns. Columns may be empty: no crossing. */
  rows: Letters,
  columns: Type.Union([Letters, Type.Literal('')]),
  values: Letters,
  summary: Summary,
  shares: Shares,
}

/** All but `sheet` are done on the sheet that is shown. Cells are named as `B2`, areas as `B2:D9`. */
export const SpreadsheetAction = Type.Union([
  Type.Object({ type: Type.Literal('sheet'), sheet: Id }, closed),
  Type.Object({ type: Type.Literal('add-sheet'), name: Words }, closed),
  /** As it is typed, in the language of the person or with English names. */
  Type.Object({ type: Type.Literal('enter'), cell: CellName, text: Typed }, closed),
  Type.Object({ type: Type.Literal('clear'), range: AreaName }, closed),
  /** The first row, or the first column, is copied over the rest of the area. */
  Type.Object({ type: Type.Literal('fill'), range: AreaName, to: Type.Enum(['down', 'end']) }, closed),
  Type.Object(
    { type: Type.Literal('copy'), sheet: Id, from: AreaName, to: CellName, what: Type.Enum(['all', 'values']) },
    closed,
  ),
  Type.Object(
    { type: Type.Literal('replace'), range: AreaName, find: Words, by: Typed, whole: Type.Boolean() },
    closed,
  ),
  Type.Object({ type: Type.Literal('format'), range: AreaName, format: Format }, closed),
  Type.Object({ type: Type.Literal('decimals'), range: AreaName, decimals: Decimals }, closed),
  Type.Object({ type: Type.Literal('bold'), range: AreaName, on: Type.Boolean() }, closed),
  Type.Object({ type: Type.Literal('tone'), range: AreaName, tone: Tone }, closed),
  /** No values: anything may be typed again. */
  Type.Object({ type: Type.Literal('choices'), range: AreaName, values: Type.Array(Words, { maxItems: 40 }) }, closed),
  Type.Object({ type: Type.Literal('insert-rows'), before: Row, count: Row }, closed),
  Type.Object({ type: Type.Literal('insert-columns'), before: Column, count: Column }, closed),
  Type.Object({ type: Type.Literal('delete-rows'), from: Row, to: Row }, closed),
  Type.Object({ type: Type.Literal('delete-columns'), from: Column, to: Column }, closed),
  Type.Object({ type: Type.Literal('hide-columns'), from: Column, to: Column }, closed),
  Type.Object({ type: Type.Literal('show-columns') }, closed),
  Type.Object(
    {
      type: Type.Literal('sort'),
      range: AreaName,
      /** Whether the first row names the columns and stays. */
      header: Type.Boolean(),
      by: Type.Array(Type.Object({ column: Letters, order: Type.Enum(['rising', 'falling']) }, closed), {
        minItems: 1,
        maxItems: 3,
      }),
    },
    closed,
  ),
  /** Rows of a table that fit are shown; filters of several columns hold together. */
  Type.Object(
    {
      type: Type.Literal('filter'),
      range: AreaName,
      column: Letters,
      test: Test,
      /** As typed. The second one is the end of `between`. */
      value: Typed,
      to: Typed,
    },
    closed,
  ),
  /** Empty: every filter of the sheet. */
  Type.Object({ type: Type.Literal('unfilter'), column: Type.Union([Letters, Type.Literal('')]) }, closed),
  /** Rows of a table that are the same in these columns as one above go. */
  Type.Object(
    {
      type: Type.Literal('remove-duplicates'),
      range: AreaName,
      columns: Type.Array(Letters, { minItems: 1, maxItems: 40 }),
    },
    closed,
  ),
  /** An empty chart is a new one. */
  Type.Object({ type: Type.Literal('chart'), chart: Type.String({ maxLength: 40 }), ...chartParts }, closed),
  Type.Object({ type: Type.Literal('remove-chart'), chart: Id }, closed),
  Type.Object({ type: Type.Literal('pivot'), pivot: Type.String({ maxLength: 40 }), ...pivotParts }, closed),
  Type.Object({ type: Type.Literal('remove-pivot'), pivot: Id }, closed),
  Type.Object(
    {
      type: Type.Literal('import'),
      file: Id,
      encoding: Encoding,
      delimiter: Delimiter,
      decimal: DecimalSign,
      dates: DateOrderName,
      /** Letters of columns that are taken as they stand: codes, telephone numbers. */
      texts: Type.Array(Letters, { maxItems: mostColumns }),
    },
    closed,
  ),
])
export type SpreadsheetAction = Static<typeof SpreadsheetAction>

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
          /** Where the axis of values begins on the drawing. */
          from: Type.Number(),
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
          /** How many of the values a cell does not take, because of its choices. */
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
