import type { ItemTexts } from '../item-rules.ts'
import { labelledList } from '../labelled.ts'
import type { Presentation } from '../presentation.ts'
import type { ChoiceOneItem, ChoiceOneView } from './schema.ts'

export function publicView(_item: ChoiceOneItem, texts: ItemTexts, presentation: Presentation): ChoiceOneView {
  return { kind: 'choice-one', options: labelledList(texts, presentation, 'o') }
}
