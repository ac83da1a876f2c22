import type { ItemTexts } from '../item-rules.ts'
import { labelledList } from '../labelled.ts'
import type { Presentation } from '../presentation.ts'
import type { OrderItem, OrderView } from './schema.ts'

export function publicView(_item: OrderItem, texts: ItemTexts, presentation: Presentation): OrderView {
  return { kind: 'order', entries: labelledList(texts, presentation, 'e') }
}
