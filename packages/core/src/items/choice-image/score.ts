import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIdOf } from '../presentation.ts'
import type { ChoiceImageAnswer, ChoiceImageItem } from './schema.ts'

export function score(item: ChoiceImageItem, presentation: Presentation, answer: ChoiceImageAnswer): ItemScore {
  return { right: authorIdOf(presentation, 'o', answer.option) === item.key.right, parts: [] }
}

export function rightAnswer(item: ChoiceImageItem, presentation: Presentation): ChoiceImageAnswer {
  return { kind: 'choice-image', option: shownIdOf(presentation, 'o', item.key.right) }
}
