// How a challenge was laid out for one person: each list of the item in the order shown. The ids that travel are
// made of the list's letter and the place (`o1`, `o2`…), so they tell nothing about the author's ids, whose
// spelling often gives the answer away.
import { seededRandom, shuffled } from '../random.ts'

/**
 * One list of an item: a letter that names it, its author ids, whether people see it in random order, and orders that
 * must not be shown (the solutions of an `order` item).
 */
export type ItemList = {
  readonly letter: string
  readonly ids: readonly string[]
  readonly shuffle: boolean
  readonly never?: readonly (readonly string[])[]
}

/** Author ids in the order shown, by letter of the list. Stored with the asked question. */
export type Presentation = Readonly<Record<string, readonly string[]>>

/** Lays the lists of an item out for one person. */
export function present(lists: readonly ItemList[], seed: number): Presentation {
  const random = seededRandom(seed)
  return Object.fromEntries(lists.map((list) => [list.letter, list.shuffle ? drawOrder(list, random) : list.ids]))
}

// Bounded, so that a list whose every order is forbidden is a dull challenge rather than an endless loop; so many that
// one order in a hundred left to show is found all the same.
const mostDraws = 2000

function drawOrder({ ids, never = [] }: ItemList, random: () => number): readonly string[] {
  for (let draw = 0; draw < mostDraws; draw++) {
    const order = shuffled(ids, random)
    if (!never.some((forbidden) => order.every((id, place) => id === forbidden[place]))) return order
  }
  return ids
}

/** The ids that travel for the list, in the order shown, each with the author's id it stands for. */
export function shownIds(presentation: Presentation, letter: string): { id: string; authorId: string }[] {
  return (presentation[letter] ?? []).map((authorId, place) => ({ id: `${letter}${place + 1}`, authorId }))
}

/** The author's id behind an id that came back from a browser, or null when it was never shown. */
export function authorIdOf(presentation: Presentation, letter: string, shownId: string): string | null {
  return shownIds(presentation, letter).find(({ id }) => id === shownId)?.authorId ?? null
}

/** The id that travels for an author's id of the list. The author's id must be in the list. */
export function shownIdOf(presentation: Presentation, letter: string, authorId: string): string {
  const found = shownIds(presentation, letter).find((entry) => entry.authorId === authorId)
  if (!found) throw new Error(`${authorId} is not in the list ${letter} of this presentation`)
  return found.id
}
