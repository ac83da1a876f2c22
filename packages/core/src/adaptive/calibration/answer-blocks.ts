// The likelihood of a person is a product over their answers, at each node. Neighbouring items are taken together in
// blocks: the product of a block's answers is made once for each pattern that occurs in it, and a person then needs one
// vector for each block in place of one for each item. With 40 items in blocks of 8 that is an eighth of the work, both
// in the products and in the sums that go back; with few answers a person, blocks of one item are the best.
import type { AnswerTable } from './answer-table.ts'

export type AnswerBlocks = {
  readonly personCount: number
  /** The patterns of the person at place p stand from `offsets[p]` to before `offsets[p + 1]`. */
  readonly offsets: Int32Array
  readonly patterns: Int32Array
  readonly patternCount: number
  /** The categories of a pattern stand from `categoryOffsets[pattern]` on. A category is an item with one of its scores. */
  readonly categoryOffsets: Int32Array
  readonly categories: Int32Array
}

// Full answers are best served by the longest blocks, few of them by the shortest: the cost has one minimum.
const lengths = [8, 4, 2, 1] as const
/** 3^8: eight items answered right, wrong or not at all. */
const mostCodes = 6561

/**
 * @param categoryStart the number of the first category of each item, and in the end that of all categories
 */
export function answerBlocks(table: AnswerTable, categoryStart: Int32Array): AnswerBlocks {
  let best: Plan | null = null
  for (const length of lengths) {
    const plan = planOf(table, categoryStart, length)
    if (best !== null && plan.cost >= best.cost) break
    best = plan
  }
  return blocksOf(table, best ?? planOf(table, categoryStart, 1))
}

type Plan = {
  readonly cost: number
  readonly entryCount: number
  /** Of an item: its block, and what its category counts in the code of the block. */
  readonly blockOf: Int32Array
  readonly factor: Int32Array
  /** Of a block: where its codes begin among those of all blocks. */
  readonly firstCode: Int32Array
  readonly isUsed: Uint8Array
  readonly categoryStart: Int32Array
}

function planOf(table: AnswerTable, categoryStart: Int32Array, length: number): Plan {
  const blockOf = new Int32Array(table.itemCount)
  const factor = new Int32Array(table.itemCount)
  const firstCode: number[] = []
  let size = 1
  let inBlock = 0
  let codes = 0
  for (let item = 0; item < table.itemCount; item += 1) {
    const radix = (categoryStart[item + 1] ?? 0) - (categoryStart[item] ?? 0) + 1
    if (item === 0 || inBlock === length || size * radix > mostCodes) {
      if (item > 0) codes += size
      firstCode.push(codes)
      size = 1
      inBlock = 0
    }
    blockOf[item] = firstCode.length - 1
    factor[item] = size
    size *= radix
    inBlock += 1
  }
  const plan = {
    cost: 0,
    entryCount: 0,
    blockOf,
    factor,
    firstCode: Int32Array.from(firstCode),
    isUsed: new Uint8Array(codes + size),
    categoryStart,
  }
  let entryCount = 0
  eachEntry(table, plan, (code) => {
    plan.isUsed[code] = 1
    entryCount += 1
  })
  const used = plan.isUsed.reduce((sum, one) => sum + one, 0)
  // A person's entry costs a product and a sum, a pattern as many of both as it has items.
  return { ...plan, entryCount, cost: 2 * entryCount + 2 * length * used }
}

function eachEntry(
  { offsets, items, values }: AnswerTable,
  { blockOf, factor, firstCode }: Pick<Plan, 'blockOf' | 'factor' | 'firstCode'>,
  visit: (code: number, person: number) => void,
): void {
  for (let person = 0; person + 1 < offsets.length; person += 1) {
    const end = offsets[person + 1] ?? 0
    let block = -1
    let code = 0
    for (let place = offsets[person] ?? 0; place < end; place += 1) {
      const item = items[place] ?? 0
      const of = blockOf[item] ?? 0
      if (of !== block) {
        if (block >= 0) visit(code, person)
        block = of
        code = firstCode[of] ?? 0
      }
      code += (factor[item] ?? 0) * ((values[place] ?? 0) + 1)
    }
    if (block >= 0) visit(code, person)
  }
}

function blocksOf(table: AnswerTable, plan: Plan): AnswerBlocks {
  const patternOf = new Int32Array(plan.isUsed.length)
  let patternCount = 0
  for (let code = 0; code < plan.isUsed.length; code += 1) {
    if (plan.isUsed[code] === 0) continue
    patternOf[code] = patternCount
    patternCount += 1
  }
  const personCount = table.offsets.length - 1
  const offsets = new Int32Array(personCount + 1)
  const patterns = new Int32Array(plan.entryCount)
  let written = 0
  eachEntry(table, plan, (code, person) => {
    patterns[written] = patternOf[code] ?? 0
    written += 1
    offsets[person + 1] = written
  })
  return { personCount, offsets, patterns, patternCount, ...categoriesOf(table.itemCount, plan) }
}

function categoriesOf(
  itemCount: number,
  { blockOf, factor, firstCode, isUsed, categoryStart }: Plan,
): Pick<AnswerBlocks, 'categoryOffsets' | 'categories'> {
  const categoryOffsets = [0]
  const categories: number[] = []
  let firstItem = 0
  for (let block = 0; block < firstCode.length; block += 1) {
    let endItem = firstItem
    while (endItem < itemCount && blockOf[endItem] === block) endItem += 1
    const start = firstCode[block] ?? 0
    const end = firstCode[block + 1] ?? isUsed.length
    for (let code = start; code < end; code += 1) {
      if (isUsed[code] === 0) continue
      for (let item = firstItem; item < endItem; item += 1) {
        const radix = (categoryStart[item + 1] ?? 0) - (categoryStart[item] ?? 0) + 1
        const digit = Math.floor((code - start) / (factor[item] ?? 1)) % radix
        if (digit > 0) categories.push((categoryStart[item] ?? 0) + digit - 1)
      }
      categoryOffsets.push(categories.length)
    }
    firstItem = endItem
  }
  return { categoryOffsets: Int32Array.from(categoryOffsets), categories: Int32Array.from(categories) }
}
