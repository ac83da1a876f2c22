// The properties of a style that are known here, and what each may be: a closed list. No address is among the values, so
// nothing can be fetched by a style.
import { isColour } from './colours.ts'
import { isLength } from './length.ts'

type Fits = (value: string) => boolean

function words(list: string): Fits {
  const set = new Set(list.split(' '))
  return (value) => set.has(value)
}
function either(...all: Fits[]): Fits {
  return (value) => all.some((fits) => fits(value))
}
function each(most: number, fits: Fits): Fits {
  return (value) => {
    const parts = partsOf(value)
    return parts.length > 0 && parts.length <= most && parts.every(fits)
  }
}

/** Split at spaces, but for those in brackets. */
export function partsOf(value: string): string[] {
  return value.match(/(?:[^\s(]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? []
}

const positive: Fits = (value) => isLength(value) && !value.startsWith('-')
const number: Fits = (value) => /^\d{0,3}\.?\d{1,3}$/.test(value)
const lineStyle = words('none solid dashed dotted double')
const size = either(positive, words('auto max-content min-content fit-content'))
const most = either(positive, words('none max-content min-content fit-content'))
const track = either(
  positive,
  words('auto max-content min-content'),
  (value) => /^\d{0,2}\.?\d{1,2}fr$/.test(value),
  (value) => {
    const found = /^minmax\(\s*(.+?)\s*,\s*([^,()]+?)\s*\)$/.exec(value)
    return found !== null && (positive(found[1] ?? '') || found[1] === 'auto') && trackEnd(found[2] ?? '')
  },
)
function trackEnd(value: string): boolean {
  return positive(value) || value === 'auto' || /^\d{0,2}\.?\d{1,2}fr$/.test(value)
}
const template: Fits = (value) => {
  const repeated = /^repeat\(\s*(\d{1,2}|auto-fit|auto-fill)\s*,\s*(.+)\)$/.exec(value)
  if (repeated) return each(4, track)((repeated[2] ?? '').trim())
  return value === 'none' || each(12, track)(value)
}

const sides = ['top', 'right', 'bottom', 'left'] as const
const known = new Map<string, Fits>([
  ['color', isColour],
  ['background-color', isColour],
  ['font-size', either(positive, words('small medium large x-large smaller larger'))],
  ['font-weight', words('normal bold bolder lighter 100 200 300 400 500 600 700 800 900')],
  ['font-style', words('normal italic oblique')],
  ['font-family', (value) => /^[\w\s,"'-]{1,120}$/.test(value)],
  ['text-align', words('left right center justify start end')],
  ['text-decoration', words('none underline line-through')],
  ['text-transform', words('none uppercase lowercase capitalize')],
  ['line-height', either(number, positive, words('normal'))],
  ['letter-spacing', either(isLength, words('normal'))],
  ['list-style-type', words('none disc circle square decimal')],
  ['overflow-wrap', words('normal anywhere break-word')],
  ['white-space', words('normal nowrap pre pre-wrap')],
  ['width', size],
  ['height', size],
  ['max-width', most],
  ['max-height', most],
  ['min-width', size],
  ['min-height', size],
  ['box-sizing', words('border-box content-box')],
  ['display', words('block inline inline-block flex grid none list-item table table-row table-cell')],
  ['flex-direction', words('row column row-reverse column-reverse')],
  ['flex-wrap', words('nowrap wrap')],
  [
    'flex',
    (value) => /^(?:none|auto|\d(?:\.\d)?(?: \d(?:\.\d)?)?(?: (?:auto|0|\d{1,4}(?:px|rem|em|%)))?)$/.test(value),
  ],
  ['gap', each(2, positive)],
  ['justify-content', words('start center end flex-start flex-end space-between space-around space-evenly')],
  ['align-items', words('start center end flex-start flex-end stretch baseline')],
  ['grid-template-columns', template],
  ['overflow', words('visible hidden auto scroll')],
  ['overflow-x', words('visible hidden auto scroll')],
  ['border-radius', each(4, positive)],
  ['border-collapse', words('collapse separate')],
  ['border-width', each(1, positive)],
  ['border-style', lineStyle],
  ['border-color', isColour],
  ['object-fit', words('cover contain fill')],
  ...sides.map((side) => [`padding-${side}`, positive] as const),
  ...sides.map((side) => [`margin-${side}`, either(isLength, words('auto'))] as const),
])

/** Known, and without effect here: nothing that is wrong to write. */
const idle = new Set(
  'cursor transition outline outline-offset box-shadow text-shadow hyphens scroll-behavior user-select text-underline-offset border-bottom border-top border-left border-right opacity vertical-align aspect-ratio accent-color'.split(
    ' ',
  ),
)

export type Declared = { readonly property: string; readonly value: string }

/** @returns what it says in single properties, or what is wrong with it */
export function declare(property: string, value: string): readonly Declared[] | 'unknown-property' | 'unknown-value' {
  if (property.startsWith('--')) return [{ property, value }]
  if (idle.has(property)) return []
  if (value === 'inherit' && known.has(property)) return [{ property, value }]
  const long = longer(property, value)
  if (long === null) return 'unknown-property'
  return long.length > 0 && long.every((one) => known.get(one.property)?.(one.value)) ? long : 'unknown-value'
}

function longer(property: string, value: string): Declared[] | null {
  const parts = partsOf(value)
  if (property === 'margin' || property === 'padding') {
    const [top = '', right = top, bottom = top, left = right] = parts
    if (parts.length > 4) return []
    return [top, right, bottom, left].map((side, place) => ({ property: `${property}-${sides[place]}`, value: side }))
  }
  if (property === 'margin-inline' || property === 'padding-inline') {
    const [start = '', end = start] = parts
    const name = property.slice(0, property.indexOf('-'))
    return [
      { property: `${name}-left`, value: start },
      { property: `${name}-right`, value: end },
    ]
  }
  if (property === 'margin-block' || property === 'padding-block') {
    const [start = '', end = start] = parts
    const name = property.slice(0, property.indexOf('-'))
    return [
      { property: `${name}-top`, value: start },
      { property: `${name}-bottom`, value: end },
    ]
  }
  if (property === 'background')
    return [{ property: 'background-color', value: value === 'none' ? 'transparent' : value }]
  if (property === 'list-style') return [{ property: 'list-style-type', value }]
  if (property === 'word-wrap') return [{ property: 'overflow-wrap', value }]
  if (property === 'border') {
    if (parts.length > 3) return []
    return parts.map((part) => ({
      property: lineStyle(part) ? 'border-style' : isColour(part) ? 'border-color' : 'border-width',
      value: part,
    }))
  }
  return known.has(property) ? [{ property, value }] : null
}

const handedDown = new Set(
  'color font-size font-weight font-style font-family text-align text-transform line-height letter-spacing list-style-type overflow-wrap white-space'.split(
    ' ',
  ),
)

/** Whether what is inside an element has it too. */
export function isHandedDown(property: string): boolean {
  return handedDown.has(property) || property.startsWith('--')
}
