// What a workbook is made of: the words that scenarios, actions and facts share.
import { type Static, Type } from 'typebox'

export const closed = { additionalProperties: false }

export const Id = Type.String({ minLength: 1, maxLength: 40 })
export const Words = Type.String({ minLength: 1, maxLength: 120 })
export const Typed = Type.String({ maxLength: 500 })
export const CellName = Type.String({ pattern: '^[A-Z]{1,2}[1-9][0-9]{0,3}$' })
export const AreaName = Type.String({ pattern: '^[A-Z]{1,2}[1-9][0-9]{0,3}(:[A-Z]{1,2}[1-9][0-9]{0,3})?$' })
export const Letters = Type.String({ pattern: '^[A-Z]{1,2}$' })

export const Format = Type.Enum(['general', 'number', 'percent', 'amount', 'date', 'date-time', 'time', 'text'])
export type Format = Static<typeof Format>
export const Decimals = Type.Integer({ minimum: 0, maximum: 6 })

export const Tone = Type.Enum(['none', 'yellow', 'green', 'blue', 'red'])
export type Tone = Static<typeof Tone>

/** What a cell is limited to: see `limits` of a scenario. */
export const LimitKind = Type.Enum(['number', 'whole', 'date', 'length'])
export type LimitKind = Static<typeof LimitKind>

/** The name of an area, for formulas. */
export const AreaTitle = Type.String({ minLength: 1, maxLength: 30 })

export const ChartKind = Type.Enum(['bars', 'line', 'shares', 'points'])
export type ChartKind = Static<typeof ChartKind>

/** What a series is drawn as, in a chart of two kinds. */
export const SeriesKind = Type.Enum(['bars', 'line'])
export type SeriesKind = Static<typeof SeriesKind>
export const Look = Type.Enum(['patterns', 'hues'])
export type Look = Static<typeof Look>

export const Summary = Type.Enum(['count', 'different', 'sum', 'average', 'least', 'most'])
export type Summary = Static<typeof Summary>
export const Shares = Type.Enum(['none', 'all', 'row', 'column'])
export type Shares = Static<typeof Shares>

export const Encoding = Type.Enum(['utf-8', 'latin-1'])
export type Encoding = Static<typeof Encoding>
export const Delimiter = Type.Enum(['comma', 'semicolon', 'tab', 'space'])
export type Delimiter = Static<typeof Delimiter>
export const DecimalSign = Type.Enum(['comma', 'point'])
export const DateOrderName = Type.Enum(['dmy', 'mdy', 'ymd'])

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

export const Scalar = Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()])

/** All that a chart is made of. */
export const chartParts = {
  kind: ChartKind,
  /** What each point is called; empty: its number. */
  labels: Type.Union([AreaName, Type.Literal('')]),
  values: Type.Array(
    Type.Object(
      {
        name: Type.String({ maxLength: 80 }),
        range: AreaName,
        /** In a chart of bars or of lines: what this series is drawn as, if it is not as the chart. */
        as: Type.Optional(SeriesKind),
      },
      closed,
    ),
    { minItems: 1, maxItems: 4 },
  ),
  title: Type.String({ maxLength: 120 }),
  /** The titles of the axes. */
  across: Type.String({ maxLength: 80 }),
  up: Type.String({ maxLength: 80 }),
  /** Where the axis of values begins; null: where the drawing finds it best, at 0 for bars. */
  from: Type.Union([Type.Number(), Type.Null()]),
  /** Where it ends; without it or null: above the highest value. */
  to: Type.Optional(Type.Union([Type.Number(), Type.Null()])),
  /** How series and parts differ: by hues and patterns, if nothing is said. */
  look: Type.Optional(Look),
  /** Whether the values are written on the drawing. */
  written: Type.Optional(Type.Boolean()),
}

/** All that a cross table is made of. */
export const pivotParts = {
  /** A table whose first row names the columns. */
  range: AreaName,
  /** Letters of columns. Columns may be empty: no crossing. */
  rows: Letters,
  columns: Type.Union([Letters, Type.Literal('')]),
  values: Letters,
  summary: Summary,
  shares: Shares,
}
