// Runs a program of the small editor: the same steps each time, and never more of them than are given.
import { type Expression, type Mistake, parse, type Statement, SyntaxMistake } from './syntax.ts'

type Value = number | string | boolean | null | Value[] | Map<string | number, Value>

type Fault =
  | Mistake
  | 'unknown-name'
  | 'wrong-type'
  | 'not-a-number'
  | 'divided-by-zero'
  | 'no-such-place'
  | 'unknown-function'
  | 'wrong-count'
  | 'no-input-left'
  | 'too-many-steps'
  | 'too-much-memory'
  | 'too-many-calls'
  | 'misplaced'

export type Run = {
  readonly output: readonly string[]
  /** Variables at the end, outside functions, as Python prints them. */
  readonly variables: Readonly<Record<string, string>>
  readonly steps: number
  readonly fault: { readonly line: number; readonly fault: Fault } | null
}

/** Statements and turns of loops. */
const mostSteps = 20_000
const longestText = 10_000
const longestList = 5_000
const mostCalls = 100

class Stopped extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

type Scope = Map<string, Value>
type Leaving = 'break' | 'continue' | { readonly value: Value } | null
type Defined = Extract<Statement, { is: 'define' }>

/** Runs a program to its end, or to what stops it. @param input what is typed, line by line */
export function run(source: string, input: readonly string[]): Run {
  const machine = new Machine(input)
  try {
    machine.runAll(parse(source))
    return machine.result(null)
  } catch (stop) {
    if (stop instanceof SyntaxMistake) return machine.result({ line: stop.line, fault: stop.mistake })
    if (stop instanceof Stopped) return machine.result({ line: machine.line, fault: stop.fault })
    throw stop
  }
}

class Machine {
  line = 1
  private steps = 0
  private read = 0
  private calls = 0
  private size = 0
  private readonly output: string[] = []
  private readonly globals: Scope = new Map()
  private readonly functions = new Map<string, Defined>()
  private readonly input: readonly string[]

  constructor(input: readonly string[]) {
    this.input = input
  }

  result(fault: Run['fault']): Run {
    return {
      output: this.output,
      variables: Object.fromEntries([...this.globals].map(([name, value]) => [name, shown(value, true)])),
      steps: this.steps,
      fault,
    }
  }

  runAll(statements: readonly Statement[]): void {
    if (this.block(statements, this.globals) !== null) throw new Stopped('misplaced')
  }

  private step(line: number): void {
    this.line = line
    this.steps += 1
    if (this.steps > mostSteps) throw new Stopped('too-many-steps')
  }

  private block(statements: readonly Statement[], scope: Scope): Leaving {
    for (const statement of statements) {
      const leaving = this.statement(statement, scope)
      if (leaving !== null) return leaving
    }
    return null
  }

  private statement(statement: Statement, scope: Scope): Leaving {
    this.step(statement.line)
    switch (statement.is) {
      case 'expression':
        this.value(statement.value, scope)
        return null
      case 'assign':
        this.assign(statement, scope)
        return null
      case 'if': {
        const branch = statement.branches.find(({ test }) => test === null || isTrue(this.value(test, scope)))
        return branch ? this.block(branch.body, scope) : null
      }
      case 'while':
        while (isTrue(this.value(statement.test, scope))) {
          const leaving = this.turn(statement.body, scope)
          if (leaving === 'break') return null
          if (leaving !== null) return leaving
          this.step(statement.line)
        }
        return null
      case 'for':
        for (const item of itemsOf(this.value(statement.over, scope))) {
          scope.set(statement.name, item)
          const leaving = this.turn(statement.body, scope)
          if (leaving === 'break') return null
          if (leaving !== null) return leaving
          this.step(statement.line)
        }
        return null
      case 'define':
        this.functions.set(statement.name, statement)
        return null
      case 'return':
        return { value: statement.value === null ? null : this.value(statement.value, scope) }
      case 'pass':
        return null
      default:
        return statement.is
    }
  }

  private turn(body: readonly Statement[], scope: Scope): Leaving {
    const leaving = this.block(body, scope)
    return leaving === 'continue' ? null : leaving
  }

  private assign({ to, sign, value }: Extract<Statement, { is: 'assign' }>, scope: Scope): void {
    const given = this.value(value, scope)
    const after = sign === '=' ? given : this.binary(sign.slice(0, -1), this.value(to, scope), given)
    if (to.is === 'name') scope.set(to.name, after)
    else if (to.is === 'index') {
      const whole = this.value(to.of, scope)
      const at = this.value(to.at, scope)
      if (whole instanceof Map) {
        this.grow(1)
        whole.set(keyOf(at), after)
      } else if (Array.isArray(whole)) whole[placeIn(whole.length, at)] = after
      else throw new Stopped('wrong-type')
    }
  }

