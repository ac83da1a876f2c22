import { illustratedList } from '../illustrated.ts'
import type { ItemTexts } from '../item-rules.ts'
import { labelledList } from '../labelled.ts'
import type { Presentation } from '../presentation.ts'
import type { CategorizeItem, CategorizeView } from './schema.ts'

export function publicView(_item: CategorizeItem, texts: ItemTexts, presentation: Presentation): CategorizeView {
  return {
    kind: 'categorize',
    categories: labelledList(texts, presentation, 'c'),
    entries: illustratedList(texts, presentation, 'e'),
  }
}
