// The signs between two values.
import { aligned, Decimal, decimalFrom, decimalText, divided, exactly, rounded } from './decimal.ts'
import { formatted } from './format.ts'
import { type Meter, Stopped } from './meter.ts'
import {
  asDecimal,
  bounded,
  isNumeric,
  isSame,
  isTextAndNumber,
  itemsOf,
  type Key,
  keyOf,
  type Numeric,
  newList,
  newText,
  numericOf,
  Tuple,
  textOf,
  type Value,
} from './values.ts'

export function operate(meter: Meter, sign: string, left: Value, right: Value): Value {
  if (left instanceof Set && right instanceof Set) return combined(meter, sign, left, right)
  if (isNumeric(left) && isNumeric(right)) {
    // Multiplied out.
    if (sign === '**') meter.work(20)
    return calculate(sign, numericOf(left), numericOf(right))
  }
  if (sign === '%' && typeof left === 'string') return newText(meter, percent(meter, left, right))
  if (sign === '+' && typeof left === 'string' && typeof right === 'string') return newText(meter, left + right)
  if (sign === '+' && Array.isArray(left) && Array.isArray(right)) return newList(meter, [...left, ...right])
  if (sign === '+' && left instanceof Tuple && right instanceof Tuple) {
    return new Tuple(newList(meter, [...left.items, ...right.items]))
  }
  if (sign === '*') {
    const [whole, times] = typeof left === 'bigint' ? [right, left] : [left, right]
    if (typeof times === 'bigint' && (typeof whole === 'string' || Array.isArray(whole))) {
      const count = whole.length === 0 ? 0 : Math.max(0, Number(times))
      if (count * whole.length > 10_000) throw new Stopped('too-much-memory')
      if (typeof whole === 'string') return newText(meter, whole.repeat(count))
      return newList(meter, Array.from({ length: count }, () => whole).flat())
    }
  }
  throw new Stopped(isTextAndNumber(left, right) ? 'text-and-number' : 'wrong-type', sign)
}

/** What is in one set or the other, in both, in the first alone, or in one of them alone. */
export function combined(meter: Meter, sign: string, one: ReadonlySet<Key>, other: ReadonlySet<Key>): Set<Key> {
  meter.work(1 + one.size + other.size)
  switch (sign) {
    case '|':
      return new Set([...one, ...other])
    case '&':
      return new Set([...one].filter((key) => other.has(key)))
    case '-':
      return new Set([...one].filter((key) => !other.has(key)))
    case '^':
      return new Set([...one, ...other].filter((key) => one.has(key) !== other.has(key)))
  }
  throw new Stopped('wrong-type', sign)
}

/** `"%.2f" % price`: the older way of filling a text. */
function percent(meter: Meter, text: string, given: Value): string {
  const values = given instanceof Tuple ? [...given.items] : [given]
  return text.replace(/%(?:%|(?<format>0?\d*(?:\.\d+)?)(?<type>[dfs]))/g, (whole, format: string, type: string) => {
    if (whole === '%%') return '%'
    const value = values.shift()
    if (value === undefined) throw new Stopped('wrong-value', whole)
    meter.work(100)
    if (type === 'd') return formatted(isNumeric(value) ? truncated(numericOf(value)) : value, `${format}d`)
    return formatted(value, type === 's' ? format : format + type)
  })
}

function calculate(sign: string, one: Numeric, other: Numeric): Numeric {
  if (isZero(other) && ['/', '//', '%'].includes(sign)) throw new Stopped('divided-by-zero')
  if (one instanceof Decimal || other instanceof Decimal) {
    if (typeof one === 'number' || typeof other === 'number') throw new Stopped('wrong-type', sign)
    return calculateExactly(sign, asDecimal(one), asDecimal(other), other)
  }
  if (typeof one === 'bigint' && typeof other === 'bigint') return calculateWhole(sign, one, other)
  return calculateFloat(sign, Number(one), Number(other))
}

function isZero(value: Numeric): boolean {
  return value instanceof Decimal ? value.units === 0n : !value
}

function calculateWhole(sign: string, one: bigint, other: bigint): Numeric {
  switch (sign) {
    case '+':
      return bounded(one + other)
    case '-':
      return bounded(one - other)
    case '*':
      return bounded(one * other)
    case '/': {
      const quotient = Number(one) / Number(other)
      if (!Number.isFinite(quotient)) throw new Stopped('number-too-big')
      return quotient
    }
    case '//':
      return wholeQuotient(one, other)
    case '%':
      return one - other * wholeQuotient(one, other)
    case '|':
      return one | other
    case '&':
      return one & other
    case '^':
      return one ^ other
  }
  if (other < 0n) return calculateFloat(sign, Number(one), Number(other))
  if (other > 4096n && one !== 0n && one !== 1n && one !== -1n) throw new Stopped('number-too-big')
  // Bounded before it is worked out: a long number to a high power would take long.
  if (other * BigInt(one.toString(2).length) > 8192n && other > 1n) throw new Stopped('number-too-big')
  return bounded(one ** other)
}

