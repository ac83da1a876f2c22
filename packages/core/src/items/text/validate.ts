import type { AnswerProblem } from '../item-rules.ts'
import type { Presentation } from '../presentation.ts'
import { comparable } from '../typed-text.ts'
import type { TextAnswer, TextItem } from './schema.ts'

export function validate(_item: TextItem, _presentation: Presentation, answer: TextAnswer): AnswerProblem | null {
  return comparable(answer.text) === '' ? 'incomplete' : null
}
