import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { areaOf } from './address.ts'
import { valuesOf } from './evaluate.ts'
import { facts } from './facts.ts'
import { readFormula } from './formula.ts'
import { reduce } from './reduce.ts'
import { SpreadsheetAction, SpreadsheetFacts, SpreadsheetScenario } from './schema.ts'
import type { SpreadsheetState } from './sheet.ts'
import { start } from './start.ts'
import { isFault } from './values.ts'

export { type Area, addressOf, areaName, areaOf, columnOf, lettersOf } from './address.ts'
export { axisMarks, type ChartData, chartData } from './chart.ts'
export { editText, readEntry, showValue } from './entry.ts'
export { valuesOf } from './evaluate.ts'
export type { FormulaProblem } from './formula.ts'
export { functionNames } from './function-names.ts'
export { type ImportChoices, importedRows } from './import.ts'
export { pivotData } from './pivot.ts'
export type {
  ChartKind,
  Delimiter,
  Encoding,
  Format,
  Shares,
  SpreadsheetAction,
  SpreadsheetScenario,
  Summary,
  Test,
  Tone,
} from './schema.ts'
export {
  type Cell,
  type Chart,
  cellAt,
  type Line,
  type Notice,
  type Pivot,
  type Sheet,
  type SpreadsheetState,
  tableAround,
} from './sheet.ts'
export { isFault, type Value } from './values.ts'

export const spreadsheet: Simulator<SpreadsheetScenario, SpreadsheetState, SpreadsheetAction, SpreadsheetFacts> = {
  name: 'spreadsheet',
  scenarioSchema: SpreadsheetScenario,
  actionSchema: SpreadsheetAction,
  factsSchema: SpreadsheetFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems(scenario: SpreadsheetScenario): ScenarioProblem[] {
  const { sheets, files = [], trials = [] } = scenario
  const named = [
    ...sheets.map(({ id }, place) => ({ id, path: ['sheets', place] })),
    ...files.map(({ id }, place) => ({ id, path: ['files', place] })),
    ...trials.map(({ id }, place) => ({ id, path: ['trials', place] })),
  ]
  const twice = named.flatMap(({ id, path }, place): ScenarioProblem[] =>
    named.findIndex((other) => other.id === id) < place ? [{ path, message: `a second thing has the id ${id}` }] : [],
  )
  const sameName = sheets.flatMap(({ name }, place): ScenarioProblem[] =>
    sheets.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < place
      ? [{ path: ['sheets', place, 'name'], message: `a second sheet is called ${name}` }]
      : [],
  )
  const lost = trials.flatMap(({ set }, place): ScenarioProblem[] =>
    set.flatMap(({ sheet }, one) =>
      sheets.some(({ id }) => id === sheet)
        ? []
        : [{ path: ['trials', place, 'set', one], message: `no sheet ${sheet}` }],
    ),
  )
  return [...twice, ...sameName, ...lost, ...sheets.flatMap(sheetProblems), ...faultyCells(scenario)]
}

function sheetProblems(
  { rows, formats = [], locked = [], choices = [], tones = [], bold = [] }: SpreadsheetScenario['sheets'][number],
  place: number,
): ScenarioProblem[] {
  const ranges = [...formats, ...choices, ...tones].map(({ range }) => range)
  const beyond = [...ranges, ...locked, ...bold].flatMap((range): ScenarioProblem[] =>
    areaOf(range) ? [] : [{ path: ['sheets', place], message: `${range} lies beyond the sheet` }],
  )
  const unreadable = rows.flatMap((row, line) =>
    row.flatMap((cell, column): ScenarioProblem[] => {
      if (typeof cell !== 'string' || !cell.startsWith('=') || typeof readFormula(cell.slice(1), 'en') !== 'string')
        return []
      return [{ path: ['sheets', place, 'rows', line, column], message: `cannot be read as a formula: ${cell}` }]
    }),
  )
  return [...beyond, ...unreadable]
}

/** A formula that asks for a name or a sheet that there is not is a slip of the author; other faults may be meant. */
function faultyCells(scenario: SpreadsheetScenario): ScenarioProblem[] {
  const state = start(scenario, 'en')
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
