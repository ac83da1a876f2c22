// Answers of people whose abilities are drawn from a normal distribution, for tests: the same ones for the same seed.
import { seededRandom } from '../../random.ts'
import type { CalibratedItem } from '../models/item.ts'
import { scoreProbabilities } from '../models/response.ts'

export type Simulation = {
  readonly items: readonly CalibratedItem[]
  readonly persons: number
  readonly seed: number
  readonly population?: { readonly mean: number; readonly deviation: number }
  /** The share of items that a person answers; all if it is not said. */
  readonly share?: number
  /** What a person of this ability is taken for on this item. */
  readonly shifted?: (ability: number, item: number, person: number) => number
}

/** A sum of twelve draws: near enough to the normal distribution, and the same on every machine. */
function normalDraw(random: () => number): number {
  let sum = -6
  for (let draw = 0; draw < 12; draw += 1) sum += random()
  return sum
}

export function simulatedAnswers(simulation: Simulation): (number | null)[][] {
  const { items, persons, seed, population = { mean: 0, deviation: 1 }, share = 1, shifted } = simulation
  const random = seededRandom(seed)
  return Array.from({ length: persons }, (_, person) => {
    const ability = population.mean + population.deviation * normalDraw(random)
    return items.map((item, place) => {
      const isAsked = random() < share
      let left = random()
      const chances = scoreProbabilities(item, shifted?.(ability, place, person) ?? ability)
      if (!isAsked) return null
      for (const [score, chance] of chances.entries()) {
        if (left < chance) return score
        left -= chance
      }
      return chances.length - 1
    })
  })
}

/** Items of the 2PL with discriminations from 0.7 to 1.8 and difficulties from −1.8 to 1.8. */
export function simulatedItems(
  count: number,
  seed: number,
): { id: string; discrimination: number; difficulty: number }[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, place) => ({
    id: `q${place + 1}`,
    discrimination: 0.7 + 1.1 * random(),
    difficulty: -1.8 + 3.6 * random(),
  }))
}

/** The same answers, one line each. */
export function asSparse(rows: readonly (readonly (number | null)[])[]) {
  const lines = rows.flatMap((row, person) =>
    row.flatMap((value, item) => (value === null ? [] : [{ person, item, value }])),
  )
  return {
    person: Int32Array.from(lines, ({ person }) => person),
    item: Int32Array.from(lines, ({ item }) => item),
    value: Uint8Array.from(lines, ({ value }) => value),
  }
}
