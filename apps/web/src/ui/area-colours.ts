// Colours of the mosaic where no style sheet reaches: a picture that is drawn, a PDF. Those of the light theme, as
// tokens.css has them for older browsers; a test holds them equal.

export const mosaicColours = {
  paper: '#fcfaf6',
  ink: '#1c1e2d',
  secondInk: '#525463',
  line: '#e1ded7',
  empty: '#e9e6e0',
} as const

const areaColours: Readonly<Record<string, string>> = {
  'information-and-data': '#037ac0',
  'communication-and-collaboration': '#0a8681',
  'content-creation': '#be4a1b',
  'protection-and-security': '#9351bd',
  'digital-environment': '#4a871b',
}

/** The hue of an area for shapes; that of actions for one that has none. */
export function areaColour(area: string): string {
  return areaColours[area] ?? '#3f40c4'
}

/** Width of the strokes of a motif, in the units of the mosaic. */
export function motifStroke(area: string): number {
  return area === 'communication-and-collaboration' ? 4.5 : 1.5
}
