import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIds } from '../presentation.ts'
import type { ChoiceManyAnswer, ChoiceManyItem } from './schema.ts'

/** Right when exactly the right options are ticked. */
export function score(item: ChoiceManyItem, presentation: Presentation, answer: ChoiceManyAnswer): ItemScore {
  const ticked = new Set(answer.options.map((option) => authorIdOf(presentation, 'o', option)))
  const parts = shownIds(presentation, 'o').map(({ id, authorId }) => ({
    id,
    right: ticked.has(authorId) === item.key.right.includes(authorId),
  }))
  return { right: parts.every((part) => part.right), parts }
}

export function rightAnswer(item: ChoiceManyItem, presentation: Presentation): ChoiceManyAnswer {
  const right = shownIds(presentation, 'o').filter(({ authorId }) => item.key.right.includes(authorId))
  return { kind: 'choice-many', options: right.map(({ id }) => id) }
}
