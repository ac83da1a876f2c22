// Which items are worth looking at near an ability, most promising first. The line of abilities is cut in cells; in each,
// items stand by the most information that they have anywhere in the cell. Whoever looks for the best at one ability
// reads the list of its cell and stops once what is left cannot be better: a dozen items are computed, not thousands, and
// the answer is exact.
import { type ItemParameters, mostInformation } from './item-information.ts'

export type InformationOrder = {
  /** Where the first cell begins, how wide each is, and how many there are. Abilities beyond belong to no cell. */
  readonly from: number
  readonly width: number
  readonly cells: number
  /** Places of a cell from `cell * size`, by falling bound. */
  readonly places: Int32Array
  readonly bounds: Float64Array
}

const from = -6
const cells = 120
const width = 0.1

export function orderByInformation(parameters: ItemParameters, size: number): InformationOrder {
  const places = new Int32Array(cells * size)
  const bounds = new Float64Array(cells * size)
  const most = new Float64Array(size)
  for (let cell = 0; cell < cells; cell++) {
    // A hair wider than the cell, for abilities that rounding puts beside it.
    const lowest = from + cell * width - 1e-9
    const highest = from + (cell + 1) * width + 1e-9
    for (let place = 0; place < size; place++) most[place] = mostInformation(parameters, place, lowest, highest)
    const sorted = places.subarray(cell * size, (cell + 1) * size)
    for (let place = 0; place < size; place++) sorted[place] = place
    sorted.sort((one, other) => (most[other] ?? 0) - (most[one] ?? 0) || one - other)
    for (const [rank, place] of sorted.entries()) bounds[cell * size + rank] = most[place] ?? 0
  }
  return { from, width, cells, places, bounds }
}

/** The cell of an ability, or −1. */
export function cellOf({ from, width, cells }: InformationOrder, ability: number): number {
  const cell = Math.floor((ability - from) / width)
  return cell >= 0 && cell < cells ? cell : -1
}
