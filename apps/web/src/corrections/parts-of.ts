import type { assessments } from '@pix/api/contract'
import type { Part } from '../items/part-marks.ts'

/**
 * How each part of an answer went. The parts of places on a picture are the right ones, found or not: the others, which
 * nobody touched, are no success. The parts of an order are its lines, in their order: right where the right answer has
 * them, which is the accepted order nearest to the one given.
 */
export function partsOf({ given, right, parts }: assessments.Correction): readonly Part[] {
  if (given.kind === 'hotspot' && right.kind === 'hotspot') {
    return right.regions.map((id) => ({ id, right: given.regions.includes(id) }))
  }
  if (given.kind !== 'order' || right.kind !== 'order') return parts
  return given.entries.map((id, place) => ({ id, right: right.entries[place] === id }))
}

/** Was hardly anything missing? A third of the parts at most, of an answer that has several. */
export function isAlmostRight(parts: readonly Part[]): boolean {
  const wrong = parts.filter(({ right }) => !right).length
  return wrong > 0 && wrong < parts.length && 3 * wrong <= parts.length
}
