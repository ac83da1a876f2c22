import { accept } from './accept.ts'
import { areaOf, isIn } from './address.ts'
import { copyCells, fillCells, replaceInCells } from './copy.ts'
import { readEntry } from './entry.ts'
import { formulaOf } from './evaluate.ts'
import { formatOf } from './format-of.ts'
import { withoutNames } from './formula-references.ts'
import { limitCells } from './limit.ts'
import { addSheet, importFile, nameArea, putChart, putPivot, removeName } from './make.ts'
import { isCovered, mergeCells, unmergeCells } from './merge.ts'
import { referenceNamed } from './names.ts'
import type { SpreadsheetAction } from './schema-actions.ts'
import { continueSeries } from './series.ts'
import { connectService, refreshService } from './service.ts'
import { deleteLines, hideColumns, insertLines } from './shape.ts'
import { type Cell, cellAt, cellsIn, type Sheet, type SpreadsheetState, withCells } from './sheet.ts'
import { splitColumn } from './split.ts'
import { areaOn, hasLocked, isSpent, saying, shownSheet, sizeOf, spent, withSheet } from './step.ts'
import { filterRows, removeDuplicates, sortRows, unfilter } from './table.ts'

export function reduce(before: SpreadsheetState, action: SpreadsheetAction): SpreadsheetState | null {
  const state = spent({ ...before, notice: null }, 1)
  const sheet = shownSheet(state)
  if (!sheet) return null
  if (isSpent(state)) return state
  switch (action.type) {
    case 'sheet':
      return state.sheets.some(({ id }) => id === action.sheet) ? { ...state, sheet: action.sheet } : null
    case 'add-sheet':
      return addSheet(state, action.name)
    case 'enter':
      return enter(state, sheet, action)
    case 'copy':
      return copyCells(state, sheet, action)
    case 'fill':
      return fillCells(state, sheet, action)
    case 'replace':
      return replaceInCells(state, sheet, action)
    case 'insert-rows':
      return insertLines(state, sheet, 'row', action)
    case 'insert-columns':
      return insertLines(state, sheet, 'column', action)
    case 'delete-rows':
      return deleteLines(state, sheet, 'row', action)
    case 'delete-columns':
      return deleteLines(state, sheet, 'column', action)
    case 'hide-columns':
      return hideColumns(state, sheet, action)
    case 'show-columns':
      return withSheet(state, { ...sheet, columns: sheet.columns.map((column) => ({ ...column, isHidden: false })) })
    case 'sort':
      return sortRows(state, sheet, action)
    case 'filter':
      return filterRows(state, sheet, action)
    case 'unfilter':
      return unfilter(state, sheet, action.column)
    case 'remove-duplicates':
      return removeDuplicates(state, sheet, action)
    case 'chart':
      return putChart(state, sheet, action)
    case 'remove-chart':
      return state.charts.some(({ id }) => id === action.chart)
        ? { ...state, charts: state.charts.filter(({ id }) => id !== action.chart) }
        : null
    case 'pivot':
      return putPivot(state, sheet, action)
    case 'remove-pivot':
      return state.pivots.some(({ id }) => id === action.pivot)
        ? { ...state, pivots: state.pivots.filter(({ id }) => id !== action.pivot) }
        : null
    case 'import':
      return importFile(state, action)
    case 'note':
      return putNote(state, sheet, action)
    case 'limit':
      return limitCells(state, sheet, action)
    case 'merge':
      return mergeCells(state, sheet, action.range)
    case 'unmerge':
      return unmergeCells(state, sheet, action.range)
    case 'split':
      return splitColumn(state, sheet, action)
    case 'series':
      return continueSeries(state, sheet, action)
    case 'name':
      return nameArea(state, sheet, action)
    case 'remove-name':
      return removeName(state, action.name)
    case 'connect':
      return connectService(state, action.service)
    case 'refresh':
      return refreshService(state, action.service)
    default:
      return changeCells(state, sheet, action)
  }
}

