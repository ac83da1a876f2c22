import type { Language } from '../../language.ts'
import type { ItemScore } from '../item-rules.ts'
import type { Presentation } from '../presentation.ts'
import { bestForm, isAccepted } from '../typed-text.ts'
import type { TextAnswer, TextItem } from './schema.ts'

export function score(item: TextItem, _presentation: Presentation, answer: TextAnswer): ItemScore {
  return { right: isAccepted(answer.text, item.key), parts: [] }
}

export function rightAnswer(item: TextItem, _presentation: Presentation, language: Language): TextAnswer {
  return { kind: 'text', text: bestForm(item.key, language) }
}
