// What a chart draws.
import { type Area, areaName } from './address.ts'
import { showValue } from './entry.ts'
import { valuesOf } from './evaluate.ts'
import type { ChartKind } from './schema-parts.ts'
import { type Chart, cellAt, type SpreadsheetState } from './sheet.ts'
import type { Value } from './values.ts'

export type ChartData = {
  /** The points by a name of their own: `p1`, `p2`… */
  readonly keys: readonly string[]
  /** What each point is called. */
  readonly labels: readonly string[]
  /** Where each point lies along the chart, for points. */
  readonly places: readonly (number | null)[]
  readonly series: readonly {
    /** Its area. */
    readonly key: string
    readonly name: string
    /** What it is drawn as. */
    readonly kind: ChartKind
    readonly values: readonly (number | null)[]
    /** As the cells show them. */
    readonly shown: readonly string[]
  }[]
  /** The ends of the axis of values. */
  readonly from: number
  readonly to: number
}

type Point = { readonly value: Value; readonly shown: string }

/** The cells of a row or column that are shown, in their order. */
function pointsOf(state: SpreadsheetState, sheetId: string, area: Area | null): Point[] {
  const sheet = state.sheets.find(({ id }) => id === sheetId)
  if (!sheet || !area) return []
  const values = valuesOf(state).get(sheetId) ?? []
  const points: Point[] = []
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (sheet.lines[row]?.isHidden ?? true) continue
    for (let column = area.left; column <= area.right; column += 1) {
      const value = values[row]?.[column] ?? null
      points.push({ value, shown: showValue(value, cellAt(sheet, column, row), state.language) })
    }
  }
  return points
}

/** A round number that is at least as large: 1, 2 or 5 and zeros. */
function roundStep(size: number): number {
  const [mantissa = '1', exponent = '0'] = size.toExponential().split('e')
  const digit = Number(mantissa)
  return Number(`${digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10}e${exponent}`)
}

/** The marks of an axis: round numbers, the first and the last at the ends. */
export function axisMarks(from: number, to: number): readonly number[] {
  const step = roundStep((to - from) / 5)
  const marks: number[] = []
  for (let count = 0; count <= 12; count += 1) {
    const mark = Number((from + count * step).toPrecision(12))
    if (mark > to + step / 1000) break
    marks.push(mark)
  }
  return marks
}

export function chartData(state: SpreadsheetState, chart: Chart): ChartData {
  const named = pointsOf(state, chart.sheet, chart.labels)
  const series = chart.values.map(({ name, area, as }) => {
    const points = pointsOf(state, chart.sheet, area)
    return {
      key: areaName(area),
      name,
      kind: chart.kind === 'bars' || chart.kind === 'line' ? (as ?? chart.kind) : chart.kind,
      values: points.map(({ value }) => (typeof value === 'number' ? value : null)),
      shown: points.map(({ shown }) => shown),
    }
  })
  const count = Math.max(0, ...series.map(({ values }) => values.length))
  const numbers = series.flatMap(({ values }) => values).filter((value) => value !== null)
  const [low, high] = [Math.min(...numbers, 0), Math.max(...numbers, 0)]
  const isBars = series.some(({ kind }) => kind === 'bars')
  const least = numbers.length > 0 ? Math.min(...numbers) : 0
  // A line that varies little begins near its lowest point, unless it is told otherwise; bars are read by their length.
  const best = isBars || least < 0 || high === 0 || least < high * 0.7 ? low : least
  const spread = (high - best) / 5
  const step = spread > 0 ? roundStep(spread) : 1
  const from = chart.from ?? Math.floor(best / step) * step
  const above = Math.max(Math.ceil(high / step) * step, from + step)
  // An end below the beginning is none.
  const to = chart.to !== null && chart.to > from ? chart.to : above
  return {
    keys: Array.from({ length: count }, (_none, place) => `p${place + 1}`),
    labels: Array.from({ length: count }, (_none, place) => named[place]?.shown ?? String(place + 1)),
    places: Array.from({ length: count }, (_none, place) => {
      const value = named[place]?.value
      return typeof value === 'number' ? value : named.length === 0 ? place + 1 : null
    }),
    series,
    from: Number(from.toPrecision(12)),
    to: Number(to.toPrecision(12)),
  }
}