function enter(
  state: SpreadsheetState,
  sheet: Sheet,
  { cell: name, text }: Extract<SpreadsheetAction, { type: 'enter' }>,
): SpreadsheetState | null {
  const area = areaOn(sheet, name)
  if (!area) return null
  const cell = cellAt(sheet, area.left, area.top)
  if (cell.locked || cell.isProtected) return saying(state, 'locked')
  if (isCovered(sheet, area.left, area.top)) return saying(state, 'merged')
  const entry = readEntry(text, state.language, cell.format)
  if ('problem' in entry) return saying(state, 'unreadable')
  if ('formula' in entry) {
    if (cell.choices.length > 0) return saying(state, 'not-a-choice')
    const next = { ...cell, value: null, formula: entry.formula }
    return withSheet(
      state,
      withCells(sheet, area, () => ({ ...next, format: formatFor(state, sheet, next) })),
    )
  }
  const accepted =
    entry.value === null
      ? { value: null }
      : accept(cell, { value: entry.value, format: entry.format ?? cell.format }, text)
  if ('refused' in accepted) return saying(state, accepted.refused)
  const { value } = accepted
  const format = entry.format !== null && cell.format === 'general' ? entry.format : cell.format
  return withSheet(
    state,
    withCells(sheet, area, () => ({ ...cell, value, formula: null, format })),
  )
}

function formatFor(state: SpreadsheetState, sheet: Sheet, cell: Cell): Cell['format'] {
  const formula = formulaOf(cell)
  if (!formula || cell.format !== 'general') return cell.format
  const plain = withoutNames(formula, (name) => referenceNamed(name, state))
  return formatOf(plain, (reference) => {
    const meant =
      reference.sheet === null
        ? sheet
        : state.sheets.find(({ name }) => name.toLowerCase() === reference.sheet?.toLowerCase())
    if (!meant) return 'general'
    const row = reference.isColumns ? meant.header : reference.from.row
    return cellAt(meant, reference.from.column, row).format
  })
}

function putNote(
  state: SpreadsheetState,
  sheet: Sheet,
  { cell: name, text }: Extract<SpreadsheetAction, { type: 'note' }>,
): SpreadsheetState | null {
  const area = areaOn(sheet, name)
  if (!area) return null
  if (cellAt(sheet, area.left, area.top).locked) return saying(state, 'locked')
  return withSheet(
    state,
    withCells(sheet, area, (cell) => ({ ...cell, note: text.trim() })),
  )
}

type CellAction = Extract<
  SpreadsheetAction,
  { type: 'clear' | 'format' | 'decimals' | 'bold' | 'tone' | 'choices' | 'protect' }
>

/** What is done to every cell of an area that is in sight. */
function changeCells(state: SpreadsheetState, sheet: Sheet, action: CellAction): SpreadsheetState | null {
  const area = areaOf(action.range)
  if (!area || !areaOn(sheet, action.range)) return null
  const counted = spent(state, sizeOf(area))
  if (isSpent(counted)) return counted
  const touches = action.type === 'clear' || action.type === 'choices'
  if (touches && hasLocked(sheet, area)) return saying(state, 'locked')
  if (action.type === 'protect' && cellsIn(sheet, area).some(({ locked }) => locked)) return saying(state, 'locked')
  return withSheet(
    counted,
    withCells(sheet, area, (cell, column, row) =>
      isIn(area, column, row) && !sheet.lines[row]?.isHidden ? changed(cell, action) : cell,
    ),
  )
}

function changed(cell: Cell, action: CellAction): Cell {
  switch (action.type) {
    case 'clear':
      return { ...cell, value: null, formula: null }
    case 'format':
      return { ...cell, format: action.format, decimals: null }
    case 'decimals':
      return { ...cell, decimals: action.decimals, format: cell.format === 'general' ? 'number' : cell.format }
    case 'bold':
      return { ...cell, bold: action.on }
    case 'tone':
      return { ...cell, tone: action.tone }
    case 'choices':
      return { ...cell, choices: action.values, limit: null }
    case 'protect':
      return { ...cell, isProtected: action.on }
  }
}
