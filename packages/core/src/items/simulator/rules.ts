import type { ItemRules } from '../item-rules.ts'
import { publicView } from './public-view.ts'
import type { SimulatorAnswer, SimulatorItem, SimulatorView } from './schema.ts'
import { rightAnswer, score } from './score.ts'
import { validate } from './validate.ts'

export const simulatorRules: ItemRules<SimulatorItem, SimulatorView, SimulatorAnswer> = {
  kind: 'simulator',
  lists: ({ key }) => [{ letter: 'g', ids: Object.keys(key.goals), shuffle: false }],
  publicView,
  validate,
  score,
  rightAnswer,
}
