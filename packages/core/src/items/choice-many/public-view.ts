import type { ItemTexts } from '../item-rules.ts'
import { labelledList } from '../labelled.ts'
import type { Presentation } from '../presentation.ts'
import type { ChoiceManyItem, ChoiceManyView } from './schema.ts'

export function publicView(item: ChoiceManyItem, texts: ItemTexts, presentation: Presentation): ChoiceManyView {
  return {
    kind: 'choice-many',
    options: labelledList(texts, presentation, 'o'),
    ...(item.saysHowMany && { asked: item.key.right.length }),
  }
}
