import type { Language } from '../../language.ts'
import type { ItemScore } from '../item-rules.ts'
import { parseLocalNumber } from '../local-number.ts'
import type { Presentation } from '../presentation.ts'
import type { NumberAnswer, NumberItem } from './schema.ts'

// Decimal fractions such as 0.1 have no exact binary form; this absorbs the last bits, not a person's mistake.
const rounding = 1e-9

export function score(item: NumberItem, _presentation: Presentation, answer: NumberAnswer, language: Language): ItemScore {
  const given = parseLocalNumber(answer.text, language)
  const margin = item.key.tolerance + rounding * Math.max(1, Math.abs(item.key.value))
  return { right: given !== null && Math.abs(given - item.key.value) <= margin, parts: [] }
}

export function rightAnswer(item: NumberItem, _presentation: Presentation, language: Language): NumberAnswer {
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(item.key.value)
  return { kind: 'number', text }
}
