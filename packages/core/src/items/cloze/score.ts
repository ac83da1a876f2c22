import type { Language } from '../../language.ts'
import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIdOf } from '../presentation.ts'
import { bestForm, isAccepted } from '../typed-text.ts'
import { shownBlanks } from './blanks.ts'
import type { ClozeAnswer, ClozeItem } from './schema.ts'

/** Right when every blank is. */
export function score(item: ClozeItem, presentation: Presentation, answer: ClozeAnswer): ItemScore {
  const parts = shownBlanks(presentation).map(({ id, authorId, optionLetter }) => {
    const key = item.key[authorId]
    const value = answer.blanks.find((blank) => blank.id === id)?.value ?? ''
    if (!key) return { id, right: false }
    const right = 'right' in key ? authorIdOf(presentation, optionLetter, value) === key.right : isAccepted(value, key)
    return { id, right }
  })
  return { right: parts.every((part) => part.right), parts }
}

export function rightAnswer(item: ClozeItem, presentation: Presentation, language: Language): ClozeAnswer {
  const blanks = shownBlanks(presentation).flatMap(({ id, authorId, optionLetter }) => {
    const key = item.key[authorId]
    if (!key) return []
    return [{ id, value: 'right' in key ? shownIdOf(presentation, optionLetter, key.right) : bestForm(key, language) }]
  })
  return { kind: 'cloze', blanks }
}
