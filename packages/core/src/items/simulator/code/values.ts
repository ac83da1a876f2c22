// What variables hold, and how it is compared and shown.
import { aligned, Decimal, decimalText } from './decimal.ts'
import { type Meter, Stopped } from './meter.ts'

export type Key = string | bigint | number | null

/** Whole numbers are exact; a `number` is one with decimals, as machines keep them. */
export type Value =
  | bigint
  | number
  | string
  | boolean
  | null
  | Value[]
  | Tuple
  | Map<Key, Value>
  | Set<Key>
  | Decimal
  | Uint8Array
  | OpenFile
  | Routine
  | Module

/** A list that does not change. */
export class Tuple {
  readonly items: readonly Value[]

  constructor(items: readonly Value[]) {
    this.items = items
  }
}

export class Routine {
  readonly name: string
  readonly run: (given: readonly Value[], named: ReadonlyMap<string, Value>) => Value

  constructor(name: string, run: Routine['run']) {
    this.name = name
    this.run = run
  }
}

export class Module {
  readonly name: string
  readonly names: ReadonlyMap<string, Value>

  constructor(name: string, names: ReadonlyMap<string, Value>) {
    this.name = name
    this.names = names
  }
}

/** A file while a program reads or writes it. */
export class OpenFile {
  readonly name: string
  readonly encoding: string
  /** What is left to read, or null when it is written. */
  rest: string | null
  isOpen = true

  constructor(name: string, encoding: string, rest: string | null) {
    this.name = name
    this.encoding = encoding
    this.rest = rest
  }
}

export type Numeric = bigint | number | Decimal

/** Whole numbers stay below this many digits in base 16. */
const longestWhole = 1n << 4096n
/** Of a text, in UTF-16 units. */
export const longestText = 10_000
const longestList = 20_000

export function isNumeric(value: Value): value is Numeric | boolean {
  return (
    typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Decimal
  )
}

/** True and False count as 1 and 0. */
export function numericOf(value: Value, about = ''): Numeric {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (isNumeric(value)) return value
  throw new Stopped('wrong-type', about)
}

export function wholeOf(value: Value, about = ''): bigint {
  const number = numericOf(value, about)
  if (typeof number === 'bigint') return number
  throw new Stopped('wrong-type', about)
}

/** A whole number that counts something. */
export function countOf(value: Value, about = ''): number {
  return Number(wholeOf(value, about))
}

export function textOf(value: Value, about = ''): string {
  if (typeof value === 'string') return value
  throw new Stopped('wrong-type', about)
}

export function floatOf(value: Numeric): number {
  return value instanceof Decimal ? Number(decimalText(value)) : Number(value)
}

export function bounded(value: bigint): bigint {
  if (value > longestWhole || value < -longestWhole) throw new Stopped('number-too-big')
  return value
}

export function newText(meter: Meter, text: string): string {
  if (text.length > longestText) throw new Stopped('too-much-memory')
  meter.work(1 + text.length / 8)
  return text
}

export function newList(meter: Meter, items: Value[]): Value[] {
  if (items.length > longestList) throw new Stopped('too-much-memory')
  meter.work(1 + items.length)
  return items
}

/** The signs of a text as people count them, or nearly. */
export function signsOf(meter: Meter, text: string): readonly string[] {
  meter.work(1 + text.length / 4)
  return Array.from(text)
}

/** What `for` goes through. */
export function itemsOf(meter: Meter, value: Value, about = ''): readonly Value[] {
  if (typeof value === 'string') return signsOf(meter, value)
  const items = Array.isArray(value)
    ? // A list that grows while it is gone through would not end.
      [...value]
    : value instanceof Tuple
      ? value.items
      : value instanceof Map
        ? [...value.keys()]
        : value instanceof Set
          ? [...value]
          : value instanceof Uint8Array
            ? Array.from(value, BigInt)
            : value instanceof OpenFile
              ? linesLeft(value)
              : null
  if (items === null) throw new Stopped('wrong-type', about)
  meter.work(1 + items.length)
  return items
}