  /** Everything made counts, whether or not it is still there: a bound that is easy to keep. */
  private grow(count: number): void {
    this.size += count
    if (this.size > 1_000_000) throw new Stopped('too-much-memory')
  }

  private value(expression: Expression, scope: Scope): Value {
    switch (expression.is) {
      case 'value':
        return expression.value
      case 'name': {
        const found = scope.get(expression.name) ?? this.globals.get(expression.name)
        if (found === undefined) throw new Stopped('unknown-name')
        return found
      }
      case 'list':
        this.grow(expression.items.length)
        return expression.items.map((item) => this.value(item, scope))
      case 'dictionary':
        this.grow(expression.entries.length)
        return new Map(
          expression.entries.map(([key, item]) => [keyOf(this.value(key, scope)), this.value(item, scope)]),
        )
      case 'unary': {
        const of = this.value(expression.of, scope)
        return expression.sign === 'not' ? !isTrue(of) : -numberOf(of)
      }
      case 'binary': {
        const left = this.value(expression.left, scope)
        if (expression.sign === 'and') return isTrue(left) ? this.value(expression.right, scope) : left
        if (expression.sign === 'or') return isTrue(left) ? left : this.value(expression.right, scope)
        return this.binary(expression.sign, left, this.value(expression.right, scope))
      }
      case 'index':
        return itemAt(this.value(expression.of, scope), this.value(expression.at, scope))
      case 'call': {
        const given = expression.given.map((one) => this.value(one, scope))
        if (expression.of.is === 'method') {
          return this.method(this.value(expression.of.of, scope), expression.of.name, given)
        }
        if (expression.of.is !== 'name') throw new Stopped('unknown-function')
        return this.call(expression.of.name, given)
      }
      case 'method':
        throw new Stopped('wrong-type')
    }
  }

  private binary(sign: string, left: Value, right: Value): Value {
    if (sign === '==') return this.isSame(left, right)
    if (sign === '!=') return !this.isSame(left, right)
    if (sign === 'in') return this.has(right, left)
    if (sign === '+' && typeof left === 'string' && typeof right === 'string') return this.text(left + right)
    if (sign === '+' && Array.isArray(left) && Array.isArray(right)) return this.list([...left, ...right])
    if (sign === '*' && typeof left === 'string' && typeof right === 'number') {
      if (right * left.length > longestText) throw new Stopped('too-much-memory')
      return this.text(left.repeat(Math.max(0, Math.trunc(right))))
    }
    if (['<', '<=', '>', '>='].includes(sign)) {
      const order = compare(left, right)
      return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : sign === '>' ? order > 0 : order >= 0
    }
    const [a, b] = [numberOf(left), numberOf(right)]
    if (b === 0 && (sign === '/' || sign === '//' || sign === '%')) throw new Stopped('divided-by-zero')
    if (sign === '+') return a + b
    if (sign === '-') return a - b
    if (sign === '*') return a * b
    if (sign === '/') return a / b
    if (sign === '//') return Math.floor(a / b)
    if (sign === '%') return a - b * Math.floor(a / b)
    return powerOf(a, b)
  }

  private isSame(left: Value, right: Value): boolean {
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right
    // Lists in lists take as long to compare as they are big.
    this.grow(1000)
    return left === right || shown(left, true) === shown(right, true)
  }

  private has(whole: Value, part: Value): boolean {
    if (typeof whole === 'string' && typeof part === 'string') return whole.includes(part)
    return itemsOf(whole).some((item) => this.isSame(item, part))
  }

  private text(text: string): string {
    if (text.length > longestText) throw new Stopped('too-much-memory')
    this.grow(text.length)
    return text
  }

  private list(items: Value[]): Value[] {
    if (items.length > longestList) throw new Stopped('too-much-memory')
    this.grow(items.length)
    return items
  }

