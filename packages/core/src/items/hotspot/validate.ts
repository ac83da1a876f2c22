import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import type { HotspotAnswer, HotspotItem } from './schema.ts'

export function validate(
  _item: HotspotItem,
  presentation: Presentation,
  { regions }: HotspotAnswer,
): AnswerProblem | null {
  if (new Set(regions).size < regions.length) return 'repeated-option'
  if (!regions.every((region) => authorIdOf(presentation, 'h', region) !== null)) return 'unknown-option'
  return regions.length === 0 ? 'incomplete' : null
}
