import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import type { MatchAnswer, MatchItem } from './schema.ts'

export function validate(item: MatchItem, presentation: Presentation, answer: MatchAnswer): AnswerProblem | null {
  const lefts = answer.pairs.map((pair) => pair.left)
  if (new Set(lefts).size < lefts.length) return 'repeated-option'
  const known = ({ left, right }: { left: string; right: string }) =>
    authorIdOf(presentation, 'l', left) !== null && authorIdOf(presentation, 'r', right) !== null
  if (!answer.pairs.every(known)) return 'unknown-option'
  return lefts.length < item.left.length ? 'incomplete' : null
}
