// Responses in one shape, whatever shape they come in: person after person, each with the items that they answered. It
// takes five bytes an answer, and nothing for what was not answered.
import { CalibrationRefused } from './calibration-refused.ts'

/** A row for each person, a column for each item: the score, or null where there is no answer. */
type DenseResponses = readonly (readonly (number | null)[])[]

/** One place in each list for each answer, in any order. Persons are numbers of any kind, items are places in the bank. */
export type SparseResponses = {
  readonly person: Int32Array
  readonly item: Int32Array
  readonly value: Uint8Array
}

export type Responses = DenseResponses | SparseResponses

export type AnswerTable = {
  readonly itemCount: number
  /** The answers of the person at place p stand from `offsets[p]` to before `offsets[p + 1]`. */
  readonly offsets: Int32Array
  /** Rising within a person. */
  readonly items: Int32Array
  readonly values: Uint8Array
  /** Who stands at each place: the number of a row, from 0, or the person of a sparse response. */
  readonly persons: Int32Array
  /** Persons of a dense matrix who answered nothing: they tell nothing, and are left out. */
  readonly withoutAnswer: number
}

/**
 * @param itemCount how many items the bank has; if it is not said, as many as the responses name
 * @throws {CalibrationRefused} for no response at all, rows of several lengths, an item that is not in the bank, a score that is
 * not a whole number from 0 to 254, or a person who answered an item twice
 */
export function answerTable(responses: Responses, itemCount?: number): AnswerTable {
  return isSparse(responses) ? tableOfSparse(responses, itemCount) : tableOfDense(responses, itemCount)
}

function isSparse(responses: Responses): responses is SparseResponses {
  return 'person' in responses
}

const highestValue = 254
/** A thousand broken lines are one mistake: the first few tell which. */
const mostProblems = 20

function tableOfDense(rows: DenseResponses, itemCount: number | undefined): AnswerTable {
  const [first] = rows
  if (first === undefined) throw new CalibrationRefused(['there are no responses'])
  const width = itemCount ?? first.length
  const problems: string[] = []
  let answers = 0
  for (const [place, row] of rows.entries()) {
    if (problems.length >= mostProblems) break
    if (row.length !== width) {
      problems.push(`row ${place + 1} has ${row.length} responses, and there are ${width} items`)
      continue
    }
    for (const [item, value] of row.entries()) {
      if (value === null) continue
      answers += 1
      if (!Number.isInteger(value) || value < 0 || value > highestValue)
        problems.push(`row ${place + 1}, column ${item + 1}: ${value} is no score`)
    }
  }
  if (problems.length === 0 && answers === 0) problems.push('there are no responses')
  if (problems.length > 0) throw new CalibrationRefused(problems)

  const items = new Int32Array(answers)
  const values = new Uint8Array(answers)
  const offsets = [0]
  const persons: number[] = []
  let written = 0
  for (const [place, row] of rows.entries()) {
    for (const [item, value] of row.entries()) {
      if (value === null) continue
      items[written] = item
      values[written] = value
      written += 1
    }
    if (written === offsets.at(-1)) continue
    offsets.push(written)
    persons.push(place)
  }
  return {
    itemCount: width,
    offsets: Int32Array.from(offsets),
    items,
    values,
    persons: Int32Array.from(persons),
    withoutAnswer: rows.length - persons.length,
  }
}

