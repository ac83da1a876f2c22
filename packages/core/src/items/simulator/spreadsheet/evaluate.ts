// What the cells of a workbook are worth. Every cell is worked out once, after those it needs; what goes round in a
// circle is a fault of every cell of the circle.
import type { Language } from '../../../language.ts'
import { type Area, mostRows } from './address.ts'
import type { Context } from './context.ts'
import { type Formula, type Reference, readFormula } from './formula.ts'
import { referencesOf, withoutNames } from './formula-references.ts'
import { callFunction } from './functions.ts'
import { referenceNamed } from './names.ts'
import { compareWith, lifted, toNumber, toText } from './operators.ts'
import { type AreaWithName, type Cell, cellAt, type Line, type Sheet } from './sheet.ts'
import { type Fault, fault, isFault, isMatrix, type Matrix, type Result, tidy, type Value } from './values.ts'

/** Values by sheet, row and column. */
export type Values = ReadonlyMap<string, readonly (readonly Value[])[]>

const formulas = new WeakMap<Cell, Formula>()

/** The formula of a cell, read once. */
export function formulaOf(cell: Cell): Formula | null {
  if (cell.formula === null) return null
  const known = formulas.get(cell)
  if (known) return known
  const read = readFormula(cell.formula, 'en')
  const formula: Formula = typeof read === 'string' ? { kind: 'fault', code: '#NAME?' } : read
  formulas.set(cell, formula)
  return formula
}

/** Cells that are looked at in one working out; what asks for more is not worked out. */
const mostReads = 1_000_000

type Place = { readonly sheet: number; readonly column: number; readonly row: number }

type Work = {
  readonly sheets: readonly Sheet[]
  readonly language: Language
  readonly today: number
  readonly names: readonly AreaWithName[]
  readonly results: Value[][][]
  /** By sheet and row: the columns of cells with formulas. */
  readonly formulas: readonly (readonly (readonly number[])[])[]
  /** By sheet and by number of the cell: being worked out, or done. */
  readonly progress: ('open' | 'done' | undefined)[][]
  reads: number
}

const known = new WeakMap<readonly Sheet[], Values>()

/** What every cell of the sheets is worth. */
export function valuesOf(state: {
  readonly sheets: readonly Sheet[]
  readonly language: Language
  readonly today: number
  readonly names: readonly AreaWithName[]
}): Values {
  const { sheets, language, today, names } = state
  const found = known.get(sheets)
  if (found) return found
  const work: Work = {
    sheets,
    language,
    today,
    names,
    results: sheets.map(({ lines }) =>
      lines.map(({ cells }) => cells.map(({ value }): Value => (value === '' ? null : value))),
    ),
    formulas: sheets.map(({ lines }) => lines.map(formulaColumns)),
    progress: sheets.map(() => []),
    reads: 0,
  }
  for (const [sheet, lines] of work.formulas.entries()) {
    for (const [row, columns] of lines.entries()) {
      for (const column of columns) settle(work, { sheet, column, row })
    }
  }
  const values: Values = new Map(sheets.map(({ id }, place) => [id, work.results[place] ?? []]))
  known.set(sheets, values)
  return values
}

function formulaColumns({ cells }: Line): number[] {
  return cells.flatMap(({ formula }, column) => (formula === null ? [] : [column]))
}

const numberOf = ({ column, row }: Place): number => column * mostRows + row

function sheetMeant(work: Work, from: number, name: string | null): number {
  if (name === null) return from
  return work.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
}

/** The area that a reference leads to, as far as its sheet goes. */
function areaMeant(sheet: Sheet | undefined, { from, to, isColumns }: Reference): Area {
  const end = to ?? from
  const last = (sheet?.lines.length ?? 0) - 1
  return {
    left: Math.min(from.column, end.column),
    right: Math.max(from.column, end.column),
    top: isColumns ? 0 : Math.min(from.row, end.row),
    bottom: isColumns ? last : to ? Math.min(Math.max(from.row, end.row), Math.max(last, from.row)) : from.row,
  }
}

/** The cells with formulas that a formula needs. */
function* needsOf(work: Work, { sheet }: Place, formula: Formula): Generator<Place> {
  for (const reference of referencesOf(formula)) {
    const place = sheetMeant(work, sheet, reference.sheet)
    const meant = work.sheets[place]
    if (!meant) continue
    const area = areaMeant(meant, reference)
    for (let row = area.top; row <= area.bottom; row += 1) {
      const columns = work.formulas[place]?.[row] ?? []
      work.reads += 1 + columns.length
      if (work.reads > mostReads) return
      for (const column of columns) {
        if (column >= area.left && column <= area.right) yield { sheet: place, column, row }
      }
    }
  }
}

type Step = { readonly place: Place; readonly formula: Formula; readonly needs: Generator<Place>; isCircular: boolean }

function stepOf(work: Work, place: Place): Step {
  const sheet = work.sheets[place.sheet]
  const written: Formula = (sheet && formulaOf(cellAt(sheet, place.column, place.row))) ?? { kind: 'missing' }
  const formula = work.names.length > 0 ? withoutNames(written, (name) => referenceNamed(name, work)) : written
  progressOf(work, place.sheet)[numberOf(place)] = 'open'
  return { place, formula, needs: needsOf(work, place, formula), isCircular: false }
}

function progressOf(work: Work, sheet: number): Work['progress'][number] {
  return work.progress[sheet] ?? []
}

