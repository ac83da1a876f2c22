// What a program can import without anybody having written it.
import { exactly } from './decimal.ts'
import type { Files } from './files.ts'
import { counted, type World } from './functions.ts'
import { type Meter, Stopped } from './meter.ts'
import { decimalOf, truncated } from './operators.ts'
import {
  floatOf,
  isTrue,
  Module,
  newList,
  numericOf,
  type Routine,
  Tuple,
  textOf,
  type Value,
  wholeOf,
} from './values.ts'

/** What can be imported. */
export function moduleOf(name: string, world: World): Module {
  const made = modules[name] ?? worldly[name]?.(world)
  if (!made) throw new Stopped('unknown-module', name)
  return new Module(name, new Map(Object.entries(made)))
}

const modules: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  math: {
    pi: Math.PI,
    sqrt: counted('sqrt', ([value = null]) => {
      const number = floatOf(numericOf(value, 'sqrt'))
      if (number < 0) throw new Stopped('wrong-value', 'sqrt')
      return Math.sqrt(number)
    }),
    isclose: counted('isclose', ([one = null, other = null], named) => {
      const [a, b] = [floatOf(numericOf(one, 'isclose')), floatOf(numericOf(other, 'isclose'))]
      const gap = (name: string, usual: number): number => floatOf(numericOf(named.get(name) ?? usual, 'isclose'))
      const most = Math.max(gap('rel_tol', 1e-9) * Math.max(Math.abs(a), Math.abs(b)), gap('abs_tol', 0))
      return a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= most)
    }),
    floor: counted('floor', ([value = null]) => rounding(value, 'floor')),
    ceil: counted('ceil', ([value = null]) => rounding(value, 'ceil')),
  },
  decimal: { Decimal: counted('Decimal', ([value = null]) => decimalOf(value)) },
  /** Whole numbers as machines keep them, on so many bits: what does not fit comes back at the other end. */
  bits: Object.fromEntries(
    [8, 16, 32, 64].flatMap((bits) => [
      [`int${bits}`, counted(`int${bits}`, ([value = null]) => BigInt.asIntN(bits, wholeOf(value, `int${bits}`)))],
      [`uint${bits}`, counted(`uint${bits}`, ([value = null]) => BigInt.asUintN(bits, wholeOf(value, `uint${bits}`)))],
    ]),
  ),
}

/** Those that act on files, or know what is around the program. */
const worldly: Readonly<Record<string, (world: World) => Readonly<Record<string, Value>>>> = {
  os: ({ meter, files, surroundings }) => ({
    environ: new Map(Object.entries(surroundings)),
    path: new Module('path', new Map(Object.entries(paths(files, meter)))),
    getenv: counted('getenv', ([name = null, otherwise = null]) => surroundings[textOf(name, 'getenv')] ?? otherwise),
    listdir: counted('listdir', ([folder = '.']) => {
      meter.work(100)
      return newList(meter, files.list(textOf(folder, 'listdir')))
    }),
    mkdir: counted('mkdir', ([folder = null]) => {
      files.makeFolder(textOf(folder, 'mkdir'), false)
      return null
    }),
    makedirs: counted('makedirs', ([folder = null], named) => {
      files.makeFolder(textOf(folder, 'makedirs'), isTrue(named.get('exist_ok') ?? false))
      return null
    }),
    rename: counted('rename', ([from = null, to = null]) => {
      meter.work(100)
      files.rename(textOf(from, 'rename'), textOf(to, 'rename'))
      return null
    }),
    remove: counted('remove', ([name = null]) => {
      files.remove(textOf(name, 'remove'))
      return null
    }),
  }),
  shutil: ({ meter, files }) => ({
    copy: counted('copy', ([from = null, to = null]) => {
      meter.work(100)
      return files.copy(textOf(from, 'copy'), textOf(to, 'copy'))
    }),
    move: counted('move', ([from = null, to = null]) => {
      meter.work(100)
      return files.move(textOf(from, 'move'), textOf(to, 'move'))
    }),
  }),
  /** Nothing is waited for. */
  time: () => ({ sleep: counted('sleep', () => null) }),
}

function paths(files: Files, meter: Meter): Record<string, Value> {
  const asked = (name: string, made: (path: string) => Value): Routine =>
    counted(name, ([given = null]) => {
      const path = textOf(given, name)
      meter.work(path.length)
      return made(path)
    })
  return {
    exists: asked('exists', (path) => files.has(path) || files.hasFolder(path)),
    isdir: asked('isdir', (path) => files.hasFolder(path)),
    isfile: asked('isfile', (path) => files.has(path)),
    getsize: asked('getsize', (path) => BigInt(files.sizeOf(path))),
    splitext: asked('splitext', (path) => {
      const dot = path.lastIndexOf('.')
      const isEnding = dot > path.lastIndexOf('/') + 1
      return new Tuple(isEnding ? [path.slice(0, dot), path.slice(dot)] : [path, ''])
    }),
    basename: asked('basename', (path) => path.slice(path.lastIndexOf('/') + 1)),
    dirname: asked('dirname', (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
    join: counted('join', (parts) => {
      const texts = parts.map((part) => textOf(part, 'join'))
      meter.work(texts.reduce((sum, text) => sum + text.length, 0))
      return texts.map((part, place) => (place < texts.length - 1 ? part.replace(/\/?$/, '/') : part)).join('')
    }),
  }
}

function rounding(value: Value, way: 'floor' | 'ceil'): bigint {
  const number = numericOf(value, way)
  const whole = truncated(number)
  const { units, places } = number instanceof Object ? number : exactly(floatOf(number))
  const rest = typeof number === 'bigint' ? 0n : units - whole * 10n ** BigInt(places)
  if (way === 'floor') return rest < 0n ? whole - 1n : whole
  return rest > 0n ? whole + 1n : whole
}
