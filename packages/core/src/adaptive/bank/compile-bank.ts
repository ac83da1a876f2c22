// A bank laid out for speed, once per release of the content: what a choice needs stands in typed arrays, so that
// choosing among thousands of items reads memory in a row and allocates nothing.
import { type CalibratedItem, checkBank, highestScore, isGraded } from '../models/item.ts'
import { information, scoreProbabilities } from '../models/response.ts'
import { type InformationOrder, orderByInformation } from './information-order.ts'
import type { ItemParameters } from './item-information.ts'

/** Where an item belongs, as far as constraints ask for it. What is not said is in no tube, skill or competence. */
type Placement = {
  readonly tube?: string
  readonly skill?: string
  readonly competence?: string
  /** Can be answered by everybody, with a screen reader or without a mouse. Not said: it cannot. */
  readonly accessible?: boolean
}

export type BankItem = CalibratedItem & Placement

/** A name of each group, and of each item the number of its group; −1 for none. */
type Grouping = { readonly names: readonly string[]; readonly of: Int32Array }

export type CompiledBank = ItemParameters & {
  readonly items: readonly BankItem[]
  readonly size: number
  /** The place of an item in `items`, and in every array, by its id. */
  readonly placeOf: ReadonlyMap<string, number>
  readonly tubes: Grouping
  readonly skills: Grouping
  readonly competences: Grouping
  /** 1 for an accessible item. */
  readonly accessible: Uint8Array
  /** The abilities at which posteriors are taken: equally spaced. */
  readonly nodes: Float64Array
  /** P(score | node) of an item: from `likelihoodFrom[place]`, all nodes of score 0, then all of score 1 … */
  readonly likelihoods: Float64Array
  readonly likelihoodFrom: Int32Array
  /** Fisher information at a node: `informations[node * size + place]`. */
  readonly informations: Float64Array
  readonly order: InformationOrder
}

export type BankOptions = {
  /**
   * Abilities at which posteriors are taken: 61 from −6 to 6 unless told. A fifth apart, they are exact to four decimals down
   * to a standard error of 0.15; a test that measures more finely needs more of them.
   */
  readonly nodes?: { readonly from: number; readonly to: number; readonly count: number }
}

/**
 * About a quarter of a second and 10 MB for 3,000 dichotomous items.
 * @throws {ItemNotUsable} for an empty bank, two items of one id or parameters that cannot be used
 * @throws {RangeError} for nodes that are no grid
 */
export function compileBank(items: readonly BankItem[], options: BankOptions = {}): CompiledBank {
  checkBank(items)
  const nodes = gridOf(options)
  const parameters = parametersOf(items)
  const likelihoodFrom = new Int32Array(items.length)
  let length = 0
  for (const [place, item] of items.entries()) {
    likelihoodFrom[place] = length
    length += (highestScore(item) + 1) * nodes.length
  }
  const likelihoods = new Float64Array(length)
  const informations = new Float64Array(items.length * nodes.length)
  for (const [place, item] of items.entries()) {
    for (const [node, ability] of nodes.entries()) {
      informations[node * items.length + place] = information(item, ability)
      for (const [score, chance] of scoreProbabilities(item, ability).entries())
        likelihoods[(likelihoodFrom[place] ?? 0) + score * nodes.length + node] = chance
    }
  }
  return {
    ...parameters,
    items,
    size: items.length,
    placeOf: new Map(items.map(({ id }, place) => [id, place])),
    tubes: groupingOf(items.map(({ tube }) => tube)),
    skills: groupingOf(items.map(({ skill }) => skill)),
    competences: groupingOf(items.map(({ competence }) => competence)),
    accessible: Uint8Array.from(items, ({ accessible }) => (accessible ? 1 : 0)),
    nodes,
    likelihoods,
    likelihoodFrom,
    informations,
    order: orderByInformation(parameters, items.length),
  }
}

function gridOf({ nodes = { from: -6, to: 6, count: 61 } }: BankOptions): Float64Array {
  const { from, to, count } = nodes
  if (!(from < to) || !Number.isInteger(count) || count < 2)
    throw new RangeError(`${count} nodes from ${from} to ${to} are no grid`)
  return Float64Array.from({ length: count }, (_, node) => from + ((to - from) * node) / (count - 1))
}

function parametersOf(items: readonly CalibratedItem[]): ItemParameters {
  const thresholdFrom = new Int32Array(items.length + 1)
  for (const [place, item] of items.entries())
    thresholdFrom[place + 1] = (thresholdFrom[place] ?? 0) + (isGraded(item) ? item.thresholds.length : 0)
  return {
    discrimination: Float64Array.from(items, ({ discrimination }) => discrimination),
    difficulty: Float64Array.from(items, (item) => (isGraded(item) ? 0 : item.difficulty)),
    guessing: Float64Array.from(items, (item) => (isGraded(item) ? 0 : (item.guessing ?? 0))),
    slipping: Float64Array.from(items, (item) => (isGraded(item) ? 1 : (item.slipping ?? 1))),
    thresholds: Float64Array.from(items.flatMap((item) => (isGraded(item) ? item.thresholds : []))),
    thresholdFrom,
  }
}

function groupingOf(groups: readonly (string | undefined)[]): Grouping {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(groups, (group) => {
    if (group === undefined) return -1
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  })
  return { names: [...numbers.keys()], of }
}
