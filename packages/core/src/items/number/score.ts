import type { Language } from '../../language.ts'
import type { ItemScore } from '../item-rules.ts'
import { parseLocalNumber } from '../local-number.ts'
import type { Presentation } from '../presentation.ts'
import type { NumberAnswer, NumberItem } from './schema.ts'

// Decimal fractions such as 0.1 have no exact binary form: |1.1 − 1| is a little more than 0.1. This absorbs the last
// bits, not a person's mistake, however large or small the number.
const rounding = 4 * Number.EPSILON

export function score(
  item: NumberItem,
  _presentation: Presentation,
  answer: NumberAnswer,
  language: Language,
): ItemScore {
  const given = parseLocalNumber(answer.text, language)
  const { value, tolerance } = item.key
  const margin = tolerance + rounding * (Math.abs(value) + tolerance)
  return { right: given !== null && Math.abs(given - value) <= margin, parts: [] }
}

export function rightAnswer(item: NumberItem, _presentation: Presentation, language: Language): NumberAnswer {
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(item.key.value)
  return { kind: 'number', text }
}
