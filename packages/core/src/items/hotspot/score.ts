import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIds } from '../presentation.ts'
import type { HotspotAnswer, HotspotItem } from './schema.ts'

/** Right when exactly the right places are touched. */
export function score(item: HotspotItem, presentation: Presentation, answer: HotspotAnswer): ItemScore {
  const touched = new Set(answer.regions.map((region) => authorIdOf(presentation, 'h', region)))
  const parts = shownIds(presentation, 'h').map(({ id, authorId }) => ({
    id,
    right: touched.has(authorId) === item.key.right.includes(authorId),
  }))
  return { right: parts.every((part) => part.right), parts }
}

export function rightAnswer(item: HotspotItem, presentation: Presentation): HotspotAnswer {
  const right = shownIds(presentation, 'h').filter(({ authorId }) => item.key.right.includes(authorId))
  return { kind: 'hotspot', regions: right.map(({ id }) => id) }
}
