import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { ChoiceImageAnswer, ChoiceImageItem, ChoiceImageView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const choiceImageRules: ItemRules<ChoiceImageItem, ChoiceImageView, ChoiceImageAnswer> = {
  kind: 'choice-image',
  lists: (item) => [{ letter: 'o', ids: item.options, shuffle: true }],
  publicView,
  validate,
  score,
  rightAnswer,
}
