import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { ChoiceOneAnswer, ChoiceOneItem, ChoiceOneView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const choiceOneRules: ItemRules<ChoiceOneItem, ChoiceOneView, ChoiceOneAnswer> = {
  kind: 'choice-one',
  lists: (item) => [{ letter: 'o', ids: item.options, shuffle: true }],
  publicView,
  validate,
  score,
  rightAnswer,
}
