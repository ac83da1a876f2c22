import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { ChoiceManyAnswer, ChoiceManyItem, ChoiceManyView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const choiceManyRules: ItemRules<ChoiceManyItem, ChoiceManyView, ChoiceManyAnswer> = {
  kind: 'choice-many',
  lists: (item) => [{ letter: 'o', ids: item.options, shuffle: true }],
  publicView,
  validate,
  score,
  rightAnswer,
}
