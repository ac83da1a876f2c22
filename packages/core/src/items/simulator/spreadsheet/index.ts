import type { Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { problems } from './problems.ts'
import { reduce } from './reduce.ts'
import { SpreadsheetScenario } from './schema.ts'
import { SpreadsheetAction } from './schema-actions.ts'
import { SpreadsheetFacts } from './schema-facts.ts'
import type { SpreadsheetState } from './sheet.ts'
import { start } from './start.ts'

export { type Area, addressOf, areaName, areaOf, columnOf, lettersOf } from './address.ts'
export { axisMarks, type ChartData, chartData } from './chart.ts'
export { editText, readEntry, showValue } from './entry.ts'
export { valuesOf } from './evaluate.ts'
export type { FormulaProblem } from './formula.ts'
export { functionNames } from './function-names.ts'
export { type ImportChoices, importedRows } from './import.ts'
export { isCovered, mergedAt, withMergedAround } from './merge.ts'
export { canBeName } from './names.ts'
export { pivotData } from './pivot.ts'
export type { SpreadsheetScenario } from './schema.ts'
export type { SpreadsheetAction } from './schema-actions.ts'
export type {
  ChartKind,
  Delimiter,
  Encoding,
  Format,
  LimitKind,
  Look,
  SeriesKind,
  Shares,
  Summary,
  Test,
  Tone,
} from './schema-parts.ts'
export {
  type Cell,
  type Chart,
  cellAt,
  isFilled,
  type Limit,
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
