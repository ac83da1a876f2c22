import type { ItemTexts } from '../item-rules.ts'
import type { TextItem, TextView } from './schema.ts'

export function publicView(_item: TextItem, texts: ItemTexts): TextView {
  return { kind: 'text', label: texts.field?.label ?? '' }
}
