import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import type { ChoiceManyAnswer, ChoiceManyItem } from './schema.ts'

export function validate(
  _item: ChoiceManyItem,
  presentation: Presentation,
  answer: ChoiceManyAnswer,
): AnswerProblem | null {
  if (answer.options.length === 0) return 'incomplete'
  if (new Set(answer.options).size < answer.options.length) return 'repeated-option'
  return answer.options.some((option) => authorIdOf(presentation, 'o', option) === null) ? 'unknown-option' : null
}
