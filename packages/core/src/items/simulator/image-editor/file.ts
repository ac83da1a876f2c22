// What a saved file weighs, and what it loses.
import type { Format, PictureScenario } from './schema.ts'
import type { Picture } from './state.ts'

type Nature = NonNullable<PictureScenario['nature']>

/** What a drawing of few colours keeps of its points in PNG, in hundredths; a photo keeps more. */
const pngKeeps: Readonly<Record<Nature, number>> = { photo: 35, drawing: 4, vector: 4 }

/** Of every point as it is, in bytes. */
export function rawSize(width: number, height: number, depth: number): number {
  return Math.ceil((width * height * depth) / 8)
}

/** The size of a file in bytes: so many for each point, of which a format keeps a part. */
export function fileSize(picture: Picture, format: Format, quality: number): number {
  const { width, height, depth, scenario, layers } = picture
  const { nature = 'photo', animated = false, elements } = scenario
  const raw = rawSize(width, height, depth)
  const lossy = (width * height * 3 * (100 + 9 * quality)) / 5000
  switch (format) {
    case 'bmp':
      return raw
    case 'png':
      return Math.round((raw * pngKeeps[nature]) / 100)
    case 'jpeg':
      return Math.round(lossy)
    case 'webp':
      return Math.round((lossy * (animated ? 180 : 65)) / 100)
    case 'gif':
      return Math.round((width * height * (nature === 'photo' ? 75 : 12) * (animated ? 6 : 1)) / 100)
    case 'svg':
      // The shapes of a vector drawing weigh the same at any size; points are written out, longer than they are.
      return nature === 'vector' ? 400 + 120 * (elements.length + layers.length) : Math.round(raw * 1.35)
  }
}

/** What is seen to be lost in a file of that kind. */
export function damageOf(
  picture: Picture,
  format: Format,
  quality: number,
): 'none' | 'blocks' | 'halo' | 'colours' | 'blurred' {
  const { width, crop, turned, depth, scenario } = picture
  const { nature = 'photo' } = scenario
  const own = turned % 180 === 0 ? crop.width : crop.height
  if (nature !== 'vector' && width > own * 1.05) return 'blurred'
  if (depth < 24 && nature === 'photo') return 'colours'
  if (format === 'gif' && nature === 'photo') return 'colours'
  if (format === 'jpeg' || format === 'webp') {
    if (nature !== 'photo' && format === 'jpeg' && quality < 95) return 'halo'
    if (quality < 50) return 'blocks'
  }
  return 'none'
}

/** Whether what is behind the picture is seen through it. */
export function isTransparent({ scenario }: Picture, format: Format): boolean {
  return scenario.transparent === true && ['png', 'webp', 'gif', 'svg'].includes(format)
}

export function isAnimated({ scenario }: Picture, format: Format): boolean {
  return scenario.animated === true && (format === 'gif' || format === 'webp')
}
