import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import type { ChoiceOneAnswer, ChoiceOneItem } from './schema.ts'

export function validate(
  _item: ChoiceOneItem,
  presentation: Presentation,
  answer: ChoiceOneAnswer,
): AnswerProblem | null {
  return authorIdOf(presentation, 'o', answer.option) === null ? 'unknown-option' : null
}
