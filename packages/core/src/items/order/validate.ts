import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import type { OrderAnswer, OrderItem } from './schema.ts'

export function validate(item: OrderItem, presentation: Presentation, answer: OrderAnswer): AnswerProblem | null {
  if (new Set(answer.entries).size < answer.entries.length) return 'repeated-option'
  if (answer.entries.some((entry) => authorIdOf(presentation, 'e', entry) === null)) return 'unknown-option'
  return answer.entries.length < item.entries.length ? 'incomplete' : null
}
