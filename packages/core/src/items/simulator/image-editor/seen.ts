// What is where in a picture, and what lies upon it.
import type { Area, CutoutPart } from './schema.ts'
import type { Layer, Picture } from './state.ts'

type Point = { readonly x: number; readonly y: number }

/** Whether a point belongs to a shape in its area. */
export function isIn({ x, y, width, height }: Area, shape: string, across: number, down: number): boolean {
  if (across < x || across > x + width || down < y || down > y + height) return false
  const [right, below] = [(across - x) / width, (down - y) / height]
  if (shape === 'ellipse') return (right * 2 - 1) ** 2 + (below * 2 - 1) ** 2 <= 1
  if (shape === 'triangle') return Math.abs(right * 2 - 1) <= below
  return true
}

/** Kinds that let nothing through. */
const hiding = new Set<Layer['kind']>(['cover', 'blur', 'heal', 'rectangle'])

export function isHiding({ kind, hidden, opacity, stroke }: Layer): boolean {
  return !hidden && opacity >= 95 && stroke === 0 && hiding.has(kind)
}

/** Whether the layer lies on that point, as far as its mask lets it. */
export function hidesAt(layer: Layer, across: number, down: number): boolean {
  if (layer.hidden || !isIn(layer, 'rectangle', across, down)) return false
  const point = { x: ((across - layer.x) * 100) / layer.width, y: ((down - layer.y) * 100) / layer.height }
  return isKept(layer, point)
}

/** Whether the mask of a layer keeps a point of it, in hundredths. The last stroke there counts. */
function isKept({ mask }: Layer, { x, y }: Point): boolean {
  const stroke = mask.findLast((one) => isIn(one, 'rectangle', x, y))
  return stroke?.keeps ?? (mask.length === 0 || mask.every(({ keeps }) => !keeps))
}

/** How much of an area is in the part that is kept, and under nothing that hides it, in hundredths. */
export function seenOf({ crop }: Picture, area: Area, above: readonly Layer[]): number {
  const covering = above.filter(isHiding)
  let seen = 0
  for (let place = 0; place < 100; place += 1) {
    const across = area.x + (((place % 10) + 0.5) * area.width) / 10
    const down = area.y + ((Math.floor(place / 10) + 0.5) * area.height) / 10
    if (isIn(crop, 'rectangle', across, down) && !covering.some((layer) => hidesAt(layer, across, down))) seen += 1
  }
  return seen
}

/** How much of the picture lies under layers that change it. */
export function touchedOf({ scenario: { width, height }, layers }: Picture): number {
  const changing = layers.filter(
    ({ kind, hidden }) => !hidden && ['cover', 'blur', 'light-blur', 'heal', 'correct'].includes(kind),
  )
  let touched = 0
  for (let place = 0; place < 2500; place += 1) {
    const across = (((place % 50) + 0.5) * width) / 50
    const down = ((Math.floor(place / 50) + 0.5) * height) / 50
    if (changing.some((layer) => hidesAt(layer, across, down))) touched += 1
  }
  return Math.round(touched / 25)
}

/** How much of the subject of a cutout its mask keeps, and how much of what it keeps is none of it, in hundredths. */
export function cutoutOf(layer: Layer): { readonly kept: number; readonly halo: number } {
  const subject = layer.parts.filter((part) => part.subject === true)
  if (subject.length === 0) return { kept: 0, halo: 0 }
  let [own, keptOwn, kept] = [0, 0, 0]
  for (let place = 0; place < 2500; place += 1) {
    const point = { x: ((place % 50) + 0.5) * 2, y: (Math.floor(place / 50) + 0.5) * 2 }
    const isOwn = subject.some((part: CutoutPart) => isIn(part, part.shape, point.x, point.y))
    const isLeft = isKept(layer, point)
    if (isOwn) own += 1
    if (isLeft) kept += 1
    if (isOwn && isLeft) keptOwn += 1
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole))
  return { kept: share(keptOwn, own), halo: share(kept - keptOwn, kept) }
}
