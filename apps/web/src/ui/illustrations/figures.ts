// People and tiles of the illustrations: simple shapes on the grid, in the colours of the tokens.

export type Skin = 1 | 2 | 3 | 4

const faceInk = '#241d30'

const round = (colour: string, width: number, d: string): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

const shape = (colour: string, d: string): string => `<path d="${d}" fill="${colour}"/>`

const disc = (colour: string, x: number, y: number, r: number): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`

export const at = (x: number, y: number, content: string, scale = 1): string =>
  `<g transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}">${content}</g>`

export const tile = (colour: string, x: number, y: number, size = 28): string =>
  `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${Math.round(size / 6)}" fill="${colour}"/>`

export const emptyTile = (x: number, y: number, size = 28): string =>
  `<rect x="${x + 1}" y="${y + 1}" width="${size - 2}" height="${size - 2}" rx="${Math.round(size / 6)}" fill="var(--paper)" stroke="var(--line-strong)" stroke-opacity=".35" stroke-width="2"/>`

export const skin = (tone: Skin): string => `var(--skin-${tone})`

/** A limb with the hand or the foot left to the caller. */
export const limb = round

export const hand = (tone: Skin, x: number, y: number): string => disc(skin(tone), x, y, 8)

export type HairStyle = 'short' | 'bun' | 'curls' | 'long' | 'scarf' | 'bald'

const hairBehind: Readonly<Record<HairStyle, (colour: string) => string>> = {
  short: () => '',
  bald: () => '',
  bun: (colour) => disc(colour, 3, -24, 10),
  curls: (colour) =>
    [-20, -11, 2, 14, 21].map((x, index) => disc(colour, x, [-4, -18, -23, -16, -3][index] ?? 0, 11)).join(''),
  long: (colour) => shape(colour, 'M-22 30V-2a22 22 0 0 1 44 0v32q-22 7-44 0Z'),
  scarf: (colour) => shape(colour, 'M-23-2a23 23 0 0 1 46 0c0 16 6 24 3 34q-26 10-52 0c-3-10 3-18 3-34Z'),
}

const hairBefore: Readonly<Record<HairStyle, (colour: string) => string>> = {
  short: (colour) => shape(colour, 'M-20 1C-23-16-12-24 1-24S22-15 20 0c-4-3-6-7-6-10C4-8-8-9-13-11c-1 5-3 9-7 12Z'),
  bun: (colour) => shape(colour, 'M-20 0C-22-15-11-22 0-22S22-15 20 0C15-5 7-12 2-13-4-12-15-6-20 0Z'),
  curls: (colour) => shape(colour, 'M-20-1C-22-16-10-22 0-22S22-16 20-1C14-9 7-11 0-11S-14-9-20-1Z'),
  long: (colour) => shape(colour, 'M-20 2C-23-15-12-22 0-22S23-15 20 2C17-4 10-10-4-13-7-8-15-4-20 2Z'),
  scarf: (colour) =>
    `<path d="M0-18C-14-18-18-8-17 2S-8 19 0 19 16 12 17 2 14-18 0-18Z" fill="none" stroke="${colour}" stroke-width="9"/>`,
  bald: (colour) =>
    shape(colour, 'M-20 2C-22-3-21-8-19-10-16-8-16-2-16 4ZM20 2C22-3 21-8 19-10 16-8 16-2 16 4Z') +
    shape(colour, 'M-15 6C-15 24 15 24 15 6 9 11-9 11-15 6Z'),
}

/** A head around 0,0, looking a little to one side when `look` is not 0. */
export function head({
  tone,
  hair,
  style,
  look = 0,
  glasses = false,
}: {
  tone: Skin
  hair: string
  style: HairStyle
  look?: number
  glasses?: boolean
}): string {
  const eyes = disc(faceInk, look - 6.5, 0, 2) + disc(faceInk, look + 6.5, 0, 2)
  const smile = `<path d="M${look - 4.5} 8q4.5 4 9 0" fill="none" stroke="${style === 'bald' ? 'var(--skin-1)' : faceInk}" stroke-width="1.8" stroke-linecap="round"/>`
  const frames = glasses
    ? `<path d="M${look - 12} 0a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0m13 0a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0m-2 0h2" fill="none" stroke="${faceInk}" stroke-width="1.6"/>`
    : ''
  return `${hairBehind[style](hair)}${disc(skin(tone), 0, 0, 19)}${hairBefore[style](hair)}${eyes}${frames}${smile}`
}

/** A body that stands on 0,0: legs, torso and neck. The head is at 0,-158, the shoulders at ±22,-116. */
export function standing(tone: Skin, top: string, bottom: string, shoes: string): string {
  return (
    round(bottom, 19, 'M-12-14V-60M12-14V-60') +
    shape(shoes, 'M-25 0q0-11 10-11h12V0ZM25 0q0-11-10-11H3V0Z') +
    round(skin(tone), 14, 'M0-146v16') +
    shape(top, 'M-27-52v-54a25 25 0 0 1 25-25H2a25 25 0 0 1 25 25v54q-27 7-54 0Z')
  )
}

export const scene = (width: number, height: number, content: string): string =>
  `<svg class="illustration" viewBox="0 0 ${width} ${height}" aria-hidden="true">${content}</svg>`
