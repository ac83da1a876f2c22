import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { CategorizeAnswer, CategorizeItem, CategorizeView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const categorizeRules: ItemRules<CategorizeItem, CategorizeView, CategorizeAnswer> = {
  kind: 'categorize',
  lists: (item) => [
    { letter: 'c', ids: item.categories, shuffle: false },
    { letter: 'e', ids: item.entries, shuffle: true },
  ],
  publicView,
  validate,
  score,
  rightAnswer,
}
