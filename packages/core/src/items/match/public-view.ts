import { illustratedList } from '../illustrated.ts'
import type { ItemTexts } from '../item-rules.ts'
import { labelledList } from '../labelled.ts'
import type { Presentation } from '../presentation.ts'
import type { MatchItem, MatchView } from './schema.ts'

export function publicView(_item: MatchItem, texts: ItemTexts, presentation: Presentation): MatchView {
  return {
    kind: 'match',
    left: illustratedList(texts, presentation, 'l'),
    right: labelledList(texts, presentation, 'r'),
  }
}
