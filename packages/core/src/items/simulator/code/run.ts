// Runs a program of the small editor: the same steps each time, and never more of them than are given.
import { Files } from './files.ts'
import { formatted } from './format.ts'
import { functionsOf, moduleOf } from './functions.ts'
import { type Fault, Meter, Stopped } from './meter.ts'
import { callMethod } from './methods.ts'
import { nearest } from './near.ts'
import { contains, negative, operate } from './operators.ts'
import { parse, parseExpression } from './parse.ts'
import { type Block, type Expression, type Handler, type Loop, type Statement, SyntaxMistake } from './syntax.ts'
import {
  compare,
  countOf,
  isSame,
  isTrue,
  itemsOf,
  keyOf,
  Module,
  newList,
  newText,
  numericOf,
  OpenFile,
  Routine,
  shown,
  signsOf,
  Tuple,
  type Value,
} from './values.ts'

/** What stopped a program, and the name or sign that it is about. */
export type Stop = {
  readonly line: number
  readonly fault: Fault
  readonly detail: string
  /** What Python calls it; empty for what only this machine minds. */
  readonly python: string
  /** A name that was perhaps meant; empty when none is near. */
  readonly near: string
}

export type Run = {
  /** As printed; empty when nothing was. */
  readonly output: string
  /** Variables at the end, outside functions, as they are written in Python. */
  readonly variables: Readonly<Record<string, string>>
  /** Of the function that is being run, where the run was paused in one. */
  readonly inside: { readonly name: string; readonly variables: Readonly<Record<string, string>> } | null
  readonly steps: number
  /** What it worked out, in the units of its limit (`meter.ts`). */
  readonly work: number
  readonly fault: Stop | null
  /** The line that comes next, where the run was paused. */
  readonly pausedAt: number | null
  /** What was asked to be worked out at the end. */
  readonly value: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

export type Given = {
  /** What is typed, line by line. */
  readonly input?: readonly string[]
  readonly files?: ReadonlyMap<string, Uint8Array>
  /** What variables hold instead of what the program gives them first. */
  readonly instead?: Readonly<Record<string, string>>
  /** What is worked out once the program has ended. */
  readonly call?: string
  /** Stops before this step is done. */
  readonly pauseAt?: number
  /** What it may work, where that is less than usual. */
  readonly mostWork?: number
}

const longestOutput = 10_000

type Scope = Map<string, Value>
type Frame = {
  readonly name: string
  readonly scope: Scope
  readonly shared: Set<string>
  /** Names that the function gives values to, and which mean nothing outside: also before it does. */
  readonly own: ReadonlySet<string>
}
type Leaving = 'break' | 'continue' | { readonly value: Value } | null
type Of<Kind extends Statement['is']> = Extract<Statement, { is: Kind }>

class Paused extends Error {}

/** Runs a program to its end, or to what stops it. */
export function run(source: string, given: Given = {}): Run {
  const machine = new Machine(given)
  try {
    machine.runAll(parse(source))
    return machine.result(null)
  } catch (stop) {
    if (stop instanceof Paused) return machine.result(null)
    return machine.result(stopOf(stop, machine))
  }
}

function stopOf(stop: unknown, { line, endlessLoop }: Machine): Stop {
  if (stop instanceof SyntaxMistake) {
    const { mistake: fault, detail } = stop
    return { line: stop.line, fault, detail, python: new Stopped(fault).pythonName, near: '' }
  }
  if (!(stop instanceof Stopped)) throw stop
  const at = stop.fault === 'too-many-steps' ? (endlessLoop ?? line) : line
  return { line: at, fault: stop.fault, detail: stop.detail.slice(0, 200), python: stop.pythonName, near: stop.near }
}

class Machine {
  line = 1
  /** The `while` loops that are being gone through, by line. */
  private readonly loops: number[] = []
  private isPaused = false
  private read = 0
  private output = ''
  private value = ''
  private readonly meter: Meter
  private readonly frames: Frame[] = [{ name: '', scope: new Map(), shared: new Set(), own: new Set() }]
  private readonly given: Given
  private readonly files: Files
  private readonly functions: ReadonlyMap<string, Value>
  /** Values that stand in for the first that the program gives. */
  private readonly instead: Map<string, Expression>

  constructor(given: Given) {
    this.given = given
    this.meter = new Meter(given.mostWork)
    this.files = new Files(given.files ?? new Map())
    const { meter, files } = this
    this.functions = functionsOf({
      meter,
      files,
      say: (text) => this.say(text),
      ask: (question) => this.ask(question),
    })
    this.instead = new Map(Object.entries(given.instead ?? {}).map(([name, value]) => [name, parseExpression(value)]))
  }

  /** The line of the loop that most probably never ends. */
  get endlessLoop(): number | undefined {
    return this.loops.at(-1)
  }

  result(fault: Stop | null): Run {
    const [outside, ...deeper] = this.frames
    const innermost = deeper.at(-1)
    return {
      output: this.output,
      variables: variablesOf(outside?.scope ?? new Map()),
      inside: innermost ? { name: innermost.name, variables: variablesOf(innermost.scope) } : null,
      steps: this.meter.steps,
      work: this.meter.done,
      fault,
      pausedAt: this.isPaused ? this.line : null,
      value: this.value,
      files: this.files.all,
    }
  }

  runAll(statements: Block): void {
    if (this.block(statements) !== null) throw new Stopped('misplaced')
    if (this.given.call === undefined) return
    this.value = shown(this.work(parseExpression(this.given.call)), true)
  }

  private say(text: string): void {
    this.output += text
    if (this.output.length > longestOutput) throw new Stopped('too-much-memory')
  }

  /** The question and what is typed stand in the output, as they would on a screen. */
  private ask(question: string): string {
    const typed = this.given.input?.[this.read]
    if (typed === undefined) throw new Stopped('no-input-left')
    this.read += 1
    this.say(`${question}${typed}\n`)
    return typed
  }

  private get frame(): Frame {
    const frame = this.frames.at(-1)
    if (!frame) throw new Error('a program has a place of its own')
    return frame
  }

  private get globals(): Scope {
    return (this.frames[0] ?? this.frame).scope
  }

  private step(line: number): void {
    this.line = line
    if (this.given.pauseAt === this.meter.steps) {
      this.isPaused = true
      throw new Paused()
    }
    this.meter.step()
  }

  private block(statements: Block): Leaving {
    return this.meter.within(() => {
      for (const statement of statements) {
        const leaving = this.statement(statement)
        if (leaving !== null) return leaving
      }
      return null
    })
  }

  private statement(statement: Statement): Leaving {
    this.step(statement.line)
    switch (statement.is) {
      case 'expression':
        this.work(statement.value)
        return null
      case 'assign':
        this.assign(statement)
        return null
      case 'if':
        return this.choose(statement)
      case 'while':
        return this.loop(statement)
      case 'for':
        return this.each(statement)
      case 'define':
        this.frame.scope.set(statement.name, this.routine(statement))
        return null
      case 'return':
        return { value: statement.value === null ? null : this.work(statement.value) }
      case 'try':
        return this.attempt(statement)
      case 'with':
        return this.with(statement)
      case 'raise': {
        const detail = statement.value === null ? '' : shown(this.work(statement.value), false)
        throw new Stopped('raised', detail, statement.name)
      }
      case 'assert':
        if (!isTrue(this.work(statement.test))) throw new Stopped('check-failed')
        return null
      case 'global':
        for (const name of statement.names) this.frame.shared.add(name)
        return null
      case 'import':
        this.import(statement)
        return null
      case 'pass':
        return null
      default:
        return statement.is
    }
  }

  private choose({ branches }: Of<'if'>): Leaving {
    for (const [place, { line, test, body }] of branches.entries()) {
      if (place > 0 && test !== null) this.step(line)
      if (test === null || isTrue(this.work(test))) return this.block(body)
    }
    return null
  }

  private loop({ line, test, body }: Of<'while'>): Leaving {
    this.loops.push(line)
    let leaving: Leaving = null
    while (isTrue(this.work(test))) {
      leaving = this.block(body)
      if (leaving !== null && leaving !== 'continue') break
      leaving = null
      this.step(line)
    }
    this.loops.pop()
    return leaving === 'break' ? null : leaving
  }

  private each({ line, to, over, body }: Of<'for'>): Leaving {
    for (const item of itemsOf(this.meter, this.work(over), 'for')) {
      this.put(to, item)
      const leaving = this.block(body)
      if (leaving === 'break') return null
      if (leaving !== null && leaving !== 'continue') return leaving
      this.step(line)
    }
    return null
  }

  private attempt({ body, handlers, last }: Of<'try'>): Leaving {
    const [depth, loops] = [this.frames.length, this.loops.length]
    const comeBack = (): void => {
      this.frames.length = depth
      this.loops.length = loops
    }
    const handled = (stop: Stopped): Leaving => {
      const handler = handlers.find((one) => catches(one, stop))
      if (!handler) throw stop
      // Where it was thrown is written down each time, which takes long.
      this.meter.work(50)
      comeBack()
      if (handler.as !== null) this.frame.scope.set(handler.as, stop.detail === '' ? stop.pythonName : stop.detail)
      return this.block(handler.body)
    }
    let leaving: Leaving = null
    try {
      try {
        leaving = this.block(body)
      } catch (stop) {
        // A pause shows what there is; nothing more is done.
        if (!(stop instanceof Stopped)) throw stop
        leaving = handled(stop)
      }
    } catch (stop) {
      if (!(stop instanceof Stopped) || last.length === 0) throw stop
      const { line } = this
      this.meter.work(50)
      comeBack()
      const instead = this.block(last)
      if (instead !== null) return instead
      this.line = line
      throw stop
    }
    return this.block(last) ?? leaving
  }

  private with({ value, name, body }: Of<'with'>): Leaving {
    const file = this.work(value)
    if (!(file instanceof OpenFile)) throw new Stopped('wrong-type', 'with')
    if (name !== null) this.frame.scope.set(name, file)
    const leaving = this.block(body)
    file.isOpen = false
    return leaving
  }

  private import({ module, names }: Of<'import'>): void {
    const found = moduleOf(module)
    if (names.length === 0) this.frame.scope.set(module, found)
    for (const name of names) {
      const value = found.names.get(name)
      if (value === undefined) throw new Stopped('unknown-name', name)
      this.frame.scope.set(name, value)
    }
  }

  private assign({ to, sign, value }: Of<'assign'>): void {
    const instead = to.is === 'name' && sign === '=' && this.frames.length === 1 ? this.instead.get(to.name) : undefined
    if (instead && to.is === 'name') this.instead.delete(to.name)
    const given = this.work(instead ?? value)
    this.put(to, sign === '=' ? given : operate(this.meter, sign.slice(0, -1), this.work(to), given))
  }

  private put(to: Expression, value: Value): void {
    if (to.is === 'name') {
      const { scope, shared } = this.frame
      const isShared = shared.has(to.name)
      ;(isShared ? this.globals : scope).set(to.name, value)
    } else if (to.is === 'tuple') {
      const items = itemsOf(this.meter, value, '=')
      if (items.length !== to.items.length) throw new Stopped('wrong-value', '=')
      for (const [place, part] of to.items.entries()) this.put(part, items[place] ?? null)
    } else if (to.is === 'index') {
      const whole = this.work(to.of)
      const at = this.work(to.at)
      if (whole instanceof Map) {
        this.meter.work(1)
        whole.set(keyOf(at), value)
      } else if (Array.isArray(whole)) whole[placeIn(whole.length, at)] = value
      else throw new Stopped('wrong-type', '[]')
    }
  }

  private routine({ name, parameters, body }: Of<'define'>): Routine {
    // Worked out once, as Python does: a list that is given by default is the same at each call.
    const usual = new Map(parameters.map((one) => [one.name, one.usual === null ? undefined : this.work(one.usual)]))
    const own = new Set(namesSetIn(body))
    return new Routine(name, (given, named) => {
      if (given.length > parameters.length) throw new Stopped('wrong-count', name)
      const known = parameters.map((parameter) => parameter.name)
      if ([...named.keys()].some((one) => !known.includes(one))) throw new Stopped('wrong-count', name)
      const scope: Scope = new Map(
        parameters.map((parameter, place): [string, Value] => {
          const isGiven = place < given.length
          if (isGiven && named.has(parameter.name)) throw new Stopped('wrong-count', name)
          const own = isGiven ? given[place] : named.get(parameter.name)
          const value = own === undefined ? usual.get(parameter.name) : own
          if (value === undefined) throw new Stopped('wrong-count', name)
          return [parameter.name, value]
        }),
      )
      const { line } = this
      this.frames.push({ name, scope, shared: new Set(), own })
      const leaving = this.block(body)
      this.frames.pop()
      this.line = line
      if (typeof leaving === 'string') throw new Stopped('misplaced', leaving)
      return leaving?.value ?? null
    })
  }

  private work(expression: Expression): Value {
    this.meter.work(1)
    return this.meter.within(() => this.valueOf(expression))
  }

  private valueOf(expression: Expression): Value {
    switch (expression.is) {
      case 'value':
        return expression.value
      case 'filled': {
        const parts = expression.parts.map((part) => {
          if (typeof part === 'string') return part
          this.meter.work(part.format === '' ? 1 : 100)
          return formatted(this.work(part.value), part.format)
        })
        return newText(this.meter, parts.join(''))
      }
      case 'name':
        return this.named(expression.name)
      case 'list':
        return newList(
          this.meter,
          expression.items.map((item) => this.work(item)),
        )
      case 'tuple':
        return new Tuple(expression.items.map((item) => this.work(item)))
      case 'dictionary':
        return new Map(expression.entries.map(([key, item]) => [keyOf(this.work(key)), this.work(item)]))
      case 'each':
        return this.listOf(expression)
      case 'unary': {
        const of = this.work(expression.of)
        if (expression.sign === 'not') return !isTrue(of)
        return expression.sign === '-' ? negative(of) : numericOf(of, '+')
      }
      case 'binary':
        return this.binary(expression)
      case 'compare':
        return this.comparison(expression)
      case 'choice':
        return this.work(isTrue(this.work(expression.test)) ? expression.yes : expression.no)
      case 'call':
        return this.call(expression)
      case 'index':
        return this.itemAt(this.work(expression.of), this.work(expression.at))
      case 'slice':
        return this.slice(expression)
      case 'attribute':
        return attributeOf(this.work(expression.of), expression.name)
    }
  }

  private named(name: string): Value {
    const { scope, shared, own } = this.frame
    if (own.has(name) && !shared.has(name) && !scope.has(name)) throw new Stopped('unknown-name', name)
    // None is a value like another one: only what was never set is looked for further out.
    const found = [scope, this.globals, this.functions].find((place) => place.has(name))?.get(name)
    if (found !== undefined) return found
    const known = [...this.frame.scope.keys(), ...this.globals.keys(), ...this.functions.keys()]
    throw new Stopped('unknown-name', name, undefined, nearest(name, known))
  }

  private binary({ sign, left, right }: Extract<Expression, { is: 'binary' }>): Value {
    const one = this.work(left)
    if (sign === 'and') return isTrue(one) ? this.work(right) : one
    if (sign === 'or') return isTrue(one) ? one : this.work(right)
    return operate(this.meter, sign, one, this.work(right))
  }

  private comparison({ first, rest }: Extract<Expression, { is: 'compare' }>): boolean {
    let left = this.work(first)
    for (const { sign, with: other } of rest) {
      const right = this.work(other)
      if (!this.isTrueOf(sign, left, right)) return false
      left = right
    }
    return true
  }

  private isTrueOf(sign: string, left: Value, right: Value): boolean {
    switch (sign) {
      case '==':
      case 'is':
        return isSame(this.meter, left, right)
      case '!=':
      case 'is not':
        return !isSame(this.meter, left, right)
      case 'in':
        return contains(this.meter, right, left)
      case 'not in':
        return !contains(this.meter, right, left)
    }
    const order = compare(this.meter, left, right, sign)
    return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : sign === '>' ? order > 0 : order >= 0
  }

  private listOf({ value, to, over, test }: Extract<Expression, { is: 'each' }> & Loop): Value[] {
    const items: Value[] = []
    const all = itemsOf(this.meter, this.work(over), 'for')
    const { scope } = this.frame
    // What goes through the list is known inside it alone.
    const before = namesIn(to).map((name) => [name, scope.get(name)] as const)
    for (const item of all) {
      this.meter.step()
      this.put(to, item)
      if (test === null || isTrue(this.work(test))) items.push(this.work(value))
    }
    for (const [name, own] of before) {
      if (own === undefined) scope.delete(name)
      else scope.set(name, own)
    }
    return newList(this.meter, items)
  }

  private call({ of, given, named }: Extract<Expression, { is: 'call' }>): Value {
    const values = (): Value[] => given.map((one) => this.work(one))
    const names = (): Map<string, Value> => new Map(named.map(([name, one]) => [name, this.work(one)]))
    if (of.is === 'attribute') {
      const whole = this.work(of.of)
      if (!(whole instanceof Module)) {
        const { meter, files } = this
        return callMethod(whole, { meter, files, name: of.name, given: values(), named: names() })
      }
    }
    const routine = this.work(of)
    if (!(routine instanceof Routine)) throw new Stopped('wrong-type', '()')
    return routine.run(values(), names())
  }

  private itemAt(whole: Value, at: Value): Value {
    if (whole instanceof Map) {
      const found = whole.get(keyOf(at))
      if (found === undefined) throw new Stopped('no-such-key', shown(at, false))
      return found
    }
    const items = this.sequence(whole)
    return items[placeIn(items.length, at)] ?? null
  }

  private sequence(whole: Value): readonly Value[] {
    if (typeof whole === 'string') return signsOf(this.meter, whole)
    if (Array.isArray(whole)) return whole
    if (whole instanceof Tuple) return whole.items
    if (whole instanceof Uint8Array) return itemsOf(this.meter, whole)
    throw new Stopped('wrong-type', '[]')
  }

  private slice({ of, from, to, by }: Extract<Expression, { is: 'slice' }>): Value {
    const whole = this.work(of)
    const items = this.sequence(whole)
    const places = slicePlaces(
      items.length,
      [from, to, by].map((one) => (one === null ? null : countOf(this.work(one), '[]'))),
    )
    const found = newList(
      this.meter,
      places.map((place) => items[place] ?? null),
    )
    if (typeof whole === 'string') return found.join('')
    if (whole instanceof Tuple) return new Tuple(found)
    return whole instanceof Uint8Array ? Uint8Array.from(found.map(Number)) : found
  }
}

/** The names that statements give values to, in the blocks inside them too, but not in the functions that they define. */
function namesSetIn(block: Block): readonly string[] {
  return block.flatMap((statement): readonly string[] => {
    switch (statement.is) {
      case 'assign':
        return namesIn(statement.to)
      case 'define':
        return [statement.name]
      case 'if':
        return statement.branches.flatMap(({ body }) => namesSetIn(body))
      case 'while':
        return namesSetIn(statement.body)
      case 'for':
        return [...namesIn(statement.to), ...namesSetIn(statement.body)]
      case 'with':
        return [...(statement.name === null ? [] : [statement.name]), ...namesSetIn(statement.body)]
      case 'try':
        return [statement.body, ...statement.handlers.map(({ body }) => body), statement.last].flatMap(namesSetIn)
      default:
        return []
    }
  })
}

/** The names that a loop or an assignment gives values to. */
function namesIn(to: Expression): readonly string[] {
  if (to.is === 'name') return [to.name]
  return to.is === 'tuple' ? to.items.flatMap(namesIn) : []
}

function slicePlaces(length: number, [from = null, to = null, by = null]: readonly (number | null)[]): number[] {
  const step = by ?? 1
  if (step === 0) throw new Stopped('wrong-value', '[]')
  const real = (place: number, least: number, most: number): number =>
    Math.min(most, Math.max(least, place < 0 ? length + place : place))
  const [first, end] =
    step > 0
      ? [real(from ?? 0, 0, length), real(to ?? length, 0, length)]
      : [from === null ? length - 1 : real(from, -1, length - 1), to === null ? -1 : real(to, -1, length - 1)]
  const places: number[] = []
  for (let place = first; step > 0 ? place < end : place > end; place += step) places.push(place)
  return places
}

function placeIn(length: number, at: Value): number {
  const place = countOf(at, '[]')
  const real = place < 0 ? length + place : place
  if (real < 0 || real >= length) throw new Stopped('no-such-place', String(place))
  return real
}

function attributeOf(value: Value, name: string): Value {
  const found = value instanceof Module ? value.names.get(name) : undefined
  if (found === undefined) throw new Stopped('unknown-method', name)
  return found
}

/** What `except` names besides the fault itself. */
const wider: Readonly<Record<string, readonly string[]>> = {
  ValueError: ['UnicodeDecodeError', 'UnicodeEncodeError'],
  UnicodeError: ['UnicodeDecodeError', 'UnicodeEncodeError'],
  LookupError: ['IndexError', 'KeyError'],
  ArithmeticError: ['ZeroDivisionError', 'OverflowError'],
  OSError: ['FileNotFoundError'],
}

function catches({ names }: Handler, { pythonName }: Stopped): boolean {
  if (pythonName === '' || pythonName === 'SyntaxError') return false
  return (
    names.length === 0 ||
    names.some((name) => name === 'Exception' || name === pythonName || wider[name]?.includes(pythonName))
  )
}

function variablesOf(scope: Scope): Record<string, string> {
  const kept = [...scope].filter(
    ([, value]) => !(value instanceof Routine || value instanceof Module || value instanceof OpenFile),
  )
  // All of them together: a thousand names for one long list would fill the memory.
  const room = { left: 20_000 }
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const own = { left: Math.min(2000, room.left) }
      const before = own.left
      const text = shown(value, true, own)
      room.left -= before - own.left
      return [name, text]
    }),
  )
}
