import { type Makers, once, onDemand } from '../on-demand.ts'
import { damageOf, isAnimated, isTransparent, rawSize } from './file.ts'
import { areaOf } from './layers.ts'
import { contrastOf, lookOf, spreadOf } from './light.ts'
import type { ImageEditorFacts, Tone } from './schema.ts'
import { cutoutOf, isHiding, isIn, seenOf, touchedOf } from './seen.ts'
import { firstPicture, heightFor, type ImageEditorState, type Layer, type Picture } from './state.ts'

type PictureFacts = Omit<ImageEditorFacts['pictures'][number], 'id'>

export function facts({ pictures, open }: ImageEditorState): ImageEditorFacts {
  const first = pictures.find(({ id }) => id === firstPicture)
  if (!first) throw new Error('there is always a picture')
  return onDemand<ImageEditorFacts>({
    ...pictureFacts(first),
    open: () => open,
    pictures: () => pictures.map((picture) => onDemand({ id: () => picture.id, ...pictureFacts(picture) })),
  })
}

function pictureFacts(picture: Picture): Makers<PictureFacts> {
  const { scenario, layers, crop, width, height, turned, adjusted, alt, saved, upToDate, depth } = picture
  const spread = once(() => spreadOf(picture))
  const seen = layers.filter(({ hidden, opacity }) => !hidden && opacity > 0)
  const drawn = seen.filter(({ kind }) => !['cover', 'blur', 'light-blur', 'heal', 'correct'].includes(kind))
  const words = seen.filter(({ kind }) => kind === 'text')
  return {
    elements: () => scenario.elements.map((element) => ({ id: element.id, seen: seenOf(picture, element, layers) })),
    layers: () => layers.map((layer, place) => layerFacts(picture, layer, place)),
    crop: () => ({ ...crop }),
    width: () => width,
    height: () => height,
    proportionate: () => Math.abs(heightFor(picture, width) - height) <= 1,
    turned: () => turned,
    brightness: () => adjusted.brightness,
    look: () => lookOf(picture),
    adjusted: () => ({ ...adjusted }),
    blocked: () => spread().blocked,
    burnt: () => spread().burnt,
    histogram: () => [...spread().histogram],
    touched: () => touchedOf(picture),
    alt: () => alt,
    label: () => picture.label,
    log: () => [...picture.log],
    depth: () => depth,
    rawBytes: () => rawSize(width, height, depth),
    profile: () => picture.profile,
    trueColours: () => picture.trueColours,
    fonts: () => new Set(words.map(({ font }) => font)).size,
    tones: () => new Set(drawn.map(({ tone }) => tone)).size,
    strokes: () => new Set(drawn.flatMap(({ stroke }) => (stroke > 0 ? [stroke] : []))).size,
    lefts: () => new Set(drawn.filter(({ kind }) => kind !== 'connector').map(({ x }) => x)).size,
    leastContrast: () => (words.length === 0 ? 0 : Math.min(...words.map((layer) => contrastBehind(picture, layer)))),
    originalKept: () => picture.originalKept,
    saved: () => ({
      ...(saved ?? { format: '', quality: 0, width: 0, height: 0, bytes: 0, copy: false }),
      transparent: saved !== null && isTransparent(picture, saved.format),
      animated: saved !== null && isAnimated(picture, saved.format),
      damage: saved === null ? 'none' : damageOf(picture, saved.format, saved.quality),
      upToDate,
    }),
  }
}

function layerFacts(picture: Picture, layer: Layer, place: number): PictureFacts['layers'][number] {
  const { id, kind, text, tone, hidden, opacity, font, stroke, group, from, to, light, flipped, shadow, ends, stock } =
    layer
  return {
    id,
    kind,
    text,
    tone,
    hidden,
    place,
    ...areaOf(layer),
    seen: hidden ? 0 : seenOf(picture, layer, picture.layers.slice(place + 1)),
    opacity,
    font,
    stroke,
    group,
    from,
    to,
    light: { ...light },
    flipped,
    shadow,
    points: layer.points.map((point) => ({ ...point })),
    ends,
    ...cutoutOf(layer),
    contrast: kind === 'text' ? contrastBehind(picture, layer) : 0,
    stock,
  }
}

/** Of words, against what lies behind their middle. */
function contrastBehind({ scenario, layers }: Picture, layer: Layer): number {
  const [x, y] = [layer.x + layer.width / 2, layer.y + layer.height / 2]
  const below = layers
    .slice(0, layers.indexOf(layer))
    .findLast(
      (one) =>
        (isHiding(one) || ['ellipse', 'triangle'].includes(one.kind)) && !one.hidden && isIn(one, one.kind, x, y),
    )
  const element = scenario.elements.findLast((one) => one.shape !== 'text' && isIn(one, one.shape, x, y))
  const behind: Tone = below?.tone ?? element?.tone ?? 'white'
  return contrastOf(layer.tone, behind)
}