/** Works out a cell after those it needs. A list in place of calls within calls: chains may be a thousand cells long. */
function settle(work: Work, place: Place): void {
  if (progressOf(work, place.sheet)[numberOf(place)]) return
  const steps: Step[] = [stepOf(work, place)]
  for (;;) {
    const step = steps.at(-1)
    if (!step) return
    const next = step.needs.next()
    if (!next.done) {
      const found = progressOf(work, next.value.sheet)[numberOf(next.value)]
      if (found === 'open') markCircle(steps, next.value)
      else if (!found) steps.push(stepOf(work, next.value))
      continue
    }
    steps.pop()
    progressOf(work, step.place.sheet)[numberOf(step.place)] = 'done'
    const row = work.results[step.place.sheet]?.[step.place.row]
    if (row) row[step.place.column] = step.isCircular ? fault('#CIRC!') : worthOf(work, step)
  }
}

function markCircle(steps: readonly Step[], { sheet, column, row }: Place): void {
  const first = steps.findIndex(({ place }) => place.sheet === sheet && place.column === column && place.row === row)
  for (const step of steps.slice(first)) step.isCircular = true
}

function worthOf(work: Work, { place, formula }: Step): Value {
  if (work.reads > mostReads) return fault('#LONG!')
  const context = contextOf(work, place)
  const result = context.evaluate(formula)
  if (work.reads > mostReads) return fault('#LONG!')
  const value = isMatrix(result) ? ownOf(result, formula, place) : result
  if (typeof value === 'number') return Number.isFinite(value) ? tidy(value) : fault('#NUM!')
  // A formula that leads to an empty cell shows 0.
  return value ?? 0
}

/** Of several values, the one beside the cell, or else the first. */
function ownOf({ rows }: Matrix, formula: Formula, { row, column }: Place): Value {
  if (formula.kind === 'reference') {
    const isUpright = rows[0]?.length === 1
    const value = isUpright ? rows[row - formula.from.row]?.[0] : rows[0]?.[column - formula.from.column]
    return value === undefined ? fault('#VALUE!') : value
  }
  return rows[0]?.[0] ?? null
}

function contextOf(work: Work, place: Place): Context {
  const context: Context = {
    language: work.language,
    today: work.today,
    row: place.row,
    column: place.column,
    spend: (reads) => {
      work.reads += reads
      return work.reads <= mostReads
    },
    evaluate: (formula) => evaluate(formula),
    areaOf: (reference) => areaMeant(work.sheets[sheetMeant(work, place.sheet, reference.sheet)], reference),
    hasFormula: (reference) => {
      const sheet = work.sheets[sheetMeant(work, place.sheet, reference.sheet)]
      return sheet ? cellAt(sheet, reference.from.column, reference.from.row).formula !== null : false
    },
    isHidden: (reference, row) =>
      work.sheets[sheetMeant(work, place.sheet, reference.sheet)]?.lines[row]?.isHidden ?? false,
  }
  function read(reference: Reference): Result {
    const sheet = sheetMeant(work, place.sheet, reference.sheet)
    const rows = work.results[sheet]
    if (!rows) return fault('#REF!')
    if (!reference.to) {
      work.reads += 1
      return rows[reference.from.row]?.[reference.from.column] ?? null
    }
    const area = areaMeant(work.sheets[sheet], reference)
    if (!context.spend((area.right - area.left + 1) * (area.bottom - area.top + 1))) return fault('#LONG!')
    const found: Value[][] = []
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: Value[] = []
      for (let column = area.left; column <= area.right; column += 1) line.push(rows[row]?.[column] ?? null)
      found.push(line)
    }
    return { rows: found, isArea: true }
  }
  function evaluate(formula: Formula): Result {
    switch (formula.kind) {
      case 'value':
        return formula.value
      case 'fault':
        return fault(formula.code)
      case 'missing':
        return null
      case 'name':
        return fault('#NAME?')
      case 'reference':
        return read(formula)
      case 'group':
        return evaluate(formula.of)
      case 'sign':
        return lifted([evaluate(formula.of)], context, ([one = null]) => signed(formula.sign, one))
      case 'both':
        return lifted([evaluate(formula.left), evaluate(formula.right)], context, ([left = null, right = null]) =>
          both(formula.sign, left, right),
        )
      case 'call':
        return callFunction(formula, context)
    }
  }
  function signed(sign: '-' | '+' | '%', value: Value): Value {
    if (sign === '+') return value
    const number = toNumber(value, work.language)
    if (isFault(number)) return number
    return sign === '-' ? -number : tidy(number / 100)
  }
  function both(sign: Extract<Formula, { kind: 'both' }>['sign'], left: Value, right: Value): Value {
    if (isFault(left)) return left
    if (isFault(right)) return right
    if (sign === '&') return `${toText(left, work.language)}${toText(right, work.language)}`
    if (sign === '=' || sign === '<>' || sign === '<' || sign === '<=' || sign === '>' || sign === '>=') {
      return compareWith(sign, left, right)
    }
    return calculate(sign, toNumber(left, work.language), toNumber(right, work.language))
  }
  return context
}

function calculate(sign: '+' | '-' | '*' | '/' | '^', left: number | Fault, right: number | Fault): number | Fault {
  if (isFault(left)) return left
  if (isFault(right)) return right
  switch (sign) {
    case '+':
      return tidy(left + right)
    case '-':
      return tidy(left - right)
    case '*':
      return tidy(left * right)
    case '/':
      return right === 0 ? fault('#DIV/0!') : tidy(left / right)
    case '^': {
      const power = left ** right
      return Number.isFinite(power) ? tidy(power) : fault('#NUM!')
    }
  }
}
