import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { OrderAnswer, OrderItem, OrderView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const orderRules: ItemRules<OrderItem, OrderView, OrderAnswer> = {
  kind: 'order',
  lists: (item) => [{ letter: 'e', ids: item.entries, shuffle: true, never: item.key.orders }],
  publicView,
  validate,
  score,
  rightAnswer,
}
