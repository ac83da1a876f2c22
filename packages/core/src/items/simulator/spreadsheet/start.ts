import type { Language } from '../../../language.ts'
import { areaOf, isIn, lettersOf } from './address.ts'
import { readDate } from './dates.ts'
import type { Format, SpreadsheetScenario } from './schema.ts'
import { type Cell, emptyCell, type Sheet, type SpreadsheetState, withMargin } from './sheet.ts'

type Written = SpreadsheetScenario['sheets'][number]

/** The area that an author named; the check of the scenario says which are none. */
function meantArea(name: string) {
  return areaOf(name) ?? { left: 0, top: 0, right: -1, bottom: -1 }
}

function contentOf(
  written: Written['rows'][number][number],
  format: Format,
): Pick<Cell, 'value' | 'formula' | 'format'> {
  if (typeof written === 'string' && format !== 'text') {
    if (written.startsWith('=')) return { value: null, formula: written.slice(1), format }
    const date = /^\d{4}-/.test(written) ? readDate(written, 'ymd') : null
    if (date) return { value: date.serial, formula: null, format: format === 'general' ? date.format : format }
  }
  return { value: written, formula: null, format }
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
  } = written
  const areas = {
    formats: formats.map(({ range, ...one }) => ({ ...one, area: meantArea(range) })),
    locked: locked.map(meantArea),
    choices: choices.map(({ range, values }) => ({ values, area: meantArea(range) })),
    tones: tones.map(({ range, tone }) => ({ tone, area: meantArea(range) })),
    bold: bold.map(meantArea),
  }
  const ends = [
    ...[...areas.locked, ...areas.bold],
    ...[...areas.formats, ...areas.choices, ...areas.tones].map(({ area }) => area),
  ]
  const height = Math.max(rows.length, ...areas.choices.map(({ area }) => area.bottom + 1))
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
          ...emptyCell,
          ...contentOf(rows[row]?.[column] ?? null, row < header ? 'general' : (format?.format ?? 'general')),
          decimals: format?.decimals ?? null,
          bold: row < header || areas.bold.some((area) => isIn(area, column, row)),
          tone: areas.tones.find(has)?.tone ?? 'none',
          locked: areas.locked.some((area) => isIn(area, column, row)),
          choices: areas.choices.find(has)?.values ?? [],
        }
      }),
    })),
    filters: [],
    unlinked,
    isTorn: false,
  }
  return withMargin(sheet)
}

export function start(scenario: SpreadsheetScenario, language: Language): SpreadsheetState {
  const sheets = scenario.sheets.map(sheetOf)
  return {
    scenario,
    language,
    today: readDate(scenario.today ?? '2026-11-28', 'ymd')?.serial ?? 0,
    effort: 0,
    sheets,
    sheet: sheets[0]?.id ?? '',
    charts: [],
    pivots: [],
    imports: [],
    made: 0,
    notice: null,
  }
}
