import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import { inReadingOrder } from './regions.ts'
import type { HotspotAnswer, HotspotItem, HotspotView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const hotspotRules: ItemRules<HotspotItem, HotspotView, HotspotAnswer> = {
  kind: 'hotspot',
  lists: (item) => [{ letter: 'h', ids: inReadingOrder(item), shuffle: false }],
  publicView,
  validate,
  score,
  rightAnswer,
}
