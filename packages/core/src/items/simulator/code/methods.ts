// What can be asked of a value by a point: `name.upper()`.

import { Decimal } from './decimal.ts'
import { decode, encode, encodingOf } from './encodings.ts'
import type { Files } from './files.ts'
import { formatted } from './format.ts'
import { sorted } from './functions.ts'
import { type Meter, Stopped } from './meter.ts'
import { combined, roundedTo } from './operators.ts'
import {
  countOf,
  isSame,
  itemsOf,
  type Key,
  keyOf,
  linesLeft,
  longestText,
  newList,
  newText,
  OpenFile,
  signsOf,
  Tuple,
  textOf,
  type Value,
} from './values.ts'

type Called = {
  readonly meter: Meter
  readonly files: Files
  readonly name: string
  readonly given: readonly Value[]
  readonly named: ReadonlyMap<string, Value>
}

/** Calls a method. Throws when the value has none of this name. */
export function callMethod(of: Value, called: Called): Value {
  const { name } = called
  const found =
    typeof of === 'string'
      ? ofText(of, called)
      : Array.isArray(of)
        ? ofList(of, called)
        : of instanceof Map
          ? ofDictionary(of, called)
          : of instanceof Set
            ? ofSet(of, called)
            : of instanceof OpenFile
              ? ofFile(of, called)
              : of instanceof Uint8Array
                ? ofBytes(of, called)
                : of instanceof Decimal && name === 'quantize'
                  ? roundedTo(of, BigInt(placesOf(called.given[0])))
                  : undefined
  if (found === undefined) throw new Stopped('unknown-method', name)
  return found
}

function placesOf(value: Value | undefined): number {
  if (value instanceof Decimal) return value.places
  throw new Stopped('wrong-type', 'quantize')
}

function ofText(text: string, called: Called): Value | undefined {
  const { meter, name, given, named } = called
  meter.work(1 + text.length / 16)
  const [first, second] = given
  const asked = (value: Value | undefined): string => textOf(value ?? null, name)
  switch (name) {
    case 'upper':
      return newText(meter, text.toUpperCase())
    case 'lower':
      return newText(meter, text.toLowerCase())
    case 'capitalize':
      return newText(meter, text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase())
    case 'title':
      return newText(
        meter,
        text.toLowerCase().replace(/\p{L}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1)),
      )
    case 'strip':
      return stripped(text, first, true, true)
    case 'lstrip':
      return stripped(text, first, true, false)
    case 'rstrip':
      return stripped(text, first, false, true)
    case 'split':
      return newList(meter, split(text, first))
    case 'splitlines':
      return newList(meter, text.replace(/\n$/, '').split('\n'))
    case 'join': {
      const parts = itemsOf(meter, first ?? null, name).map((part) => textOf(part, name))
      // Before it is made: ten thousand long texts in one would fill the memory.
      const length = parts.reduce((sum, part) => sum + part.length, text.length * Math.max(0, parts.length - 1))
      if (length > longestText) throw new Stopped('too-much-memory')
      return newText(meter, parts.join(text))
    }
    case 'replace': {
      const parts = text.split(asked(first))
      if (text.length + parts.length * asked(second).length > 20_000) throw new Stopped('too-much-memory')
      return newText(meter, parts.join(asked(second)))
    }
    case 'find':
    case 'index': {
      const at = text.indexOf(asked(first))
      if (at < 0 && name === 'index') throw new Stopped('wrong-value', asked(first))
      return BigInt(at < 0 ? -1 : signsOf(meter, text.slice(0, at)).length)
    }
    case 'count':
      return BigInt(text.split(asked(first)).length - 1)
    case 'startswith':
      return text.startsWith(asked(first))
    case 'endswith':
      return text.endsWith(asked(first))
    case 'isdigit':
      return /^\d+$/.test(text)
    case 'isalpha':
      return /^\p{L}+$/u.test(text)
    case 'isupper':
      return text !== text.toLowerCase() && text === text.toUpperCase()
    case 'islower':
      return text !== text.toUpperCase() && text === text.toLowerCase()
    case 'format':
      return newText(meter, filledText(text, called))
    case 'zfill':
      return newText(meter, text.padStart(Math.min(countOf(first ?? null, name), 1000), '0'))
    case 'ljust':
      return newText(meter, text.padEnd(Math.min(countOf(first ?? null, name), 1000)))
    case 'rjust':
      return newText(meter, text.padStart(Math.min(countOf(first ?? null, name), 1000)))
    case 'encode': {
      meter.work(text.length)
      return encode(text, encodingOf(asked(first ?? named.get('encoding') ?? 'utf-8')))
    }
  }
  return undefined
}

/** `"{} has {:.2f}".format(name, sum)`: places are counted, numbered or named. */
function filledText(text: string, { meter, given, named }: Called): string {
  let next = 0
  return text.replace(/\{\{|\}\}|\{(?<which>\w*)(?::(?<format>[^{}]*))?\}/g, (whole, which = '', format = '') => {
    if (whole === '{{' || whole === '}}') return whole.charAt(0)
    const value = which === '' ? given[next++] : /^\d+$/.test(which) ? given[Number(which)] : named.get(which)
    if (value === undefined) throw new Stopped('no-such-place', which)
    meter.work(100)
    return formatted(value, format)
  })
}

