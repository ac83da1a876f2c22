// Goes through a program statement by statement, and never further than it is given to.
import { catches } from './catches.ts'
import { Evaluator, frameOf, type Scope } from './evaluator.ts'
import { Files } from './files.ts'
import { functionsOf, type World } from './functions.ts'
import { Meter, Stopped } from './meter.ts'
import { moduleOf } from './modules.ts'
import { namesSetIn } from './names.ts'
import { operate } from './operators.ts'
import { parse, parseExpression } from './parse.ts'
import { placeIn } from './places.ts'
import type { Given, Run, Stop } from './run.ts'
import type { Block, Expression, Statement } from './syntax.ts'
import { isTrue, itemsOf, keyOf, Module, OpenFile, Routine, shown, type Value } from './values.ts'

const longestOutput = 10_000

type Leaving = 'break' | 'continue' | { readonly value: Value } | null
type Of<Kind extends Statement['is']> = Extract<Statement, { is: Kind }>

/** Thrown where a run is to stand still. */
export class Paused extends Error {}

/** Does the statements of a program, one after the other. */
export class Machine extends Evaluator {
  /** The `while` loops that are being gone through. */
  private readonly loops: { readonly line: number; readonly module: string }[] = []
  private isPaused = false
  private read = 0
  private output = ''
  private value = ''
  protected readonly meter: Meter
  private readonly given: Given
  private readonly world: World
  /** Modules of the project, each done once. */
  private readonly modules = new Map<string, Module>()
  private readonly loading = new Set<string>()
  protected readonly files: Files
  protected readonly functions: ReadonlyMap<string, Value>
  /** Values that stand in for the first that the program gives. */
  private readonly instead: Map<string, Expression>

  constructor(given: Given) {
    super()
    this.given = given
    this.meter = new Meter(given.mostWork)
    const { meter } = this
    this.files = new Files(given.files ?? new Map(), given.folders ?? [], (count) => meter.work(count))
    const { files } = this
    this.world = {
      meter,
      files,
      surroundings: given.surroundings ?? {},
      say: (text) => this.say(text),
      ask: (question) => this.ask(question),
    }
    this.functions = functionsOf(this.world)
    this.instead = new Map(Object.entries(given.instead ?? {}).map(([name, value]) => [name, parseExpression(value)]))
  }

  /** The loop that most probably never ends. */
  get endlessLoop(): { readonly line: number; readonly module: string } | undefined {
    return this.loops.at(-1)
  }

  /** The module whose line is done; empty for the program itself. */
  get module(): string {
    return this.frame.module
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
      pausedIn: this.isPaused ? this.module : '',
      value: this.value,
      files: this.files.all,
      folders: this.files.allFolders,
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
        return this.turns(statement)
      case 'define':
        this.define(statement)
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
        if (!isTrue(this.work(statement.test))) {
          throw new Stopped('check-failed', statement.says === null ? '' : shown(this.work(statement.says), false))
        }
        return null
      case 'global':
        for (const name of statement.names) this.frame.shared.add(name)
        return null
      case 'import':
        this.import(statement)
        return null
      case 'delete':
        for (const place of statement.places) this.takeOut(place)
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

  private loop({ line, test, body, otherwise }: Of<'while'>): Leaving {
    this.loops.push({ line, module: this.module })
    let leaving: Leaving = null
    while (isTrue(this.work(test))) {
      leaving = this.block(body)
      if (leaving !== null && leaving !== 'continue') break
      leaving = null
      this.step(line)
    }
    this.loops.pop()
    if (leaving === null) return this.block(otherwise)
    return leaving === 'break' ? null : leaving
  }

  private turns({ line, to, over, body, otherwise }: Of<'for'>): Leaving {
    for (const item of itemsOf(this.meter, this.work(over), 'for')) {
      this.put(to, item)
      const leaving = this.block(body)
      if (leaving === 'break') return null
      if (leaving !== null && leaving !== 'continue') return leaving
      this.step(line)
    }
    return this.block(otherwise)
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

  private import({ module, as, names }: Of<'import'>): void {
    const found = this.moduleNamed(module)
    if (names.length === 0) this.frame.scope.set(as, found)
    for (const one of names) {
      const value = found.names.get(one.name)
      if (value === undefined) throw new Stopped('unknown-name', one.name, 'ImportError')
      this.frame.scope.set(one.as, value)
    }
  }

  private moduleNamed(name: string): Module {
    const known = this.modules.get(name)
    if (known) return known
    const source = this.given.modules?.get(name)
    if (source === undefined) return moduleOf(name, this.world)
    if (this.loading.has(name)) throw new Stopped('circular-modules', name)
    // It is read as well.
    this.meter.work(source.length / 4)
    const { line } = this
    const frame = frameOf(name, name)
    this.frames.push(frame)
    this.loading.add(name)
    try {
      if (this.block(parse(source)) !== null) throw new Stopped('misplaced')
    } finally {
      this.loading.delete(name)
    }
    this.frames.pop()
    this.line = line
    const module = new Module(name, frame.scope)
    this.modules.set(name, module)
    return module
  }

  private define({ name, parameters, body }: Of<'define'>): void {
    const routine = this.routine(name, parameters, new Set(namesSetIn(body)), () => {
      const leaving = this.block(body)
      if (typeof leaving === 'string') throw new Stopped('misplaced', leaving)
      return leaving?.value ?? null
    })
    this.frame.scope.set(name, routine)
  }

  private takeOut(place: Expression): void {
    if (place.is === 'name') {
      if (!this.frame.scope.delete(place.name)) throw new Stopped('unknown-name', place.name)
    } else if (place.is === 'index') {
      const whole = this.work(place.of)
      const at = this.work(place.at)
      if (whole instanceof Map) {
        if (!whole.delete(keyOf(at))) throw new Stopped('no-such-key', shown(at, false))
      } else if (Array.isArray(whole)) {
        this.meter.work(whole.length)
        whole.splice(placeIn(whole.length, at), 1)
      } else throw new Stopped('wrong-type', 'del')
    }
  }

  private assign({ to, sign, value }: Of<'assign'>): void {
    const given = this.work(this.insteadOf(to, sign) ?? value)
    for (const place of to) {
      this.put(place, sign === '=' ? given : operate(this.meter, sign.slice(0, -1), this.work(place), given))
    }
  }

  /** What is given in place of the first value of a variable outside functions. */
  private insteadOf([to]: readonly Expression[], sign: string): Expression | undefined {
    if (to?.is !== 'name' || sign !== '=' || this.frames.length > 1) return undefined
    const instead = this.instead.get(to.name)
    this.instead.delete(to.name)
    return instead
  }
}

function variablesOf(scope: Scope): Record<string, string> {
  const kept = [...scope].filter(
    ([name, value]) =>
      !(name.startsWith('__') || value instanceof Routine || value instanceof Module || value instanceof OpenFile),
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