  private call(name: string, given: readonly Value[]): Value {
    const defined = this.functions.get(name)
    if (defined) {
      if (given.length !== defined.parameters.length) throw new Stopped('wrong-count')
      if (this.calls >= mostCalls) throw new Stopped('too-many-calls')
      const scope: Scope = new Map(defined.parameters.map((parameter, place) => [parameter, given[place] ?? null]))
      const { line } = this
      this.calls += 1
      const leaving = this.block(defined.body, scope)
      this.calls -= 1
      this.line = line
      if (typeof leaving === 'string') throw new Stopped('misplaced')
      return leaving?.value ?? null
    }
    const [first = null, second, third] = given
    switch (name) {
      case 'print':
        this.output.push(this.text(given.map((one) => shown(one, false)).join(' ')))
        return null
      case 'input': {
        const typed = this.input[this.read]
        if (typed === undefined) throw new Stopped('no-input-left')
        this.read += 1
        return typed
      }
      case 'len':
        if (typeof first === 'string' || Array.isArray(first)) return first.length
        if (first instanceof Map) return first.size
        throw new Stopped('wrong-type')
      case 'str':
        return this.text(shown(first, false))
      case 'int':
        return Math.trunc(numberFrom(first, /^\s*[+-]?\d+\s*$/))
      case 'float':
        return numberFrom(first, /^\s*[+-]?\d+(\.\d+)?\s*$/)
      case 'range': {
        const [from, to] = second === undefined ? [0, numberOf(first)] : [numberOf(first), numberOf(second)]
        const by = third === undefined ? 1 : numberOf(third)
        if (by === 0) throw new Stopped('wrong-type')
        const count = Math.max(0, Math.ceil((to - from) / by))
        if (count > longestList) throw new Stopped('too-much-memory')
        return this.list(Array.from({ length: count }, (_none, place) => from + place * by))
      }
    }
    throw new Stopped('unknown-function')
  }

  private method(of: Value, name: string, [first = null, second = null]: readonly Value[]): Value {
    if (Array.isArray(of) && name === 'append') {
      if (of.length >= longestList) throw new Stopped('too-much-memory')
      this.grow(1)
      of.push(first)
      return null
    }
    if (typeof of === 'string') {
      if (name === 'upper') return of.toUpperCase()
      if (name === 'lower') return of.toLowerCase()
      if (name === 'strip') return of.trim()
      if (name === 'split')
        return this.list(typeof first === 'string' && first !== '' ? of.split(first) : of.trim().split(/\s+/))
      if (name === 'replace' && typeof first === 'string' && first !== '' && typeof second === 'string') {
        const parts = of.split(first)
        if (of.length + parts.length * second.length > longestText) throw new Stopped('too-much-memory')
        return this.text(parts.join(second))
      }
    }
    throw new Stopped('unknown-function')
  }
}

function isTrue(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Map) return value.size > 0
  return Boolean(value)
}

function numberOf(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  throw new Stopped('wrong-type')
}

function numberFrom(value: Value, shape: RegExp): number {
  if (typeof value !== 'string') return numberOf(value)
  if (!shape.test(value)) throw new Stopped('not-a-number')
  return Number(value)
}

function powerOf(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw new Stopped('divided-by-zero')
  // Engines may differ in the last digit of other powers: whole ones are multiplied out.
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 1000) throw new Stopped('wrong-type')
  let power = 1
  for (let turn = 0; turn < Math.abs(exponent); turn += 1) power *= base
  return exponent < 0 ? 1 / power : power
}

function compare(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  return numberOf(left) - numberOf(right)
}

function itemsOf(value: Value): readonly Value[] {
  if (typeof value === 'string') return [...value]
  // A list that grows while it is gone through would not end.
  if (Array.isArray(value)) return [...value]
  if (value instanceof Map) return [...value.keys()]
  throw new Stopped('wrong-type')
}

function keyOf(value: Value): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Stopped('wrong-type')
}

function placeIn(length: number, at: Value): number {
  const place = numberOf(at)
  const real = place < 0 ? length + place : place
  if (!Number.isInteger(real) || real < 0 || real >= length) throw new Stopped('no-such-place')
  return real
}

function itemAt(whole: Value, at: Value): Value {
  const found =
    whole instanceof Map
      ? whole.get(keyOf(at))
      : typeof whole === 'string' || Array.isArray(whole)
        ? whole[placeIn(whole.length, at)]
        : undefined
  if (found === undefined) throw new Stopped('no-such-place')
  return found
}

/** As Python prints it; texts inside lists have quotes. What is too long, such as a list in itself, is cut. */
function shown(value: Value, hasQuotes: boolean, room = { left: 2000 }): string {
  room.left -= 1
  if (room.left < 0) return '…'
  if (typeof value === 'string') return hasQuotes ? `'${value}'` : value
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  const inside: string[] = []
  for (const entry of value) {
    if (room.left < 0) break
    inside.push(
      value instanceof Map && Array.isArray(entry)
        ? entry.map((part) => shown(part, true, room)).join(': ')
        : shown(entry, true, room),
    )
  }
  return Array.isArray(value) ? `[${inside.join(', ')}]` : `{${inside.join(', ')}}`
}
