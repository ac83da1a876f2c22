// Responses from a file, line by line, in nine bytes each: a table with the columns person, item and value, and perhaps
// group. Separated by commas, semicolons or tabs; other columns are passed over.
import { createReadStream, statSync } from 'node:fs'
import {
  orderByPersonAndItem,
  type SparseResponses,
} from '../../packages/core/src/adaptive/calibration/answer-table.ts'
import { fieldsOf, separatorOf } from './csv-line.ts'

type BrokenLine = { readonly line: number; readonly reason: string }

export type ResponseList = {
  readonly responses: SparseResponses
  /** By place, as everywhere else. */
  readonly items: readonly string[]
  readonly persons: readonly string[]
  /** The group of each person, empty where there is none; null when the file has no such column. */
  readonly groups: readonly string[] | null
  /** Lines without a value: the person did not answer. */
  readonly blank: number
  /** The first of those that could not be read, and how many there are. */
  readonly broken: readonly BrokenLine[]
  readonly brokenCount: number
}

/** The file cannot be read as a table of responses; the message says why. */
export class FileNotUsable extends Error {
  override name = 'FileNotUsable'
}

const mostListed = 20
const highestValue = 254

/**
 * @param onProgress called now and then with the share that is read
 * @throws {FileNotUsable} if it is not there, or its first line does not name the columns
 */
export async function readResponses(file: string, onProgress: (share: number) => void): Promise<ResponseList> {
  const size = sizeOf(file)
  const list = newList()
  let columns: Columns | null = null
  let number = 0
  let left = ''
  let read = 0
  const stream = createReadStream(file, { highWaterMark: 1 << 20, encoding: 'utf8' })
  for await (const chunk of stream) {
    // Text, because of the encoding.
    const text = left + (chunk as string)
    read += Buffer.byteLength(chunk as string)
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      take(text.slice(from, end))
      from = end + 1
    }
    left = text.slice(from)
    onProgress(size === 0 ? 1 : read / size)
  }
  if (left !== '') take(left)
  if (columns === null) throw new FileNotUsable(`${file} is empty: its first line must be person,item,value`)
  return list.close()

  function take(raw: string): void {
    number += 1
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (columns === null) columns = columnsOf(number === 1 ? line.replace(/^\uFEFF/, '') : line, file)
    else if (line !== '') list.add(number, line, columns)
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    throw new FileNotUsable(`there is no file ${file}`)
  }
}

type Columns = {
  readonly separator: string
  readonly count: number
  readonly person: number
  readonly item: number
  readonly value: number
  /** −1 if there is none. */
  readonly group: number
}

function columnsOf(header: string, file: string): Columns {
  const separator = separatorOf(header)
  const names = fieldsOf(header, separator).map((name) => name.toLowerCase())
  const missing = ['person', 'item', 'value'].filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new FileNotUsable(
      `${file}, line 1: no column is called ${missing.join(', nor ')}; it must be like person,item,value`,
    )
  const at = (name: string) => names.indexOf(name)
  return {
    separator,
    count: names.length,
    person: at('person'),
    item: at('item'),
    value: at('value'),
    group: at('group'),
  }
}

function newList() {
  let room = 1 << 16
  let person = new Int32Array(room)
  let item = new Int32Array(room)
  let value = new Uint8Array(room)
  let lines = new Int32Array(room)
  let count = 0
  let blank = 0
  let hasGroups = false
  const persons = newNames()
  const items = newNames()
  const groups: string[] = []
  const broken: BrokenLine[] = []
  let brokenCount = 0
  const refuse = (line: number, reason: string) => {
    brokenCount += 1
    if (broken.length < mostListed) broken.push({ line, reason })
  }

  return {
    add(number: number, line: string, columns: Columns): void {
      const fields = fieldsOf(line, columns.separator)
      const problem = problemOf(fields, columns)
      if (problem !== null) {
        refuse(number, problem)
        return
      }
      const said = fields[columns.value] ?? ''
      if (isBlank(said)) {
        blank += 1
        return
      }
      const who = fields[columns.person] ?? ''
      const at = persons.placeOf(who)
      if (columns.group >= 0) {
        hasGroups = true
        const group = fields[columns.group] ?? ''
        const known = groups[at] ?? group
        groups[at] = known
        if (known !== group) {
          refuse(number, `person ${who} is of group ${group}, and was of ${known} before`)
          return
        }
      }
      if (count === room) {
        room *= 2
        person = longer(person, new Int32Array(room))
        item = longer(item, new Int32Array(room))
        value = longer(value, new Uint8Array(room))
        lines = longer(lines, new Int32Array(room))
      }
      person[count] = at
      item[count] = items.placeOf(fields[columns.item] ?? '')
      value[count] = Number(said)
      lines[count] = number
      count += 1
    },

    close(): ResponseList {
      const all = { person: person.subarray(0, count), item: item.subarray(0, count), value: value.subarray(0, count) }
      return {
        responses: withoutRepeats(all, lines, persons.names, items.names, refuse),
        items: items.names,
        persons: persons.names,
        groups: hasGroups ? groups : null,
        blank,
        broken: broken.toSorted((one, other) => one.line - other.line),
        brokenCount,
      }
    },
  }
}

function isBlank(value: string): boolean {
  return value === '' || value === 'NA'
}

function problemOf(fields: readonly string[], columns: Columns): string | null {
  if (fields.length !== columns.count) return `${fields.length} fields, and there are ${columns.count} columns`
  if (fields[columns.person] === '') return 'no person'
  if (fields[columns.item] === '') return 'no item'
  const value = fields[columns.value] ?? ''
  if (isBlank(value) || (/^\d{1,3}$/.test(value) && Number(value) <= highestValue)) return null
  return `the value is ${value}, and a score is a whole number from 0 to ${highestValue}`
}

/** The first answer of a person to an item stays; what comes later is broken. */
function withoutRepeats(
  all: SparseResponses,
  lines: Int32Array,
  persons: readonly string[],
  items: readonly string[],
  refuse: (line: number, reason: string) => void,
): SparseResponses {
  const order = orderByPersonAndItem(all.person, all.item, items.length)
  const at = (place: number) => (order === null ? place : (order[place] ?? 0))
  const repeats = new Set<number>()
  let first = 0
  for (let place = 1; place < all.person.length; place += 1) {
    const [before, here] = [at(first), at(place)]
    if (all.person[before] !== all.person[here] || all.item[before] !== all.item[here]) {
      first = place
      continue
    }
    repeats.add(here)
    const [who, what] = [persons[all.person[here] ?? 0], items[all.item[here] ?? 0]]
    refuse(lines[here] ?? 0, `person ${who} answered item ${what} on line ${lines[before]} already`)
  }
  if (repeats.size === 0) return all
  const kept = (_: number, place: number) => !repeats.has(place)
  return { person: all.person.filter(kept), item: all.item.filter(kept), value: all.value.filter(kept) }
}

function longer<List extends Int32Array | Uint8Array>(list: List, to: List): List {
  to.set(list)
  return to
}

function newNames() {
  const places = new Map<string, number>()
  const names: string[] = []
  return {
    names,
    placeOf(name: string): number {
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, names.length)
      names.push(name)
      return names.length - 1
    },
  }
}
