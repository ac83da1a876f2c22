// What can be done in a workbook.
import { type Static, Type } from 'typebox'
import { mostColumns, mostRows } from './address.ts'
import {
  AreaName,
  AreaTitle,
  CellName,
  chartParts,
  closed,
  DateOrderName,
  DecimalSign,
  Decimals,
  Delimiter,
  Encoding,
  Format,
  Id,
  Letters,
  LimitKind,
  pivotParts,
  Test,
  Tone,
  Typed,
  Words,
} from './schema-parts.ts'

const Column = Type.Integer({ minimum: 1, maximum: mostColumns })
const Row = Type.Integer({ minimum: 1, maximum: mostRows })

/** All but `sheet`, `remove-name` and those of services are done on the sheet that is shown. Cells are named as `B2`, areas as `B2:D9`. */
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
  Type.Object({ type: Type.Literal('note'), cell: CellName, text: Type.String({ maxLength: 300 }) }, closed),
  /** None: anything may be typed again. Ends as typed; empty: none. */
  Type.Object(
    {
      type: Type.Literal('limit'),
      range: AreaName,
      kind: Type.Union([LimitKind, Type.Literal('none')]),
      from: Type.String({ maxLength: 20 }),
      to: Type.String({ maxLength: 20 }),
    },
    closed,
  ),
  /** Cells that nobody changes by mistake: the person may, once they are not protected any more. */
  Type.Object({ type: Type.Literal('protect'), range: AreaName, on: Type.Boolean() }, closed),
  /** The area becomes one cell, with what its first one holds. */
  Type.Object({ type: Type.Literal('merge'), range: AreaName }, closed),
  Type.Object({ type: Type.Literal('unmerge'), range: AreaName }, closed),
  /** Texts of a column are cut at a sign; the parts go into new columns after it. */
  Type.Object(
    {
      type: Type.Literal('split'),
      range: AreaName,
      sign: Type.String({ minLength: 1, maxLength: 5 }),
      /** Whether the parts stay texts, whatever they look like. */
      texts: Type.Boolean(),
    },
    closed,
  ),
  /** What the first rows or columns of an area begin is gone on with over the rest of it. */
  Type.Object({ type: Type.Literal('series'), from: AreaName, to: AreaName }, closed),
  /** A name that is there already is given to this area. */
  Type.Object({ type: Type.Literal('name'), name: AreaTitle, range: AreaName }, closed),
  Type.Object({ type: Type.Literal('remove-name'), name: AreaTitle }, closed),
  Type.Object({ type: Type.Literal('connect'), service: Id }, closed),
  Type.Object({ type: Type.Literal('refresh'), service: Id }, closed),
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
