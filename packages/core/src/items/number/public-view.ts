import type { ItemTexts } from '../item-rules.ts'
import type { NumberItem, NumberView } from './schema.ts'

export function publicView(_item: NumberItem, texts: ItemTexts): NumberView {
  const unit = texts.field?.unit
  return { kind: 'number', label: texts.field?.label ?? '', ...(unit === undefined ? {} : { unit }) }
}
