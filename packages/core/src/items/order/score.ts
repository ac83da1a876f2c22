import type { Language } from '../../language.ts'
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

/** Of the right orders, the first of those with most entries where they were put. */
export function rightAnswer(
  item: OrderItem,
  presentation: Presentation,
  _language: Language,
  given: OrderAnswer | null,
): OrderAnswer {
  const orders = item.key.orders.map((order) => order.map((id) => shownIdOf(presentation, 'e', id)))
  const inPlace = (order: readonly string[]) => order.filter((id, place) => given?.entries[place] === id).length
  const nearest = orders.reduce((best, order) => (inPlace(order) > inPlace(best) ? order : best), orders[0] ?? [])
  return { kind: 'order', entries: nearest }
}
