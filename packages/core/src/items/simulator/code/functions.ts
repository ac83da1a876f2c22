// What a program can call without having written it.
import { encode, encodingOf } from './encodings.ts'
import type { Files } from './files.ts'
import { type Meter, Stopped } from './meter.ts'
import { negative, operate, roundedTo, truncated } from './operators.ts'
import {
  bounded,
  compare,
  countOf,
  floatOf,
  isTrue,
  itemsOf,
  keyOf,
  newList,
  newText,
  numericOf,
  Routine,
  shown,
  signsOf,
  Tuple,
  textOf,
  type Value,
  wholeOf,
} from './values.ts'

/** What functions need of the machine that runs them. */
export type World = {
  readonly meter: Meter
  readonly files: Files
  /** What `os.environ` holds. */
  readonly surroundings: Readonly<Record<string, string>>
  /** Prints; what does not end a line is joined by what follows. */
  readonly say: (text: string) => void
  /** The next line that is typed. */
  readonly ask: (question: string) => string
}

type Given = readonly Value[]
type Named = ReadonlyMap<string, Value>
type Made = (given: Given, named: Named) => Value

/** Made once for each run. */
export function functionsOf(world: World): ReadonlyMap<string, Value> {
  const all = { ...outside(world), ...numbers(world.meter), ...texts(world.meter), ...lists(world.meter) }
  return new Map(Object.entries(all).map(([name, run]) => [name, counted(name, run)]))
}

/** With how many values a function may be called; the others take any number. */
const counts: Readonly<Record<string, readonly [number, number]>> = {
  input: [0, 1],
  open: [1, 2],
  int: [0, 2],
  float: [0, 1],
  bool: [0, 1],
  abs: [1, 1],
  round: [1, 2],
  divmod: [2, 2],
  bin: [1, 1],
  hex: [1, 1],
  len: [1, 1],
  str: [0, 1],
  repr: [1, 1],
  chr: [1, 1],
  ord: [1, 1],
  bytes: [1, 2],
  list: [0, 1],
  tuple: [0, 1],
  dict: [0, 1],
  set: [0, 1],
  range: [1, 3],
  sum: [1, 2],
  sorted: [1, 1],
  reversed: [1, 1],
  enumerate: [1, 2],
  any: [1, 1],
  all: [1, 1],
  Decimal: [1, 1],
  sqrt: [1, 1],
  isclose: [2, 2],
  floor: [1, 1],
  ceil: [1, 1],
  sleep: [1, 1],
  getenv: [1, 2],
  listdir: [0, 1],
  exists: [1, 1],
  isdir: [1, 1],
  isfile: [1, 1],
  getsize: [1, 1],
  splitext: [1, 1],
  basename: [1, 1],
  dirname: [1, 1],
  mkdir: [1, 1],
  makedirs: [1, 2],
  rename: [2, 2],
  remove: [1, 1],
  copy: [2, 2],
  move: [2, 2],
}

/** A function that is called with as many values as it takes. */
export function counted(name: string, run: Made): Routine {
  return new Routine(name, (given, named) => {
    const [least, most] = counts[name] ?? [0, Number.POSITIVE_INFINITY]
    if (given.length < least || given.length > most) throw new Stopped('wrong-count', name)
    return run(given, named)
  })
}

function outside({ meter, files, say, ask }: World): Record<string, Made> {
  return {
    print: (given, named) => {
      const between = textOf(named.get('sep') ?? ' ')
      say(newText(meter, given.map((one) => shown(one, false)).join(between) + textOf(named.get('end') ?? '\n')))
      return null
    },
    input: ([question = '']) => ask(shown(question, false)),
    open: ([name = null, mode = 'r'], named) => {
      const file = files.open(
        textOf(name, 'open'),
        textOf(named.get('mode') ?? mode, 'open'),
        textOf(named.get('encoding') ?? 'utf-8', 'open'),
      )
      meter.work(1 + (file.rest?.length ?? 0) / 4)
      return file
    },
  }
}

