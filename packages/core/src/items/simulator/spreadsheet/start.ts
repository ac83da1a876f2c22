import type { Language } from '../../../language.ts'
import { areaOf, isIn, lettersOf } from './address.ts'
import { readDate } from './dates.ts'
import { chartOn, pivotOn } from './make.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { Format } from './schema-parts.ts'
import { type Cell, emptyCell, plainSheet, type Sheet, type SpreadsheetState, withMargin } from './sheet.ts'

type Written = SpreadsheetScenario['sheets'][number]

/** The area that an author named; the check of the scenario says which are none. */
function meantArea(name: string) {
  return areaOf(name) ?? { left: 0, top: 0, right: -1, bottom: -1 }
}

/** A cell as it is written in a scenario. */
export function cellOf(written: Written['rows'][number][number], format: Format): Cell {
  if (typeof written === 'string' && format !== 'text') {
    if (written.startsWith('=')) return { ...emptyCell, formula: written.slice(1), format }
    const date = /^\d{4}-/.test(written) ? readDate(written, 'ymd') : null
    if (date) return { ...emptyCell, value: date.serial, format: format === 'general' ? date.format : format }
  }
  return { ...emptyCell, value: written, format }
}

/** An end of a limit, as an author writes it. */
function endOf(written: string | number | undefined): number | null {
  if (typeof written === 'string') return readDate(written, 'ymd')?.serial ?? null
  return written ?? null
}

function sheetOf(written: Written): Sheet {
  const {
    id,
    name,
    rows,
    header = 1,
    formats = [],
    locked = [],
    choices = [],
    tones = [],
    bold = [],
    unlinked = [],
    merged = [],
    notes = [],
    limits = [],
  } = written
  const areas = {
    formats: formats.map(({ range, ...one }) => ({ ...one, area: meantArea(range) })),
    locked: locked.map(meantArea),
    choices: choices.map(({ range, values }) => ({ values, area: meantArea(range) })),
    tones: tones.map(({ range, tone }) => ({ tone, area: meantArea(range) })),
    bold: bold.map(meantArea),
    merged: merged.map(meantArea),
    notes: notes.map(({ cell, text }) => ({ text, area: meantArea(cell) })),
    limits: limits.map(({ range, kind, from, to, slider = null }) => ({
      limit: { kind, from: endOf(from), to: endOf(to), slider },
      area: meantArea(range),
    })),
  }
  const limited = [...areas.choices, ...areas.limits, ...areas.notes].map(({ area }) => area)
  const ends = [
    ...[...areas.locked, ...areas.bold, ...areas.merged, ...limited],
    ...[...areas.formats, ...areas.tones].map(({ area }) => area),
  ]
  const height = Math.max(rows.length, ...[...limited, ...areas.merged].map(({ bottom }) => bottom + 1))
  const width = Math.max(0, ...rows.map((row) => row.length), ...ends.map(({ right }) => right + 1))
  const sheet: Sheet = {
    id,
    name,
    header,
    columns: Array.from({ length: width }, (_none, column) => ({ origin: lettersOf(column), isHidden: false })),
    lines: Array.from({ length: height }, (_none, row) => ({
      origin: row + 1,
      isHidden: false,
      cells: Array.from({ length: width }, (_nothing, column): Cell => {
        const has = ({ area }: { area: Parameters<typeof isIn>[0] }): boolean => isIn(area, column, row)
        const format = areas.formats.find(has)
        return {
          ...cellOf(rows[row]?.[column] ?? null, row < header ? 'general' : (format?.format ?? 'general')),
          decimals: format?.decimals ?? null,
          bold: row < header || areas.bold.some((area) => isIn(area, column, row)),
          tone: areas.tones.find(has)?.tone ?? 'none',
          locked: areas.locked.some((area) => isIn(area, column, row)),
          choices: areas.choices.find(has)?.values ?? [],
          limit: areas.limits.find(has)?.limit ?? null,
          note: areas.notes.find(has)?.text ?? '',
        }
      }),
    })),
    ...plainSheet,
    unlinked,
    merged: areas.merged,
  }
  return withMargin(sheet)
}

export function start(scenario: SpreadsheetScenario, language: Language): SpreadsheetState {
  const sheets = scenario.sheets.map(sheetOf)
  const named = (id: string): Sheet | undefined => sheets.find((sheet) => sheet.id === id)
  return {
    scenario,
    language,
    today: readDate(scenario.today ?? '2026-11-28', 'ymd')?.serial ?? 0,
    effort: 0,
    sheets,
    sheet: sheets[0]?.id ?? '',
    names: (scenario.names ?? []).map(({ name, sheet, range }) => ({ name, sheet, area: meantArea(range) })),
    charts: (scenario.charts ?? []).flatMap(({ id, sheet, ...parts }) => {
      const home = named(sheet)
      return (home && chartOn(home, id, parts)) ?? []
    }),
    pivots: (scenario.pivots ?? []).flatMap(({ id, sheet, ...parts }) => {
      const home = named(sheet)
      return (home && pivotOn(home, id, parts)) ?? []
    }),
    imports: [],
    made: 0,
    notice: null,
  }
}
