import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIdOf, shownIds } from '../presentation.ts'
import type { MatchAnswer, MatchItem } from './schema.ts'

/** Right when every left has its right. */
export function score(item: MatchItem, presentation: Presentation, answer: MatchAnswer): ItemScore {
  const parts = shownIds(presentation, 'l').map(({ id, authorId }) => {
    const given = answer.pairs.find((pair) => pair.left === id)?.right ?? ''
    return { id, right: authorIdOf(presentation, 'r', given) === item.key.pairs[authorId] }
  })
  return { right: parts.every((part) => part.right), parts }
}

export function rightAnswer(item: MatchItem, presentation: Presentation): MatchAnswer {
  const pairs = shownIds(presentation, 'l').map(({ id, authorId }) => ({
    left: id,
    right: shownIdOf(presentation, 'r', item.key.pairs[authorId] ?? ''),
  }))
  return { kind: 'match', pairs }
}
