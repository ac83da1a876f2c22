import type { AnswerProblem } from '../item-rules.ts'
import { authorIdOf, type Presentation } from '../presentation.ts'
import { comparable } from '../typed-text.ts'
import { shownBlanks } from './blanks.ts'
import type { ClozeAnswer, ClozeItem } from './schema.ts'

export function validate(item: ClozeItem, presentation: Presentation, answer: ClozeAnswer): AnswerProblem | null {
  const blanks = shownBlanks(presentation)
  const ids = answer.blanks.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'repeated-option'
  if (ids.some((id) => !blanks.some((blank) => blank.id === id))) return 'unknown-option'
  for (const blank of blanks) {
    const value = answer.blanks.find(({ id }) => id === blank.id)?.value ?? ''
    if (comparable(value) === '') return 'incomplete'
    const isChoice = item.blanks[blank.authorId]?.input === 'choice'
    if (isChoice && authorIdOf(presentation, blank.optionLetter, value) === null) return 'unknown-option'
  }
  return null
}