function stripped(text: string, signs: Value | undefined, start: boolean, end: boolean): string {
  const isCut =
    signs === undefined || signs === null
      ? (sign: string) => /\s/.test(sign)
      : (sign: string) => textOf(signs, 'strip').includes(sign)
  let from = 0
  let to = text.length
  while (start && from < to && isCut(text.charAt(from))) from += 1
  while (end && to > from && isCut(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

function split(text: string, at: Value | undefined): string[] {
  if (at === undefined || at === null) return text.split(/\s+/).filter((part) => part !== '')
  const between = textOf(at, 'split')
  if (between === '') throw new Stopped('wrong-value', 'split')
  return text.split(between)
}

function ofList(list: Value[], { meter, name, given, named }: Called): Value | undefined {
  const [first = null, second = null] = given
  meter.work(name === 'append' || (name === 'pop' && given.length === 0) ? 1 : 1 + list.length)
  const grown = (added: number): void => {
    if (list.length + added > 20_000) throw new Stopped('too-much-memory')
    meter.work(added)
  }
  const placeOf = (item: Value): number => {
    const at = list.findIndex((one) => isSame(meter, one, item))
    if (at < 0) throw new Stopped('wrong-value', name)
    return at
  }
  switch (name) {
    case 'append':
      grown(1)
      list.push(first)
      return null
    case 'extend': {
      const items = itemsOf(meter, first, name)
      grown(items.length)
      list.push(...items)
      return null
    }
    case 'insert':
      grown(1)
      list.splice(countOf(first, name), 0, second)
      return null
    case 'pop':
      return taken(list, given.length === 0 ? -1 : countOf(first, name))
    case 'remove':
      list.splice(placeOf(first), 1)
      return null
    case 'clear':
      list.length = 0
      return null
    case 'reverse':
      list.reverse()
      return null
    case 'sort':
      list.splice(0, list.length, ...sorted(meter, list, named))
      return null
    case 'copy':
      return newList(meter, [...list])
    case 'index':
      return BigInt(placeOf(first))
    case 'count':
      return BigInt(list.filter((one) => isSame(meter, one, first)).length)
  }
  return undefined
}

function taken(list: Value[], at: number): Value {
  const place = at < 0 ? list.length + at : at
  if (place < 0 || place >= list.length) throw new Stopped('no-such-place')
  return list.splice(place, 1)[0] ?? null
}

function ofDictionary(map: Map<string | bigint | number | null, Value>, called: Called): Value | undefined {
  const { meter, name, given } = called
  const [first = null, second = null] = given
  switch (name) {
    case 'get': {
      const found = map.get(keyOf(first))
      return found === undefined ? second : found
    }
    case 'setdefault': {
      const found = map.get(keyOf(first))
      if (found !== undefined) return found
      meter.work(1)
      map.set(keyOf(first), second)
      return second
    }
    case 'keys':
      return newList(meter, [...map.keys()])
    case 'values':
      return newList(meter, [...map.values()])
    case 'items':
      return newList(
        meter,
        [...map].map(([key, value]) => new Tuple([key, value])),
      )
    case 'pop': {
      const found = map.get(keyOf(first))
      if (found === undefined && given.length < 2) throw new Stopped('no-such-key', String(keyOf(first)))
      map.delete(keyOf(first))
      return found === undefined ? second : found
    }
    case 'update':
      if (!(first instanceof Map)) throw new Stopped('wrong-type', name)
      meter.work(first.size)
      for (const [key, value] of first) map.set(key, value)
      return null
    case 'copy':
      meter.work(map.size)
      return new Map(map)
    case 'clear':
      map.clear()
      return null
  }
  return undefined
}

function ofSet(set: Set<Key>, { meter, name, given }: Called): Value | undefined {
  const [first = null] = given
  const other = (): Set<Key> => new Set(itemsOf(meter, first, name).map(keyOf))
  const signs: Readonly<Record<string, string>> = { union: '|', intersection: '&', difference: '-' }
  const sign = signs[name]
  if (sign !== undefined) return combined(meter, sign, set, other())
  switch (name) {
    case 'add':
      meter.work(1)
      set.add(keyOf(first))
      return null
    case 'discard':
      set.delete(keyOf(first))
      return null
    case 'remove':
      if (!set.delete(keyOf(first))) throw new Stopped('no-such-key', String(keyOf(first)))
      return null
    case 'update':
      for (const key of other()) set.add(key)
      return null
    case 'issubset': {
      const whole = other()
      meter.work(set.size)
      return [...set].every((key) => whole.has(key))
    }
    case 'copy':
      meter.work(set.size)
      return new Set(set)
    case 'clear':
      set.clear()
      return null
  }
  return undefined
}

function ofBytes(bytes: Uint8Array, { meter, name, given, named }: Called): Value | undefined {
  meter.work(bytes.length)
  if (name === 'hex') return newText(meter, Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''))
  if (name !== 'decode') return undefined
  const encoding = encodingOf(textOf(given[0] ?? named.get('encoding') ?? 'utf-8', name))
  return newText(meter, decode(bytes, encoding, (given[1] ?? named.get('errors')) === 'replace'))
}

function ofFile(file: OpenFile, { meter, files, name, given }: Called): Value | undefined {
  switch (name) {
    case 'read':
      return newText(meter, linesLeft(file).join(''))
    case 'readlines':
      return newList(meter, linesLeft(file))
    case 'readline': {
      meter.work(1 + (file.rest?.length ?? 0) / 4)
      const [line = '', ...rest] = linesLeft(file)
      file.rest = rest.join('')
      return newText(meter, line)
    }
    case 'write': {
      const text = textOf(given[0] ?? null, name)
      meter.work(1 + text.length)
      files.write(file, text)
      return BigInt(signsOf(meter, text).length)
    }
    case 'close':
      file.isOpen = false
      return null
  }
  return undefined
}
