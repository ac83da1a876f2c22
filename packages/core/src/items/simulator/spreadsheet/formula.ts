// Formulas: read as they are typed in either language, kept and written again with English names and signs.
import type { Language } from '../../../language.ts'
import { columnOf, lettersOf, mostColumns, mostRows } from './address.ts'
import { frenchName, functionNamed } from './function-names.ts'
import type { FaultCode } from './values.ts'

/** `isFixed…`: the reference stays when the formula is copied. */
export type Corner = {
  readonly column: number
  readonly row: number
  readonly isFixedColumn: boolean
  readonly isFixedRow: boolean
}

export type Reference = {
  readonly kind: 'reference'
  /** The name of another sheet, or null. */
  readonly sheet: string | null
  readonly from: Corner
  /** Null: one cell. */
  readonly to: Corner | null
  /** Whole columns: `B:D`. */
  readonly isColumns: boolean
}

export type Formula =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'fault'; readonly code: FaultCode }
  | { readonly kind: 'missing' }
  | Reference
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Formula[] }
  | { readonly kind: 'sign'; readonly sign: '-' | '+' | '%'; readonly of: Formula }
  | { readonly kind: 'group'; readonly of: Formula }
  | { readonly kind: 'both'; readonly sign: Operator; readonly left: Formula; readonly right: Formula }

type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>='

/** Why a formula cannot be read. */
export type FormulaProblem = 'sign' | 'unfinished' | 'parenthesis' | 'quotes' | 'long'

type Token =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'reference'; readonly value: Formula }
  | { readonly is: 'word'; readonly value: string }
  | { readonly is: 'fault'; readonly value: FaultCode }
  | { readonly is: 'mark'; readonly value: string }

const faultCodes: Readonly<Record<string, FaultCode>> = {
  '#DIV/0!': '#DIV/0!',
  '#N/A': '#N/A',
  '#NAME?': '#NAME?',
  '#NOM?': '#NAME?',
  '#NUM!': '#NUM!',
  '#NOMBRE!': '#NUM!',
  '#REF!': '#REF!',
  '#VALUE!': '#VALUE!',
  '#VALEUR!': '#VALUE!',
}