function numbers(meter: Meter): Record<string, Made> {
  return {
    int: ([value = 0n, base]) => {
      if (typeof value !== 'string') return truncated(numericOf(value, 'int'))
      // Sign by sign, each time with a longer number.
      meter.work(value.length)
      return wholeFrom(value, base === undefined ? 10 : countOf(base))
    },
    float: ([value = 0n]) => {
      if (typeof value !== 'string') return floatOf(numericOf(value, 'float'))
      if (!/^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/.test(value)) throw new Stopped('not-a-number', value)
      return Number(value)
    },
    bool: ([value = false]) => isTrue(value),
    abs: ([value = null]) => (floatOf(numericOf(value, 'abs')) < 0 ? negative(value) : numericOf(value)),
    round: ([value = null, places = null]) => {
      meter.work(100)
      return roundedTo(numericOf(value, 'round'), places === null ? null : wholeOf(places, 'round'))
    },
    divmod: ([one = null, other = null]) =>
      new Tuple([operate(meter, '//', one, other), operate(meter, '%', one, other)]),
    bin: ([value = null]) => newText(meter, inRadix(wholeOf(value, 'bin'), 2, '0b')),
    hex: ([value = null]) => newText(meter, inRadix(wholeOf(value, 'hex'), 16, '0x')),
  }
}

function wholeFrom(text: string, base: number): bigint {
  const plain = text.trim()
  const [sign, digits] = /^[+-]/.test(plain) ? [plain[0], plain.slice(1)] : ['+', plain]
  if (base < 2 || base > 36) throw new Stopped('wrong-value', 'int')
  let whole = 0n
  for (const digit of digits) {
    const worth = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(digit.toLowerCase())
    if (worth < 0 || worth >= base) throw new Stopped('not-a-number', text)
    whole = bounded(whole * BigInt(base) + BigInt(worth))
  }
  if (digits === '') throw new Stopped('not-a-number', text)
  return sign === '-' ? -whole : whole
}

function inRadix(value: bigint, radix: number, before: string): string {
  return `${value < 0n ? '-' : ''}${before}${(value < 0n ? -value : value).toString(radix)}`
}

function texts(meter: Meter): Record<string, Made> {
  return {
    len: ([value = null]) => {
      if (typeof value === 'string') return BigInt(signsOf(meter, value).length)
      if (value instanceof Map || value instanceof Set) return BigInt(value.size)
      if (Array.isArray(value) || value instanceof Uint8Array) return BigInt(value.length)
      if (value instanceof Tuple) return BigInt(value.items.length)
      throw new Stopped('wrong-type', 'len')
    },
    str: ([value = '']) => newText(meter, shown(value, false)),
    repr: ([value = null]) => newText(meter, shown(value, true)),
    chr: ([value = null]) => {
      const point = countOf(value, 'chr')
      if (point < 0 || point > 0x10ffff) throw new Stopped('wrong-value', 'chr')
      return String.fromCodePoint(point)
    },
    ord: ([value = null]) => {
      const [sign, ...more] = signsOf(meter, textOf(value, 'ord'))
      if (sign === undefined || more.length > 0) throw new Stopped('wrong-type', 'ord')
      return BigInt(sign.codePointAt(0) ?? 0)
    },
    bytes: ([value = null, encoding = 'utf-8']) => {
      if (typeof value === 'string') return encode(value, encodingOf(textOf(encoding)))
      const all = itemsOf(meter, value, 'bytes').map((item) => countOf(item, 'bytes'))
      if (all.some((byte) => byte < 0 || byte > 255)) throw new Stopped('wrong-value', 'bytes')
      return Uint8Array.from(all)
    },
  }
}

