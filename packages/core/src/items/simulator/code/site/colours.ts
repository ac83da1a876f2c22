// Colours as a style writes them, and what they are on the screen.

const named: Readonly<Record<string, string>> = {
  aqua: '00ffff',
  beige: 'f5f5dc',
  black: '000000',
  blue: '0000ff',
  brown: 'a52a2a',
  coral: 'ff7f50',
  crimson: 'dc143c',
  cyan: '00ffff',
  darkblue: '00008b',
  darkgray: 'a9a9a9',
  darkgreen: '006400',
  darkgrey: 'a9a9a9',
  darkorange: 'ff8c00',
  darkred: '8b0000',
  dimgray: '696969',
  gold: 'ffd700',
  gray: '808080',
  green: '008000',
  grey: '808080',
  hotpink: 'ff69b4',
  indigo: '4b0082',
  ivory: 'fffff0',
  khaki: 'f0e68c',
  lavender: 'e6e6fa',
  lightblue: 'add8e6',
  lightgray: 'd3d3d3',
  lightgreen: '90ee90',
  lightgrey: 'd3d3d3',
  lightyellow: 'ffffe0',
  lime: '00ff00',
  magenta: 'ff00ff',
  maroon: '800000',
  midnightblue: '191970',
  navy: '000080',
  olive: '808000',
  orange: 'ffa500',
  pink: 'ffc0cb',
  purple: '800080',
  red: 'ff0000',
  royalblue: '4169e1',
  salmon: 'fa8072',
  seagreen: '2e8b57',
  silver: 'c0c0c0',
  skyblue: '87ceeb',
  steelblue: '4682b4',
  tan: 'd2b48c',
  teal: '008080',
  tomato: 'ff6347',
  turquoise: '40e0d0',
  violet: 'ee82ee',
  white: 'ffffff',
  yellow: 'ffff00',
}

type Colour = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number }

/** @param text in lower case; null when it is no colour */
function colourOf(text: string): Colour | null {
  if (text === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 }
  const name = Object.hasOwn(named, text) ? named[text] : undefined
  const hex = name ?? /^#([0-9a-f]{3,8})$/.exec(text)?.[1]
  if (hex !== undefined) return hexColour(hex)
  const call = /^(rgb|hsl)a?\(\s*([^()]+?)\s*\)$/.exec(text)
  if (!call) return null
  const parts = (call[2] ?? '').split(/\s*[,/]\s*|\s+/)
  if (
    parts.length < 3 ||
    parts.length > 4 ||
    parts.some((part) => !/^\d{1,3}(?:\.\d{1,3})?(?:%|deg)?$|^\.\d+$/.test(part))
  )
    return null
  const part = (place: number, whole: number): number => {
    const written = parts[place] ?? '1'
    return written.endsWith('%') ? (Number.parseFloat(written) * whole) / 100 : Number.parseFloat(written)
  }
  const alpha = Math.min(1, part(3, 1))
  if (call[1] === 'rgb') return { red: byte(part(0, 255)), green: byte(part(1, 255)), blue: byte(part(2, 255)), alpha }
  const [hue, saturation, light] = [part(0, 360), part(1, 1), part(2, 1)]
  if (!parts[1]?.endsWith('%') || !parts[2]?.endsWith('%')) return null
  const channel = (shift: number): number => {
    const turn = (shift + hue / 30) % 12
    const reach = saturation * Math.min(light, 1 - light)
    return byte(255 * (light - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))))
  }
  return { red: channel(0), green: channel(8), blue: channel(4), alpha }
}

export function isColour(text: string): boolean {
  return text === 'currentcolor' || colourOf(text) !== null
}

/** As six signs after `#`, whatever way it was written. */
export function sameColour(text: string): string {
  const colour = colourOf(text)
  if (!colour || colour.alpha === 0) return text
  return `#${[colour.red, colour.green, colour.blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`
}

/** How well one is told from the other: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((first, second) => second - first)
  return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100
}

function hexColour(hex: string): Colour | null {
  const long = hex.length < 5 ? [...hex].map((digit) => digit + digit).join('') : hex
  if (long.length !== 6 && long.length !== 8) return null
  const at = (place: number): number => Number.parseInt(long.slice(place, place + 2), 16)
  return { red: at(0), green: at(2), blue: at(4), alpha: long.length === 8 ? at(6) / 255 : 1 }
}

function byte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)))
}

function luminance(text: string): number {
  const colour = colourOf(text)
  if (!colour) return 0
  const linear = (value: number): number => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
}
