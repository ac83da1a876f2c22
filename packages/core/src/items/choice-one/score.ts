import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIdOf } from '../presentation.ts'
import type { ChoiceOneAnswer, ChoiceOneItem } from './schema.ts'

export function score(item: ChoiceOneItem, presentation: Presentation, answer: ChoiceOneAnswer): ItemScore {
  return { right: authorIdOf(presentation, 'o', answer.option) === item.key.right, parts: [] }
}

export function rightAnswer(item: ChoiceOneItem, presentation: Presentation): ChoiceOneAnswer {
  return { kind: 'choice-one', option: shownIdOf(presentation, 'o', item.key.right) }
}
