import type { ItemList } from '../presentation.ts'
import { type Presentation, shownIds } from '../presentation.ts'
import type { ClozeItem } from './schema.ts'

/** The letter of the list of options of the blank at `place` (from 0). */
function optionLetter(place: number): string {
  return `b${place + 1}o`
}

/** The blanks, and the options of each drop-down. Options keep their written order: `low, medium, high` reads better. */
export function lists(item: ClozeItem): ItemList[] {
  const ids = Object.keys(item.blanks)
  const options = Object.values(item.blanks).flatMap((blank, place) =>
    blank.input === 'choice' ? [{ letter: optionLetter(place), ids: blank.options, shuffle: false }] : [],
  )
  return [{ letter: 'b', ids, shuffle: false }, ...options]
}

type ShownBlank = { id: string; authorId: string; optionLetter: string }

export function shownBlanks(presentation: Presentation): ShownBlank[] {
  return shownIds(presentation, 'b').map((blank, place) => ({ ...blank, optionLetter: optionLetter(place) }))
}
