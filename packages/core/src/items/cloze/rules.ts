import type { ItemRules } from '../item-rules.ts'
import { lists } from './blanks.ts'
import { publicView } from './public-view.ts'
import type { ClozeAnswer, ClozeItem, ClozeView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const clozeRules: ItemRules<ClozeItem, ClozeView, ClozeAnswer> = {
  kind: 'cloze',
  lists,
  publicView,
  validate,
  score,
  rightAnswer,
}