function tableOfSparse({ person, item, value }: SparseResponses, itemCount: number | undefined): AnswerTable {
  const count = person.length
  if (item.length !== count || value.length !== count)
    throw new CalibrationRefused([
      `${count} persons, ${item.length} items and ${value.length} values: a response has one of each`,
    ])
  if (count === 0) throw new CalibrationRefused(['there are no responses'])
  const known = itemCount ?? item.reduce((most, place) => Math.max(most, place + 1), 0)
  const problems: string[] = []
  for (let place = 0; place < count && problems.length < mostProblems; place += 1) {
    const [of = 0, score = 0] = [item[place], value[place]]
    if (of < 0 || of >= known)
      problems.push(`response ${place + 1} is to item number ${of}, and there are ${known} items`)
    if (score > highestValue) problems.push(`response ${place + 1}: ${score} is no score`)
  }
  if (problems.length > 0) throw new CalibrationRefused(problems)

  const order = orderByPersonAndItem(person, item, known)
  const items = new Int32Array(count)
  const values = new Uint8Array(count)
  let personCount = 0
  for (let place = 0; place < count; place += 1) {
    const from = order === null ? place : (order[place] ?? 0)
    items[place] = item[from] ?? 0
    values[place] = value[from] ?? 0
    const before = order === null ? place - 1 : (order[place - 1] ?? -1)
    if (place === 0 || person[before] !== person[from]) personCount += 1
    else if (items[place] === items[place - 1])
      problems.push(`person ${person[from]} answered item number ${items[place]} twice`)
    if (problems.length >= mostProblems) break
  }
  if (problems.length > 0) throw new CalibrationRefused(problems)

  const offsets = new Int32Array(personCount + 1)
  const persons = new Int32Array(personCount)
  persons[0] = person[order?.[0] ?? 0] ?? 0
  let at = 0
  for (let place = 1; place < count; place += 1) {
    const [before, here] = order === null ? [place - 1, place] : [order[place - 1] ?? 0, order[place] ?? 0]
    if (person[before] === person[here]) continue
    at += 1
    offsets[at] = place
    persons[at] = person[here] ?? 0
  }
  offsets[personCount] = count
  return { itemCount: known, offsets, items, values, persons, withoutAnswer: 0 }
}

/** Null when they stand in that order already. Otherwise a radix sort: by item, then by each half of the person. */
export function orderByPersonAndItem(person: Int32Array, item: Int32Array, itemCount: number): Int32Array | null {
  if (isInOrder(person, item)) return null
  const half = 65536
  const places = new Int32Array(item.length)
  for (let place = 0; place < places.length; place += 1) places[place] = place
  const byItem = sortedBy(places, itemCount, (place) => item[place] ?? 0)
  const byLow = sortedBy(byItem, half, (place) => (person[place] ?? 0) & 0xffff)
  return sortedBy(byLow, half, (place) => ((person[place] ?? 0) >> 16) + 32768)
}

function isInOrder(person: Int32Array, item: Int32Array): boolean {
  for (let place = 1; place < person.length; place += 1) {
    const [before = 0, here = 0] = [person[place - 1], person[place]]
    if (here < before || (here === before && (item[place] ?? 0) < (item[place - 1] ?? 0))) return false
  }
  return true
}

/** A counting sort that keeps the order of equals. */
function sortedBy(places: Int32Array, keys: number, keyOf: (place: number) => number): Int32Array {
  const starts = new Int32Array(keys + 1)
  for (const place of places) {
    const key = keyOf(place) + 1
    starts[key] = (starts[key] ?? 0) + 1
  }
  for (let key = 1; key <= keys; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0)
  const sorted = new Int32Array(places.length)
  for (const place of places) {
    const key = keyOf(place)
    const to = starts[key] ?? 0
    sorted[to] = place
    starts[key] = to + 1
  }
  return sorted
}

/** Without the answers to some items, and without the persons to whom nothing is left. The items keep their places. */
export function withoutItems(table: AnswerTable, dropped: ReadonlySet<number>): AnswerTable {
  const { offsets, items, values } = table
  let kept = 0
  for (const item of items) if (!dropped.has(item)) kept += 1
  const newItems = new Int32Array(kept)
  const newValues = new Uint8Array(kept)
  const newOffsets = new Int32Array(offsets.length)
  const newPersons = new Int32Array(offsets.length - 1)
  let personCount = 0
  let written = 0
  for (let person = 0; person + 1 < offsets.length; person += 1) {
    const before = written
    for (let place = offsets[person] ?? 0; place < (offsets[person + 1] ?? 0); place += 1) {
      const item = items[place] ?? 0
      if (dropped.has(item)) continue
      newItems[written] = item
      newValues[written] = values[place] ?? 0
      written += 1
    }
    if (written === before) continue
    newPersons[personCount] = table.persons[person] ?? 0
    personCount += 1
    newOffsets[personCount] = written
  }
  return {
    itemCount: table.itemCount,
    offsets: newOffsets.slice(0, personCount + 1),
    items: newItems,
    values: newValues,
    persons: newPersons.slice(0, personCount),
    withoutAnswer: table.withoutAnswer + offsets.length - 1 - personCount,
  }
}
