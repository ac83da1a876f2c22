// S-X² (Orlando & Thissen, 2000): of the persons who answered everything and have the same number of right answers, how many
// are right on an item, and how many should be? The expected shares come from the probabilities of the sum scores, made
// item by item (Lord & Wingersky, 1984).
import type { AnswerTable } from '../calibration/answer-table.ts'
import { type CalibratedItem, isGraded } from '../models/item.ts'
import { chiSquareTail } from './distributions.ts'
import type { Grid, ItemTable } from './posteriors.ts'

export type SumScoreFit = {
  readonly statistic: number
  readonly freedom: number
  readonly chance: number
}

/** Why there is no such statistic; `graded` of all items as soon as one is: there are no sums of right answers then. */
export type NoFit = 'graded' | 'too-few-complete' | 'too-few-cells'

const leastComplete = 100

/**
 * @param parameters how many parameters each item has that were estimated: 1, 2 or 3
 */
export function sumScoreFits(
  table: AnswerTable,
  items: readonly CalibratedItem[],
  tables: readonly ItemTable[],
  grid: Grid,
  parameters: (item: CalibratedItem) => number,
): (SumScoreFit | NoFit)[] {
  if (items.some(isGraded)) return items.map(() => 'graded')
  const { people, right, complete } = countsBySum(table, items.length)
  if (complete < leastComplete) return items.map(() => 'too-few-complete')
  const all = sumChances(tables, grid)
  return items.map((item, place) => {
    const rest = sumChances(
      tables.filter((_, other) => other !== place),
      grid,
    )
    const cells = Array.from({ length: items.length - 1 }, (_, below) => {
      const sum = below + 1
      const ofSum = weighted(all, sum, grid)
      const ofBoth = weighted(rest, sum - 1, grid, tables[place]?.expected)
      const persons = people[sum] ?? 0
      return { people: persons, expected: persons * (ofSum > 0 ? ofBoth / ofSum : 0), right: right[place]?.[sum] ?? 0 }
    })
    return statisticOf(collapsed(cells), parameters(item))
  })
}

type Cell = { readonly people: number; readonly right: number; readonly expected: number }

function countsBySum(table: AnswerTable, itemCount: number) {
  const people = new Float64Array(itemCount + 1)
  const right = Array.from({ length: itemCount }, () => new Float64Array(itemCount + 1))
  let complete = 0
  for (let person = 0; person + 1 < table.offsets.length; person += 1) {
    const [from = 0, to = 0] = [table.offsets[person], table.offsets[person + 1]]
    if (to - from !== itemCount) continue
    complete += 1
    let sum = 0
    for (let place = from; place < to; place += 1) sum += table.values[place] ?? 0
    people[sum] = (people[sum] ?? 0) + 1
    for (let place = from; place < to; place += 1) {
      const ofItem = right[table.items[place] ?? 0]
      if (ofItem !== undefined) ofItem[sum] = (ofItem[sum] ?? 0) + (table.values[place] ?? 0)
    }
  }
  return { people, right, complete }
}

/** The probability of each sum score at every node: sum after sum. */
function sumChances(tables: readonly ItemTable[], { nodes }: Grid): Float64Array {
  const count = nodes.length
  const chances = new Float64Array((tables.length + 1) * count)
  chances.fill(1, 0, count)
  for (const [done, { expected }] of tables.entries())
    for (let sum = done + 1; sum >= 0; sum -= 1)
      for (let node = 0; node < count; node += 1) {
        const right = expected[node] ?? 0
        const below = sum > 0 ? (chances[(sum - 1) * count + node] ?? 0) : 0
        const same = sum <= done ? (chances[sum * count + node] ?? 0) : 0
        chances[sum * count + node] = below * right + same * (1 - right)
      }
  return chances
}

function weighted(chances: Float64Array, sum: number, { weights }: Grid, times?: Float64Array): number {
  let total = 0
  for (let node = 0; node < weights.length; node += 1)
    total += (weights[node] ?? 0) * (chances[sum * weights.length + node] ?? 0) * (times?.[node] ?? 1)
  return total
}

/** Neighbours are put together until at least one right and one wrong answer is expected in each cell. */
function collapsed(cells: readonly Cell[]): Cell[] {
  const kept: Cell[] = []
  let open: Cell | null = null
  for (const cell of cells) {
    const next: Cell =
      open === null
        ? cell
        : {
            people: open.people + cell.people,
            right: open.right + cell.right,
            expected: open.expected + cell.expected,
          }
    const isFull = next.expected >= 1 && next.people - next.expected >= 1
    if (isFull) kept.push(next)
    open = isFull ? null : next
  }
  const last = kept.pop()
  if (last === undefined || open === null) return last === undefined ? kept : [...kept, last]
  return [
    ...kept,
    { people: last.people + open.people, right: last.right + open.right, expected: last.expected + open.expected },
  ]
}

function statisticOf(cells: readonly Cell[], parameters: number): SumScoreFit | NoFit {
  const freedom = cells.length - parameters
  if (freedom < 1) return 'too-few-cells'
  const statistic = cells.reduce((sum, { people, right, expected }) => {
    const away = right - expected
    return sum + (away * away * people) / (expected * (people - expected))
  }, 0)
  return { statistic, freedom, chance: chiSquareTail(statistic, freedom) }
}
