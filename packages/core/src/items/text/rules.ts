import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { TextAnswer, TextItem, TextView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const textRules: ItemRules<TextItem, TextView, TextAnswer> = {
  kind: 'text',
  lists: () => [],
  publicView,
  validate,
  score,
  rightAnswer,
}
