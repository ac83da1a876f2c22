import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import type { CategorizeAnswer, CategorizeItem } from './schema.ts'

export function validate(
  item: CategorizeItem,
  presentation: Presentation,
  answer: CategorizeAnswer,
): AnswerProblem | null {
  const entries = answer.placements.map((placement) => placement.entry)
  if (new Set(entries).size < entries.length) return 'repeated-option'
  const known = ({ entry, category }: { entry: string; category: string }) =>
    authorIdOf(presentation, 'e', entry) !== null && authorIdOf(presentation, 'c', category) !== null
  if (!answer.placements.every(known)) return 'unknown-option'
  return entries.length < item.entries.length ? 'incomplete' : null
}
