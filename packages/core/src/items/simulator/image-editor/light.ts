// Light and colours: what is seen of them after all that was set, and how they are spread.

import type { Light, Tone } from './schema.ts'
import { hidesAt, isIn } from './seen.ts'
import { type Layer, noLight, type Picture } from './state.ts'

export const tones: Readonly<Record<Tone, string>> = {
  black: '#1c1e2d',
  white: '#ffffff',
  grey: '#9a9ca8',
  blue: '#9cc3e6',
  green: '#7fb685',
  yellow: '#f2d16b',
  red: '#c8553d',
  brown: '#a47551',
}

/** One setting upon another. */
export function both(one: Light, other: Partial<Light>): Light {
  const sum = (setting: keyof Light): number => Math.max(-100, Math.min(100, one[setting] + (other[setting] ?? 0)))
  return {
    brightness: sum('brightness'),
    contrast: sum('contrast'),
    saturation: sum('saturation'),
    warmth: sum('warmth'),
    grain: sum('grain'),
  }
}

/** What is wrong at the beginning and what was set on the picture itself. */
export function lookOf({ scenario, adjusted }: Picture): Light {
  return both(adjusted, scenario.cast ?? noLight)
}

/** From 0 to 255 where nothing is cut off, as the screen works it out. */
function lit(value: number, { brightness, contrast }: Light): number {
  return (value * (1 + brightness / 100) - 127.5) * (1 + contrast / 100) + 127.5
}

function channels(tone: Tone): readonly number[] {
  return [1, 3, 5].map((place) => Number.parseInt(tones[tone].slice(place, place + 2), 16))
}

export type Spread = { readonly blocked: number; readonly burnt: number; readonly histogram: readonly number[] }

const steps = 40

/** How light is spread over the part that is kept: of 1,600 points of it. */
export function spreadOf(picture: Picture): Spread {
  const { crop, scenario, layers } = picture
  const look = lookOf(picture)
  const correcting = layers
    .filter(({ kind, hidden }) => kind === 'correct' && !hidden)
    .map((layer) => ({ layer, light: scaled(layer) }))
  const histogram = Array.from({ length: 8 }, () => 0)
  let [blocked, burnt, count] = [0, 0, 0]
  for (let place = 0; place < steps * steps; place += 1) {
    const x = crop.x + (((place % steps) + 0.5) * crop.width) / steps
    const y = crop.y + ((Math.floor(place / steps) + 0.5) * crop.height) / steps
    const tone = scenario.elements.findLast((element) => isIn(element, element.shape, x, y))?.tone
    if (tone === undefined) continue
    const [red = 0, green = 0, blue = 0] = channels(tone)
    const plain = 0.3 * red + 0.6 * green + 0.1 * blue
    const value = correcting.reduce(
      (now, { layer, light }) => (hidesAt(layer, x, y) ? lit(now, light) : now),
      lit(plain, look),
    )
    count += 1
    if (value < 4) blocked += 1
    if (value > 259) burnt += 1
    const bin = Math.max(0, Math.min(7, Math.floor(value / 32)))
    histogram[bin] = (histogram[bin] ?? 0) + 1
  }
  const share = (one: number): number => (count === 0 ? 0 : Math.round((one * 100) / count))
  return { blocked: share(blocked), burnt: share(burnt), histogram: histogram.map(share) }
}

/** A layer that is half seen does half as much. */
function scaled({ light, opacity }: Layer): Light {
  return { ...light, brightness: (light.brightness * opacity) / 100, contrast: (light.contrast * opacity) / 100 }
}

/** How well one tone is told from another: from 1 to 21. */
export function contrastOf(one: Tone, other: Tone): number {
  const luminance = (tone: Tone): number => {
    const [red = 0, green = 0, blue = 0] = channels(tone).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((first, second) => second - first)
  return Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100
}
