import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIdOf, shownIds } from '../presentation.ts'
import type { CategorizeAnswer, CategorizeItem } from './schema.ts'

/** Right when every entry is in its category. */
export function score(item: CategorizeItem, presentation: Presentation, answer: CategorizeAnswer): ItemScore {
  const parts = shownIds(presentation, 'e').map(({ id, authorId }) => {
    const given = answer.placements.find((placement) => placement.entry === id)?.category ?? ''
    return { id, right: authorIdOf(presentation, 'c', given) === item.key.placements[authorId] }
  })
  return { right: parts.every((part) => part.right), parts }
}

export function rightAnswer(item: CategorizeItem, presentation: Presentation): CategorizeAnswer {
  const placements = shownIds(presentation, 'e').map(({ id, authorId }) => ({
    entry: id,
    category: shownIdOf(presentation, 'c', item.key.placements[authorId] ?? ''),
  }))
  return { kind: 'categorize', placements }
}
