import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { MatchAnswer, MatchItem, MatchView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const matchRules: ItemRules<MatchItem, MatchView, MatchAnswer> = {
  kind: 'match',
  lists: (item) => [
    { letter: 'l', ids: item.left, shuffle: true },
    { letter: 'r', ids: item.right, shuffle: true },
  ],
  publicView,
  validate,
  score,
  rightAnswer,
}