const sheetName = /(?:'((?:[^'’!])+)['’]|([\p{L}_][\p{L}\p{N}_.]*))!/uy
const cellName = /(\$?)([A-Za-z]{1,2})(\$?)([1-9]\d{0,3})(?![\p{L}\p{N}_(.])/uy
const columnsName = /(\$?)([A-Za-z]{1,2}):(\$?)([A-Za-z]{1,2})(?![\p{L}\p{N}_(.])/uy
const between = /\s*:\s*/y
const word = /[\p{L}_][\p{L}\p{N}_.'’]*/uy
const mark = /<=|>=|<>|[-+*/^&=<>%();,≤≥≠×÷−]/uy
const faultName = /#[A-Z]+(?:\/0!|\/A|[!?])/iuy

/** The match of a pattern at a place. */
function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

function cornerOf(fixedColumn: string, letters: string, fixedRow: string, row: string): Corner {
  return {
    column: columnOf(letters.toUpperCase()),
    row: Number(row) - 1,
    isFixedColumn: fixedColumn !== '',
    isFixedRow: fixedRow !== '',
  }
}

const isOnSheet = ({ column, row }: Corner): boolean => column < mostColumns && row < mostRows

/** A reference at a place, and where it ends. */
function referenceAt(text: string, place: number): { readonly token: Token; readonly end: number } | null {
  const ofSheet = at(sheetName, text, place)
  const sheet = ofSheet ? (ofSheet[1] ?? ofSheet[2] ?? '') : null
  const start = ofSheet ? place + ofSheet[0].length : place
  const columns = at(columnsName, text, start)
  if (columns) {
    const [whole, fixedFrom = '', from = '', fixedTo = '', to = ''] = columns
    const corners = [cornerOf(fixedFrom, from, '$', '1'), cornerOf(fixedTo, to, '$', String(mostRows))] as const
    return { token: { is: 'reference', value: reference(sheet, ...corners, true) }, end: start + whole.length }
  }
  const first = at(cellName, text, start)
  if (!first) return null
  const afterFirst = start + first[0].length
  const colon = at(between, text, afterFirst)
  const second = colon ? at(cellName, text, afterFirst + colon[0].length) : null
  const from = cornerOf(first[1] ?? '', first[2] ?? '', first[3] ?? '', first[4] ?? '')
  const to = second && cornerOf(second[1] ?? '', second[2] ?? '', second[3] ?? '', second[4] ?? '')
  return {
    token: { is: 'reference', value: reference(sheet, from, to, false) },
    end: afterFirst + (colon && second ? colon[0].length + second[0].length : 0),
  }
}

function reference(sheet: string | null, from: Corner, to: Corner | null, isColumns: boolean): Formula {
  if (!isOnSheet(from) || (to && !isOnSheet(to))) return { kind: 'fault', code: '#REF!' }
  return { kind: 'reference', sheet, from, to, isColumns }
}

const plainMarks: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '×': '*',
  '÷': '/',
  '−': '-',
  ',': ';',
}

function tokensOf(text: string, language: Language): Token[] | FormulaProblem {
  // In French the comma stands in numbers; the point is understood as well.
  const number =
    language === 'fr' ? /(?:\d+(?:[.,]\d+)?|\.\d+)(?:[Ee][-+]?\d+)?/y : /(?:\d+(?:\.\d+)?|\.\d+)(?:[Ee][-+]?\d+)?/y
  const tokens: Token[] = []
  let place = 0
  while (place < text.length) {
    if (/\s/.test(text[place] ?? '')) {
      place += 1
      continue
    }
    if (/["“”]/.test(text[place] ?? '')) {
      const quoted = /^["“”]((?:[^"“”]|"")*)["“”]/.exec(text.slice(place))
      if (!quoted) return 'quotes'
      tokens.push({ is: 'text', value: (quoted[1] ?? '').replaceAll('""', '"') })
      place += quoted[0].length
      continue
    }
    const found = referenceAt(text, place)
    if (found) {
      tokens.push(found.token)
      place = found.end
      continue
    }
    const digits = at(number, text, place)
    const letters = digits ? null : at(word, text, place)
    const faulty = at(faultName, text, place)
    const sign = at(mark, text, place)
    const code = faulty ? faultCodes[faulty[0].toUpperCase()] : undefined
    if (digits) tokens.push({ is: 'number', value: Number(digits[0].replace(',', '.')) })
    else if (letters) tokens.push({ is: 'word', value: letters[0] })
    else if (code) tokens.push({ is: 'fault', value: code })
    else if (sign) tokens.push({ is: 'mark', value: plainMarks[sign[0]] ?? sign[0] })
    else return 'sign'
    place += (digits ?? letters ?? (code ? faulty : null) ?? sign)?.[0].length ?? 1
  }
  return tokens
}

/** From what binds least to what binds most. */
const bindings: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
]

const deepest = 30

type Reading = { readonly tokens: readonly Token[]; place: number; problem: FormulaProblem | null }

/**
 * Reads a formula.
 * @param text what stands after the sign of equality
 */
export function readFormula(text: string, language: Language): Formula | FormulaProblem {
  if (text.length > 1000) return 'long'
  const tokens = tokensOf(text, language)
  if (typeof tokens === 'string') return tokens
  const reading: Reading = { tokens, place: 0, problem: null }
  const formula = readBoth(reading, 0, 0)
  if (reading.problem) return reading.problem
  if (reading.place < tokens.length) return isMark(reading, ')') ? 'parenthesis' : 'sign'
  return formula
}

function isMark({ tokens, place }: Reading, value: string): boolean {
  const token = tokens[place]
  return token?.is === 'mark' && token.value === value
}

function readBoth(reading: Reading, binding: number, depth: number): Formula {
  const operators = bindings[binding]
  if (!operators) return readSigned(reading, depth)
  let left = readBoth(reading, binding + 1, depth)
  for (;;) {
    const token = reading.tokens[reading.place]
    const sign = token?.is === 'mark' ? operators.find((one) => one === token.value) : undefined
    if (!sign || reading.problem) return left
    reading.place += 1
    left = { kind: 'both', sign, left, right: readBoth(reading, binding + 1, depth) }
  }
}

function readSigned(reading: Reading, depth: number): Formula {
  if (depth > deepest) {
    reading.problem ??= 'long'
    return { kind: 'missing' }
  }
  for (const sign of ['-', '+'] as const) {
    if (isMark(reading, sign)) {
      reading.place += 1
      return { kind: 'sign', sign, of: readSigned(reading, depth + 1) }
    }
  }
  let one = readOne(reading, depth)
  while (isMark(reading, '%')) {
    reading.place += 1
    one = { kind: 'sign', sign: '%', of: one }
  }
  return one
}

function readOne(reading: Reading, depth: number): Formula {
  const token = reading.tokens[reading.place]
  reading.place += 1
  if (token?.is === 'number' || token?.is === 'text') return { kind: 'value', value: token.value }
  if (token?.is === 'reference') return token.value
  if (token?.is === 'fault') return { kind: 'fault', code: token.value }
  if (token?.is === 'word') return isMark(reading, '(') ? readCall(reading, token.value, depth) : named(token.value)
  if (token?.is === 'mark' && token.value === '(') {
    const inside = readBoth(reading, 0, depth + 1)
    close(reading)
    return { kind: 'group', of: inside }
  }
  reading.problem ??= token ? 'sign' : 'unfinished'
  return { kind: 'missing' }
}

function named(name: string): Formula {
  const plain = name.toUpperCase()
  if (plain === 'TRUE' || plain === 'VRAI') return { kind: 'value', value: true }
  if (plain === 'FALSE' || plain === 'FAUX') return { kind: 'value', value: false }
  return { kind: 'name', name }
}

/** At the end of a formula, a parenthesis that was forgotten is understood. */
function close(reading: Reading): void {
  if (isMark(reading, ')')) reading.place += 1
  else if (reading.place < reading.tokens.length) reading.problem ??= 'sign'
}

function readCall(reading: Reading, name: string, depth: number): Formula {
  reading.place += 1
  const inputs: Formula[] = []
  const isEnd = (): boolean =>
    isMark(reading, ')') || reading.place >= reading.tokens.length || reading.problem !== null
  if (!isEnd()) {
    for (;;) {
      inputs.push(isMark(reading, ';') || isEnd() ? { kind: 'missing' } : readBoth(reading, 0, depth + 1))
      if (!isMark(reading, ';')) break
      reading.place += 1
    }
  }
  close(reading)
  const known = functionNamed(name)
  if (!known && /^(TRUE|VRAI|FALSE|FAUX)$/i.test(name)) return named(name)
  return { kind: 'call', name: known ?? name.toUpperCase(), inputs }
}

const faultNamesInFrench: Partial<Record<FaultCode, string>> = {
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#VALUE!': '#VALEUR!',
}

export function faultText(code: FaultCode, language: Language): string {
  return language === 'fr' ? (faultNamesInFrench[code] ?? code) : code
}

function cornerText({ column, row, isFixedColumn, isFixedRow }: Corner, isColumns: boolean): string {
  const letters = `${isFixedColumn ? '$' : ''}${lettersOf(column)}`
  return isColumns ? letters : `${letters}${isFixedRow ? '$' : ''}${row + 1}`
}

/** A formula as it is written in a language, without the sign of equality. */
export function writeFormula(formula: Formula, language: Language): string {
  const write = (one: Formula): string => writeFormula(one, language)
  switch (formula.kind) {
    case 'value': {
      const { value } = formula
      if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`
      if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value)
      return language === 'fr' ? (value ? 'VRAI' : 'FAUX') : value ? 'TRUE' : 'FALSE'
    }
    case 'fault':
      return faultText(formula.code, language)
    case 'missing':
      return ''
    case 'reference': {
      const { sheet, from, to, isColumns } = formula
      const before = sheet === null ? '' : /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!` : `'${sheet}'!`
      return `${before}${cornerText(from, isColumns)}${to ? `:${cornerText(to, isColumns)}` : ''}`
    }
    case 'name':
      return formula.name
    case 'call': {
      const name = language === 'fr' ? frenchName(formula.name) : formula.name
      return `${name}(${formula.inputs.map(write).join(language === 'fr' ? ';' : ',')})`
    }
    case 'sign':
      return formula.sign === '%' ? `${write(formula.of)}%` : `${formula.sign}${write(formula.of)}`
    case 'group':
      return `(${write(formula.of)})`
    case 'both':
      return `${write(formula.left)}${formula.sign}${write(formula.right)}`
  }
}