/** Towards the smaller, as Python divides. */
function wholeQuotient(one: bigint, other: bigint): bigint {
  const quotient = one / other
  return one % other !== 0n && one < 0n !== other < 0n ? quotient - 1n : quotient
}

function calculateFloat(sign: string, one: number, other: number): number {
  if (['|', '&', '^'].includes(sign)) throw new Stopped('wrong-type', sign)
  switch (sign) {
    case '+':
      return one + other
    case '-':
      return one - other
    case '*':
      return one * other
    case '/':
      return one / other
    case '//':
      return Math.floor((one - floatRest(one, other)) / other + 0.5)
    case '%':
      return floatRest(one, other)
  }
  return floatPower(one, other)
}

function floatRest(one: number, other: number): number {
  const rest = one % other
  return rest !== 0 && rest < 0 !== other < 0 ? rest + other : rest
}

function floatPower(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw new Stopped('divided-by-zero')
  if (exponent === 0.5 && base >= 0) return Math.sqrt(base)
  // Engines may differ in the last digit of other powers: whole ones are multiplied out.
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 1000) throw new Stopped('wrong-value', '**')
  let power = 1
  for (let turn = 0; turn < Math.abs(exponent); turn += 1) power *= base
  return exponent < 0 ? 1 / power : power
}

function calculateExactly(sign: string, one: Decimal, other: Decimal, given: Numeric): Decimal {
  if (['|', '&', '^'].includes(sign)) throw new Stopped('wrong-type', sign)
  const { places, units } = aligned(one, other)
  const [left, right] = units
  switch (sign) {
    case '+':
      return kept(left + right, places)
    case '-':
      return kept(left - right, places)
    case '*':
      return kept(one.units * other.units, one.places + other.places)
    case '/':
      return divided(one, other)
    // Towards zero, unlike whole numbers: Python has it so.
    case '//':
      return kept(left / right, 0)
    case '%':
      return kept(left % right, places)
  }
  if (typeof given !== 'bigint' || given < 0n || given > 100n) throw new Stopped('wrong-value', '**')
  return kept(one.units ** given, one.places * Number(given))
}

/** Neither longer than a whole number may be, nor with more places than anybody reads: it would take long to align. */
function kept(units: bigint, places: number): Decimal {
  if (places > 300) throw new Stopped('number-too-big')
  return new Decimal(bounded(units), places)
}

export function negative(value: Value): Numeric {
  const number = numericOf(value, '-')
  return number instanceof Decimal ? new Decimal(-number.units, number.places) : -number
}

/** Without its decimals. */
export function truncated(value: Numeric): bigint {
  if (typeof value === 'bigint') return value
  if (value instanceof Decimal) return value.units / 10n ** BigInt(value.places)
  if (!Number.isFinite(value)) throw new Stopped('number-too-big')
  return BigInt(Math.trunc(value))
}

/** As `round` does: exactly what is kept, and from the middle to the even one. */
export function roundedTo(value: Numeric, places: bigint | null): Numeric {
  const wanted = Number(places ?? 0n)
  if (Math.abs(wanted) > 300) throw new Stopped('number-too-big')
  if (typeof value === 'bigint')
    return wanted >= 0 ? value : rounded(new Decimal(value, 0), wanted).units * 10n ** BigInt(-wanted)
  if (value instanceof Decimal) {
    const near = rounded(value, wanted)
    return places === null ? near.units : near
  }
  if (!Number.isFinite(value)) {
    if (places === null) throw new Stopped('number-too-big')
    return value
  }
  const near = rounded(exactly(value), wanted)
  return places === null ? near.units : Number(decimalText(near))
}

/** A number that somebody typed. */
export function decimalOf(value: Value): Decimal {
  if (value instanceof Decimal) return value
  if (typeof value === 'bigint') return asDecimal(value)
  if (typeof value === 'number' && Number.isFinite(value)) return exactly(value)
  const found = decimalFrom(textOf(value, 'Decimal'))
  if (!found) throw new Stopped('not-a-number', textOf(value))
  return kept(found.units, found.places)
}

export function contains(meter: Meter, whole: Value, part: Value): boolean {
  if (typeof whole === 'string') {
    meter.work(1 + whole.length / 16)
    return whole.includes(textOf(part, 'in'))
  }
  if (whole instanceof Map || whole instanceof Set) return whole.has(keyOf(part))
  return itemsOf(meter, whole, 'in').some((item) => isSame(meter, item, part))
}
