import type { AnswerProblem } from '../item-rules.ts'
import type { Presentation } from '../presentation.ts'
import type { TextAnswer, TextItem } from './schema.ts'

export function validate(_item: TextItem, _presentation: Presentation, answer: TextAnswer): AnswerProblem | null {
  return answer.text.trim() === '' ? 'incomplete' : null
}
