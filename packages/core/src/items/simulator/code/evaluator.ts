// Works out what stands in a line of a program: values, names, signs, calls.
import type { Files } from './files.ts'
import { formatted } from './format.ts'
import { type Meter, Stopped } from './meter.ts'
import { callMethod } from './methods.ts'
import { namesIn } from './names.ts'
import { nearest } from './near.ts'
import { contains, negative, operate } from './operators.ts'
import { attributeOf, placeIn, slicePlaces } from './places.ts'
import type { Expression, Loop, Parameter } from './syntax.ts'
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
  Routine,
  shown,
  signsOf,
  Tuple,
  type Value,
} from './values.ts'

export type Scope = Map<string, Value>
export type Frame = {
  readonly name: string
  /** The module whose line is done; empty for the program itself. */
  readonly module: string
  readonly scope: Scope
  readonly shared: Set<string>
  /** Names that the function gives values to, and which mean nothing outside: also before it does. */
  readonly own: ReadonlySet<string>
  /** Of the functions around it, the nearest first. */
  readonly outer: readonly Scope[]
  /** What its module knows. */
  readonly globals: Scope
}

/** The place of a program or a module. */
export function frameOf(module: string, name: string): Frame {
  const scope: Scope = new Map([['__name__', name]])
  return { name: module, module, scope, shared: new Set(), own: new Set(), outer: [], globals: scope }
}

export abstract class Evaluator {
  line = 1
  protected readonly frames: Frame[] = [frameOf('', '__main__')]
  protected abstract readonly meter: Meter
  protected abstract readonly files: Files
  protected abstract readonly functions: ReadonlyMap<string, Value>

  protected get frame(): Frame {
    const frame = this.frames.at(-1)
    if (!frame) throw new Error('a program has a place of its own')
    return frame
  }

  protected put(to: Expression, value: Value): void {
    if (to.is === 'name') {
      const { scope, shared, globals } = this.frame
      const isShared = shared.has(to.name)
      ;(isShared ? globals : scope).set(to.name, value)
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

  /** @param own names that it gives values to @param body what it does, in a place of its own */
  protected routine(
    name: string,
    parameters: readonly Parameter[],
    own: ReadonlySet<string>,
    body: () => Value,
  ): Routine {
    // Worked out once, as Python does: a list that is given by default is the same at each call.
    const usual = new Map(parameters.map((one) => [one.name, one.usual === null ? undefined : this.work(one.usual)]))
    const { frame } = this
    const outer = frame.scope === frame.globals ? [] : [frame.scope, ...frame.outer]
    return new Routine(name, (given, named) => {
      if (given.length > parameters.length) throw new Stopped('wrong-count', name)
      const known = parameters.map((parameter) => parameter.name)
      if ([...named.keys()].some((one) => !known.includes(one))) throw new Stopped('wrong-count', name)
      const scope: Scope = new Map(
        parameters.map((parameter, place): [string, Value] => {
          const isGiven = place < given.length
          if (isGiven && named.has(parameter.name)) throw new Stopped('wrong-count', name)
          const here = isGiven ? given[place] : named.get(parameter.name)
          const value = here === undefined ? usual.get(parameter.name) : here
          if (value === undefined) throw new Stopped('wrong-count', name)
          return [parameter.name, value]
        }),
      )
      const { line } = this
      this.frames.push({ ...frame, name, scope, shared: new Set(), own, outer })
      const value = body()
      this.frames.pop()
      this.line = line
      return value
    })
  }

  protected work(expression: Expression): Value {
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
      case 'set':
        return new Set(expression.items.map((item) => keyOf(this.work(item))))
      case 'each': {
        const items = this.each(expression, () => this.work(expression.value))
        return expression.makes === 'set' ? new Set(items.map(keyOf)) : newList(this.meter, items)
      }
      case 'each-entry': {
        const { key, value } = expression
        return new Map(this.each(expression, () => [keyOf(this.work(key)), this.work(value)] as const))
      }
      case 'lambda': {
        const { parameters, value } = expression
        return this.routine('lambda', parameters, new Set(), () => this.work(value))
      }
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
    const { scope, shared, own, outer, globals } = this.frame
    if (own.has(name) && !shared.has(name) && !scope.has(name)) throw new Stopped('unknown-name', name)
    // None is a value like another one: only what was never set is looked for further out.
    const found = [scope, ...outer, globals, this.functions].find((place) => place.has(name))?.get(name)
    if (found !== undefined) return found
    const known = [scope, ...outer, globals, this.functions].flatMap((place) => [...place.keys()])
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

  /** What is made of each item that the loop keeps. */
  private each<Made>({ to, over, test }: Loop & { readonly test: Expression | null }, make: () => Made): Made[] {
    const made: Made[] = []
    const all = itemsOf(this.meter, this.work(over), 'for')
    const { scope } = this.frame
    // What goes through the list is known inside it alone.
    const before = namesIn(to).map((name) => [name, scope.get(name)] as const)
    for (const item of all) {
      this.meter.step()
      this.put(to, item)
      if (test === null || isTrue(this.work(test))) made.push(make())
    }
    for (const [name, own] of before) {
      if (own === undefined) scope.delete(name)
      else scope.set(name, own)
    }
    return made
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
