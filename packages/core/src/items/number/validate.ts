import type { Language } from '../../language.ts'
import type { AnswerProblem } from '../item-rules.ts'
import { parseLocalNumber } from '../local-number.ts'
import type { Presentation } from '../presentation.ts'
import type { NumberAnswer, NumberItem } from './schema.ts'

export function validate(
  _item: NumberItem,
  _presentation: Presentation,
  answer: NumberAnswer,
  language: Language,
): AnswerProblem | null {
  if (answer.text.trim() === '') return 'incomplete'
  return parseLocalNumber(answer.text, language) === null ? 'not-a-number' : null
}
