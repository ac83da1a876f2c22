import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import type { ChoiceImageAnswer, ChoiceImageItem } from './schema.ts'

export function validate(
  _item: ChoiceImageItem,
  presentation: Presentation,
  answer: ChoiceImageAnswer,
): AnswerProblem | null {
  return authorIdOf(presentation, 'o', answer.option) === null ? 'unknown-option' : null
}