function lists(meter: Meter): Record<string, Made> {
  const items = (value: Value | undefined, name: string): readonly Value[] => itemsOf(meter, value ?? null, name)
  return {
    list: ([value]) => newList(meter, value === undefined ? [] : [...items(value, 'list')]),
    tuple: ([value]) => new Tuple(value === undefined ? [] : items(value, 'tuple')),
    dict: ([value], named) => {
      const made = value instanceof Map ? new Map(value) : new Map(items(value ?? [], 'dict').map(pairOf))
      for (const [name, one] of named) made.set(name, one)
      meter.work(made.size)
      return made
    },
    set: ([value]) => new Set(value === undefined ? [] : items(value, 'set').map(keyOf)),
    range: (given) => {
      const [one = 0n, other, by = 1n] = given.map((value) => wholeOf(value, 'range'))
      const [from, to] = other === undefined ? [0n, one] : [one, other]
      if (by === 0n) throw new Stopped('wrong-value', 'range')
      const count = (to - from + by + (by > 0n ? -1n : 1n)) / by
      if (count > 100_000n) throw new Stopped('too-much-memory')
      const length = Math.max(0, Number(count))
      meter.work(length)
      return new Tuple(Array.from({ length }, (_none, place) => from + BigInt(place) * by))
    },
    sum: ([value, start = 0n]) => items(value, 'sum').reduce((total, item) => operate(meter, '+', total, item), start),
    min: (given, named) => best(meter, 'min', given, named),
    max: (given, named) => best(meter, 'max', given, named),
    sorted: ([value], named) => sorted(meter, items(value, 'sorted'), named),
    reversed: ([value]) => newList(meter, items(value, 'reversed').toReversed()),
    enumerate: ([value, start = 0n], named) => {
      const first = wholeOf(named.get('start') ?? start, 'enumerate')
      return newList(
        meter,
        items(value, 'enumerate').map((item, place) => new Tuple([first + BigInt(place), item])),
      )
    },
    zip: (given) => {
      const all = given.map((value) => items(value, 'zip'))
      const length = all.length === 0 ? 0 : Math.min(...all.map((list) => list.length))
      return newList(
        meter,
        Array.from({ length }, (_none, place) => new Tuple(all.map((list) => list[place] ?? null))),
      )
    },
    any: ([value]) => items(value, 'any').some(isTrue),
    all: ([value]) => items(value, 'all').every(isTrue),
  }
}

function pairOf(value: Value): [ReturnType<typeof keyOf>, Value] {
  const pair = value instanceof Tuple ? value.items : value
  if (!Array.isArray(pair) || pair.length !== 2) throw new Stopped('wrong-type', 'dict')
  return [keyOf(pair[0] ?? null), pair[1] ?? null]
}

function keyed(named: Named): (item: Value) => Value {
  const key = named.get('key')
  if (key === undefined || key === null) return (item) => item
  if (!(key instanceof Routine)) throw new Stopped('wrong-type', 'key')
  return (item) => key.run([item], new Map())
}

/** A list in order, as `sorted` and `sort` make it. */
export function sorted(meter: Meter, items: readonly Value[], named: Named): Value[] {
  const keyOfItem = keyed(named)
  const pairs = items.map((item) => ({ item, key: keyOfItem(item) }))
  const turn = isTrue(named.get('reverse') ?? false) ? -1 : 1
  pairs.sort((one, other) => turn * compare(meter, one.key, other.key, '<'))
  return newList(
    meter,
    pairs.map(({ item }) => item),
  )
}

function best(meter: Meter, name: 'min' | 'max', given: Given, named: Named): Value {
  const [first] = given
  const items = given.length === 1 ? itemsOf(meter, first ?? null, name) : given
  const keyOfItem = keyed(named)
  const turn = name === 'min' ? 1 : -1
  let found: { item: Value; key: Value } | null = null
  for (const item of items) {
    const key = keyOfItem(item)
    if (!found || turn * compare(meter, key, found.key, '<') < 0) found = { item, key }
  }
  if (found) return found.item
  const otherwise = named.get('default')
  if (otherwise === undefined) throw new Stopped('wrong-value', name)
  return otherwise
}
