// A workbook: sheets of cells with formulas, what is drawn from them, files that can be imported, services that answer.
import { type Static, Type } from 'typebox'
import { mostColumns, mostRows } from './address.ts'
import {
  AreaName,
  AreaTitle,
  CellName,
  chartParts,
  closed,
  Decimals,
  Encoding,
  Format,
  Id,
  Letters,
  LimitKind,
  pivotParts,
  Scalar,
  Tone,
  Words,
} from './schema-parts.ts'

/**
 * From the first row. A text that begins with `=` is a formula, with English names and signs; one such as 2027-03-09 or
 * 2027-03-09 14:05 is a date, unless the format is text; null is an empty cell.
 */
const Rows = Type.Array(Type.Array(Type.Union([Scalar, Type.Null()]), { maxItems: mostColumns }), {
  maxItems: mostRows,
})

const Sheet = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 30, pattern: "^[^'!\\[\\]]*$" }),
    rows: Rows,
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
    /** Areas that are one cell. */
    merged: Type.Optional(Type.Array(AreaName)),
    notes: Type.Optional(
      Type.Array(Type.Object({ cell: CellName, text: Type.String({ minLength: 1, maxLength: 300 }) }, closed)),
    ),
    /**
     * What may be typed: numbers, whole numbers, dates from one to another, texts of so many letters. Dates are written
     * such as 2027-03-09; without an end, there is none. A number between two ends may be drawn from a slider.
     */
    limits: Type.Optional(
      Type.Array(
        Type.Object(
          {
            range: AreaName,
            kind: LimitKind,
            from: Type.Optional(Type.Union([Type.Number(), Type.String({ maxLength: 20 })])),
            to: Type.Optional(Type.Union([Type.Number(), Type.String({ maxLength: 20 })])),
            slider: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
          },
          closed,
        ),
      ),
    ),
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
    /** Charts and cross tables that are there from the beginning. */
    charts: Type.Optional(Type.Array(Type.Object({ id: Id, sheet: Id, ...chartParts }, closed), { maxItems: 6 })),
    pivots: Type.Optional(Type.Array(Type.Object({ id: Id, sheet: Id, ...pivotParts }, closed), { maxItems: 6 })),
    /** Names of areas, for formulas. */
    names: Type.Optional(Type.Array(Type.Object({ name: AreaTitle, sheet: Id, range: AreaName }, closed))),
    /**
     * Services that a sheet can be linked to. The first reply comes with the link, the next one each time that it is
     * refreshed; the last one stays.
     */
    services: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            name: Type.String({ minLength: 1, maxLength: 24, pattern: "^[^'!\\[\\]]*$" }),
            replies: Type.Array(Type.Object({ id: Id, rows: Rows }, closed), { minItems: 1, maxItems: 8 }),
          },
          closed,
        ),
        { maxItems: 4 },
      ),
    ),
    /** Other values on which the formulas are tried at the end. */
    trials: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            /** As if they were typed: what limits, choices and protection do not take is counted. */
            set: Type.Optional(Type.Array(Type.Object({ sheet: Id, cell: CellName, value: Scalar }, closed))),
            /** As if the services had answered this. */
            replies: Type.Optional(Type.Array(Type.Object({ service: Id, rows: Rows }, closed))),
          },
          closed,
        ),
      ),
    ),
  },
  closed,
)
export type SpreadsheetScenario = Static<typeof SpreadsheetScenario>
