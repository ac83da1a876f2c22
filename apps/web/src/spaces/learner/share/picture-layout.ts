// Where everything stands on the picture of a mosaic, in its pixels: pure, so that it can be tested.

export type PictureFormat = 'wide' | 'square'

export type PictureLayout = {
  readonly width: number
  readonly height: number
  readonly mosaic: { readonly x: number; readonly y: number; readonly side: number }
  readonly words: { readonly x: number; readonly y: number; readonly width: number }
  /** Height of the letters of the title, of the number and of the rest. */
  readonly type: { readonly title: number; readonly number: number; readonly small: number }
}

/** The wide one is what messages and networks show of a link; the square one suits the rest. */
export const pictureLayouts: Readonly<Record<PictureFormat, PictureLayout>> = {
  wide: {
    width: 1200,
    height: 630,
    mosaic: { x: 56, y: 56, side: 518 },
    words: { x: 630, y: 96, width: 514 },
    type: { title: 52, number: 132, small: 32 },
  },
  square: {
    width: 1200,
    height: 1200,
    mosaic: { x: 236, y: 72, side: 728 },
    words: { x: 96, y: 850, width: 1008 },
    type: { title: 54, number: 116, small: 34 },
  },
}

/** Breaks words into lines that fit; a word that is wider than the line has one of its own. */
export function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
