import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { NumberAnswer, NumberItem, NumberView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const numberRules: ItemRules<NumberItem, NumberView, NumberAnswer> = {
  kind: 'number',
  lists: () => [],
  publicView,
  validate,
  score,
  rightAnswer,
}
