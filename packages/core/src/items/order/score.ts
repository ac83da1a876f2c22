import type { ItemScore } from '../item-rules.ts'
import { authorIdOf, type Presentation, shownIdOf } from '../presentation.ts'
import type { OrderAnswer, OrderItem } from './schema.ts'

export function score(item: OrderItem, presentation: Presentation, answer: OrderAnswer): ItemScore {
  const given = answer.entries.map((entry) => authorIdOf(presentation, 'e', entry))
  const right = item.key.orders.some(
    (order) => order.length === given.length && order.every((id, place) => id === given[place]),
  )
  return { right, parts: [] }
}

export function rightAnswer(item: OrderItem, presentation: Presentation): OrderAnswer {
  const best = item.key.orders[0] ?? []
  return { kind: 'order', entries: best.map((id) => shownIdOf(presentation, 'e', id)) }
}