/** The lines that are left, each with the sign that ends it. */
export function linesLeft(file: OpenFile): string[] {
  const text = file.rest
  if (text === null || !file.isOpen) throw new Stopped('wrong-value', file.name)
  file.rest = ''
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

export function keyOf(value: Value): Key {
  if (typeof value === 'string' || value === null) return value
  const number = numericOf(value)
  if (typeof number === 'number' && Number.isInteger(number)) return BigInt(number)
  if (number instanceof Decimal) throw new Stopped('wrong-type')
  return number
}

export function isTrue(value: Value): boolean {
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length > 0
  if (value instanceof Map || value instanceof Set) return value.size > 0
  if (value instanceof Tuple) return value.items.length > 0
  if (value instanceof Decimal) return value.units !== 0n
  return Boolean(value)
}

/** Whether both are equal, item by item. */
export function isSame(meter: Meter, one: Value, other: Value): boolean {
  meter.work(1)
  if (one === other) return true
  if (isNumeric(one) && isNumeric(other)) return order(one, other) === 0
  if (one instanceof Uint8Array && other instanceof Uint8Array) {
    meter.work(one.length / 16)
    return one.length === other.length && one.every((byte, place) => byte === other[place])
  }
  if (one instanceof Map && other instanceof Map) {
    if (one.size !== other.size) return false
    for (const [key, value] of one) {
      const found = other.get(key)
      if (found === undefined || !meter.within(() => isSame(meter, value, found))) return false
    }
    return true
  }
  if (one instanceof Set && other instanceof Set) {
    meter.work(one.size)
    return one.size === other.size && [...one].every((key) => other.has(key))
  }
  const [left, right] = [sequenceOf(one), sequenceOf(other)]
  if (left === null || right === null || Array.isArray(one) !== Array.isArray(other)) return false
  return (
    left.length === right.length &&
    left.every((item, place) => meter.within(() => isSame(meter, item, right[place] ?? null)))
  )
}

function sequenceOf(value: Value): readonly Value[] | null {
  return Array.isArray(value) ? value : value instanceof Tuple ? value.items : null
}

/** Below zero when the first is smaller; NaN where neither is. */
export function compare(meter: Meter, left: Value, right: Value, sign: string): number {
  meter.work(1)
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (isNumeric(left) && isNumeric(right)) return order(left, right)
  const [one, other] = [sequenceOf(left), sequenceOf(right)]
  if (one === null || other === null) {
    throw new Stopped(isTextAndNumber(left, right) ? 'text-and-number' : 'wrong-type', sign)
  }
  for (const [place, item] of one.entries()) {
    const beside = other[place]
    if (beside === undefined) return 1
    if (!meter.within(() => isSame(meter, item, beside))) return meter.within(() => compare(meter, item, beside, sign))
  }
  return one.length - other.length
}

export function isTextAndNumber(left: Value, right: Value): boolean {
  return (typeof left === 'string' && isNumeric(right)) || (isNumeric(left) && typeof right === 'string')
}

function order(left: Numeric | boolean, right: Numeric | boolean): number {
  const [one, other] = [numericOf(left), numericOf(right)]
  if (one instanceof Decimal || other instanceof Decimal) {
    if (typeof one === 'number' || typeof other === 'number') return floatOf(one) - floatOf(other)
    const { units } = aligned(asDecimal(one), asDecimal(other))
    return units[0] < units[1] ? -1 : units[0] > units[1] ? 1 : 0
  }
  return one < other ? -1 : one > other ? 1 : one >= other ? 0 : Number.NaN
}

export function asDecimal(value: bigint | Decimal): Decimal {
  return value instanceof Decimal ? value : new Decimal(value, 0)
}

/** As Python prints it: 3.0, 1e+16. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0.0'
  const [digits = '', power = '0'] = value.toExponential().split('e')
  const exponent = Number(power)
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  const plain = String(value)
  return plain.includes('.') ? plain : `${plain}.0`
}

/**
 * As Python prints it; texts inside lists have quotes. What is too long, such as a list in itself, is cut.
 * @param isInside as it stands inside a list, and in the table of variables
 */
export function shown(value: Value, isInside: boolean, room = { left: 2000 }): string {
  room.left -= 1
  if (room.left < 0) return '…'
  if (typeof value === 'string') {
    room.left -= value.length / 16
    return isInside ? quoted(value) : value
  }
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'bigint') {
    const digits = String(value)
    room.left -= digits.length / 16
    return digits
  }
  if (typeof value === 'number') return floatText(value)
  if (value instanceof Decimal) return isInside ? `Decimal('${decimalText(value)}')` : decimalText(value)
  if (value instanceof Uint8Array) {
    room.left -= value.length / 16
    return bytesText(value)
  }
  if (value instanceof Routine) return `<function ${value.name}>`
  if (value instanceof Module) return `<module ${value.name}>`
  if (value instanceof OpenFile) return `<file ${value.name}>`
  if (value instanceof Map) {
    return `{${parts(value, room, ([key, item]) => `${shown(key, true, room)}: ${shown(item, true, room)}`)}}`
  }
  if (value instanceof Set) {
    return value.size === 0 ? 'set()' : `{${parts(value, room, (item) => shown(item, true, room))}}`
  }
  if (Array.isArray(value)) return `[${parts(value, room, (item) => shown(item, true, room))}]`
  const inside = parts(value.items, room, (item) => shown(item, true, room))
  return value.items.length === 1 ? `(${inside},)` : `(${inside})`
}

function parts<Part>(all: Iterable<Part>, room: { left: number }, show: (part: Part) => string): string {
  const texts: string[] = []
  for (const part of all) {
    if (room.left < 0) break
    texts.push(show(part))
  }
  return texts.join(', ')
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const inside = text.replace(/[\\\n\t\r]/g, (sign) => ({ '\n': '\\n', '\t': '\\t', '\r': '\\r' })[sign] ?? '\\\\')
  return `${quote}${quote === "'" ? inside.replaceAll("'", "\\'") : inside}${quote}`
}

function bytesText(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) =>
    byte >= 32 && byte < 127 && byte !== 39 && byte !== 92
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  )
  return `b'${signs.join('')}'`
}
