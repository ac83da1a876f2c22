// Places in lists and texts, and names in modules.
import { Stopped } from './meter.ts'
import { countOf, Module, type Value } from './values.ts'

/** The places that a slice takes, in its order. */
export function slicePlaces(length: number, [from = null, to = null, by = null]: readonly (number | null)[]): number[] {
  const step = by ?? 1
  if (step === 0) throw new Stopped('wrong-value', '[]')
  const real = (place: number, least: number, most: number): number =>
    Math.min(most, Math.max(least, place < 0 ? length + place : place))
  const [first, end] =
    step > 0
      ? [real(from ?? 0, 0, length), real(to ?? length, 0, length)]
      : [from === null ? length - 1 : real(from, -1, length - 1), to === null ? -1 : real(to, -1, length - 1)]
  const places: number[] = []
  for (let place = first; step > 0 ? place < end : place > end; place += step) places.push(place)
  return places
}

/** A place counted from either end. */
export function placeIn(length: number, at: Value): number {
  const place = countOf(at, '[]')
  const real = place < 0 ? length + place : place
  if (real < 0 || real >= length) throw new Stopped('no-such-place', String(place))
  return real
}

/** What stands after a point. */
export function attributeOf(value: Value, name: string): Value {
  const found = value instanceof Module ? value.names.get(name) : undefined
  if (found === undefined) throw new Stopped('unknown-method', name)
  return found
}
