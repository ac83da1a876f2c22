// What cannot be meant in a scenario.
import type { ScenarioProblem } from '../simulator.ts'
import { areaOf } from './address.ts'
import { readDate } from './dates.ts'
import { valuesOf } from './evaluate.ts'
import { readFormula } from './formula.ts'
import { canBeName, isSameName } from './names.ts'
import type { SpreadsheetScenario } from './schema.ts'
import type { SpreadsheetState } from './sheet.ts'
import { start } from './start.ts'
import { isFault } from './values.ts'

export function problems(scenario: SpreadsheetScenario): ScenarioProblem[] {
  const { sheets, files = [], trials = [], charts = [], pivots = [], services = [], names = [] } = scenario
  const named = Object.entries({ sheets, files, trials, charts, pivots, services }).flatMap(([of, things]) =>
    things.map(({ id }, place) => ({ id, path: [of, place] })),
  )
  const twice = named.flatMap(({ id, path }, place): ScenarioProblem[] =>
    named.findIndex((other) => other.id === id) < place ? [{ path, message: `a second thing has the id ${id}` }] : [],
  )
  const sameName = sheets.flatMap(({ name }, place): ScenarioProblem[] =>
    sheets.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < place
      ? [{ path: ['sheets', place, 'name'], message: `a second sheet is called ${name}` }]
      : [],
  )
  const isSheet = (id: string): boolean => sheets.some((sheet) => sheet.id === id)
  const lost = [
    ...trials.flatMap(({ set = [], replies = [] }, place) => [
      ...set.map(({ sheet }, one) => ({ id: sheet, isThere: isSheet(sheet), path: ['trials', place, 'set', one] })),
      ...replies.map(({ service }, one) => ({
        id: service,
        isThere: services.some(({ id }) => id === service),
        path: ['trials', place, 'replies', one],
      })),
    ]),
    ...Object.entries({ charts, pivots, names }).flatMap(([of, things]) =>
      things.map(({ sheet }, place) => ({ id: sheet, isThere: isSheet(sheet), path: [of, place] })),
    ),
  ].flatMap(({ id, isThere, path }): ScenarioProblem[] => (isThere ? [] : [{ path, message: `there is no ${id}` }]))
  return [
    ...twice,
    ...sameName,
    ...lost,
    ...sheets.flatMap(sheetProblems),
    ...nameProblems(names),
    ...madeProblems(scenario),
  ]
}

function nameProblems(names: NonNullable<SpreadsheetScenario['names']>): ScenarioProblem[] {
  return names.flatMap(({ name }, place): ScenarioProblem[] => {
    const isSecond = names.findIndex((other) => isSameName(other.name, name)) < place
    if (canBeName(name) && !isSecond) return []
    return [{ path: ['names', place], message: isSecond ? `a second area has the name ${name}` : `no name: ${name}` }]
  })
}

/** What comes of the sheets as they start. */
function madeProblems(scenario: SpreadsheetScenario): ScenarioProblem[] {
  const state = start(scenario, 'en')
  const drawn = [...state.charts, ...state.pivots].map(({ id }) => id)
  const undrawn = Object.entries({ charts: scenario.charts ?? [], pivots: scenario.pivots ?? [] }).flatMap(
    ([of, things]) =>
      things.flatMap(({ id }, place): ScenarioProblem[] =>
        drawn.includes(id) ? [] : [{ path: [of, place], message: 'has an area or a column that its sheet has not' }],
      ),
  )
  return [...undrawn, ...faultyCells(state)]
}

function sheetProblems(
  {
    rows,
    formats = [],
    locked = [],
    choices = [],
    tones = [],
    bold = [],
    merged = [],
    limits = [],
    notes = [],
  }: SpreadsheetScenario['sheets'][number],
  place: number,
): ScenarioProblem[] {
  const ranges = [...formats, ...choices, ...tones, ...limits].map(({ range }) => range)
  const cells = notes.map(({ cell }) => cell)
  const beyond = [...ranges, ...cells, ...locked, ...bold, ...merged].flatMap((range): ScenarioProblem[] =>
    areaOf(range) ? [] : [{ path: ['sheets', place], message: `${range} lies beyond the sheet` }],
  )
  const unreadable = rows.flatMap((row, line) =>
    row.flatMap((cell, column): ScenarioProblem[] => {
      if (typeof cell !== 'string' || !cell.startsWith('=') || typeof readFormula(cell.slice(1), 'en') !== 'string')
        return []
      return [{ path: ['sheets', place, 'rows', line, column], message: `cannot be read as a formula: ${cell}` }]
    }),
  )
  const endless = limits.flatMap(({ kind, from, to, slider }, one): ScenarioProblem[] => {
    const path = ['sheets', place, 'limits', one]
    const isDate = (end: string | number): boolean => typeof end === 'string' && readDate(end, 'ymd') !== null
    const ends = [from, to].filter((end) => end !== undefined)
    const isRead = ends.every((end) => (kind === 'date' ? isDate(end) : typeof end === 'number'))
    const isNumber = kind === 'number' || kind === 'whole'
    if (slider !== undefined && (ends.length < 2 || !isNumber)) {
      return [{ path, message: 'a slider needs numbers with two ends' }]
    }
    return isRead ? [] : [{ path, message: `an end is no ${kind === 'date' ? 'date' : 'number'}` }]
  })
  return [...beyond, ...unreadable, ...endless]
}

/** A formula that asks for a name or a sheet that there is not is a slip of the author; other faults may be meant. */
function faultyCells(state: SpreadsheetState): ScenarioProblem[] {
  const values = valuesOf(state)
  return state.sheets.flatMap(({ id }, place) =>
    (values.get(id) ?? []).flatMap((row, line) =>
      row.flatMap((value, column): ScenarioProblem[] =>
        isFault(value) && (value.fault === '#NAME?' || value.fault === '#LONG!')
          ? [{ path: ['sheets', place, 'rows', line, column], message: `comes to ${value.fault}` }]
          : [],
      ),
    ),
  )
}
