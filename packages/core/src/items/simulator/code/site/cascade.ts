// Which of the rules count for each element of a page, at a width of the window.
import { sameColour } from './colours.ts'
import { type Declaration, declarationsIn, readCss, type Selector, type Sheet } from './css.ts'
import { isUnseen, type PageElement } from './element.ts'
import { pixels } from './length.ts'
import { declare, isHandedDown } from './properties.ts'

/** A sheet, by the name of its file. */
export type NamedSheet = { readonly name: string; readonly sheet: Sheet }

/** What is said of one property of an element, and whether it counts. */
export type Said = {
  readonly property: string
  readonly value: string
  /** The file, `style` of the page itself, `attribute` of the tag, or `browser`. */
  readonly source: string
  readonly selector: string
  readonly line: number
  readonly counts: boolean
}

export type Styled = {
  readonly element: PageElement
  readonly parent: Styled | null
  readonly children: readonly (Styled | string)[]
  readonly style: ReadonlyMap<string, string>
  /** Where each property comes from. */
  readonly sources: ReadonlyMap<string, string>
  readonly said: readonly Said[]
  readonly fontSize: number
}

/** How browsers show a page that says nothing of its look. */
const browser: NamedSheet = {
  name: 'browser',
  sheet: readCss(
    `
    root { display: block; color: #000000; font-size: 16px; line-height: 1.25; }
    address, article, aside, blockquote, body, dd, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4,
    h5, h6, header, hr, html, legend, main, nav, ol, p, pre, section, ul { display: block; }
    head, title, style, meta, link { display: none; }
    body { margin: 8px; }
    h1 { font-size: 2em; margin: 0.67em 0; } h2 { font-size: 1.5em; margin: 0.83em 0; }
    h3 { font-size: 1.17em; margin: 1em 0; } h4 { margin: 1.33em 0; }
    h5 { font-size: 0.83em; margin: 1.67em 0; } h6 { font-size: 0.67em; margin: 2.33em 0; }
    h1, h2, h3, h4, h5, h6, strong, b, th { font-weight: bold; }
    em, i, address { font-style: italic; }
    p, ul, ol, dl, pre { margin: 1em 0; }
    ul ul, ul ol, ol ul, ol ol { margin: 0; }
    ul, ol { padding-left: 40px; } ul { list-style-type: disc; } ol { list-style-type: decimal; }
    ul ul, ol ul { list-style-type: circle; }
    li { display: list-item; }
    blockquote, figure { margin: 1em 40px; } dd { margin-left: 40px; }
    a { color: #0000ee; text-decoration: underline; }
    small { font-size: 0.83em; } mark { background-color: #ffff00; }
    hr { border: 1px solid gray; margin: 0.5em 0; }
    pre { white-space: pre; } pre, code { font-family: monospace; }
    img, button, input, select, textarea { display: inline-block; }
    button, input, select, textarea { font-size: 13.33px; padding: 2px 6px; border: 2px solid gray; box-sizing: border-box; }
    button { background-color: #efefef; color: #000000; text-align: center; }
    table { display: table; } tr { display: table-row; } td, th { display: table-cell; padding: 1px; }
    th { text-align: center; }
    fieldset { border: 2px solid gray; padding: 6px 12px; }
  `,
    1,
    false,
  ),
}

/** What may still be done: an answer must not hold the service up, whatever is written in it. */
export type Work = { left: number }

/** Variables of one element, its own and those handed down. */
const mostVariables = 40
/** Of a value once its variables are filled in. */
const longestValue = 200

/** Every element of the page, with its style. Once all work is done, the rest of the page is left out. @param sheets in the order in which the page names them */
export function styled(root: PageElement, sheets: readonly NamedSheet[], width: number, work: Work): Styled {
  const ordered = [browser, ...sheets].flatMap(({ name, sheet }, origin) =>
    sheet.rules
      .filter((rule) => width >= rule.from && width <= rule.to)
      .flatMap((rule) => rule.selectors.map((selector) => ({ name, isBrowser: origin === 0, rule, selector }))),
  )

  work.left -= ordered.length

  const give = (element: PageElement, parent: Styled | null): Styled => {
    const found: Candidate[] = []
    work.left -= 40 + ordered.length
    for (const { name, isBrowser, rule, selector } of ordered) {
      if (!fitsOne(selector.parts.at(-1), element)) continue
      if (work.left < 0 || !fits(selector, parent, work)) continue
      work.left -= 10 * rule.declarations.length
      const weight = isBrowser ? -1 : selector.weight
      for (const declaration of rule.declarations) {
        found.push({ declaration, source: name, selector: selector.text, weight })
      }
    }
    const inline = inlineOf(element)
    work.left -= 10 * inline.length
    if (work.left >= 0)
      for (const declaration of inline) found.push({ declaration, source: 'attribute', selector: '', weight: 1e9 })
    const inOrder = found
      .map((one, place) => ({ ...one, place }))
      .toSorted(
        (one, other) =>
          Number(one.declaration.isImportant) - Number(other.declaration.isImportant) ||
          one.weight - other.weight ||
          one.place - other.place,
      )

    const style = new Map<string, string>()
    const sources = new Map<string, string>()
    work.left -= 2 * (parent?.style.size ?? 0)
    for (const [property, value] of parent?.style ?? []) {
      if (!isHandedDown(property)) continue
      style.set(property, value)
      sources.set(property, parent?.sources.get(property) ?? '')
    }
    const last = new Map<string, Candidate>()
    let variables = [...style.keys()].filter((property) => property.startsWith('--')).length
    for (const { declaration } of inOrder) {
      const { property, value } = declaration
      if (!property.startsWith('--') || value.length > longestValue) continue
      if (!style.has(property)) variables += 1
      if (variables <= mostVariables) style.set(property, value)
    }
    for (const one of inOrder) {
      if (one.declaration.value.includes('var(')) work.left -= 200
      if (work.left < 0) break
      for (const { property, value } of meant(one.declaration, style, parent)) {
        style.set(property, value)
        sources.set(property, one.source)
        last.set(property, one)
      }
    }
    const rootSize = 16
    const above = parent?.fontSize ?? rootSize
    const fontSize =
      sources.has('font-size') && last.has('font-size') ? sizeOf(style.get('font-size') ?? '', above, width) : above
    style.set('font-size', `${round(fontSize)}px`)
    for (const property of ['color', 'background-color', 'border-color']) {
      const value = style.get(property)
      if (value !== undefined)
        style.set(property, value === 'currentcolor' ? (style.get('color') ?? value) : sameColour(value))
    }
    const counting = new Set(last.values())
    const children: (Styled | string)[] = []
    const made: Styled = {
      element,
      parent,
      children,
      style,
      sources,
      fontSize,
      said: inOrder
        .filter(({ source }) => source !== 'browser')
        .map((one) => ({
          property: one.declaration.property,
          value: one.declaration.value,
          source: one.source,
          selector: one.selector,
          line: one.declaration.line,
          counts: counting.has(one) || one.declaration.property.startsWith('--'),
        })),
    }
    for (const child of element.children) {
      if (work.left < 0) break
      if (typeof child === 'string') children.push(child)
      else if (!isUnseen(child)) children.push(give(child, made))
    }
    return made
  }
  return give(root, null)
}

type Candidate = {
  readonly declaration: Declaration
  readonly source: string
  readonly selector: string
  readonly weight: number
}

/** What a declaration says once its variables are filled in; nothing when that makes no sense. */
function meant(
  { property, value }: Declaration,
  style: ReadonlyMap<string, string>,
  parent: Styled | null,
): readonly { readonly property: string; readonly value: string }[] {
  if (property.startsWith('--')) return []
  if (value === 'inherit') return [{ property, value: parent?.style.get(property) ?? '' }]
  if (!value.includes('var(')) return [{ property, value }]
  const filled = value.replace(
    /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g,
    (_whole, name: string, otherwise: string | undefined) => style.get(name) ?? otherwise ?? '',
  )
  if (filled.length > longestValue) return []
  const declared = declare(property, filled)
  return typeof declared === 'string' ? [] : declared
}

const sizes: Readonly<Record<string, number>> = { small: 13, medium: 16, large: 18, 'x-large': 24 }

function sizeOf(value: string, above: number, width: number): number {
  if (value === 'smaller') return above * 0.83
  if (value === 'larger') return above * 1.2
  return sizes[value] ?? pixels(value, { fontSize: above, rootSize: 16, width, whole: above }) ?? above
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Whether a selector whose last part fits does so as a whole. Goes up once, whatever the selector: from each place on the way, which of its parts may come next is known. */
function fits({ parts, links }: Selector, parent: Styled | null, work: Work): boolean {
  // Parts up to which everything below fits, and whether the next may be any ancestor or has to be this one.
  let found = new Set([parts.length - 1])
  const waiting = new Set<number>()
  for (let up = parent; ; up = up.parent) {
    work.left -= 5
    const next = new Set<number>()
    for (const place of found) {
      if (place === 0) return true
      if (links[place - 1] === ' ') waiting.add(place - 1)
      else if (up && fitsOne(parts[place - 1], up.element)) next.add(place - 1)
    }
    if (!up) return false
    for (const place of waiting) if (fitsOne(parts[place], up.element)) next.add(place)
    if (next.size === 0 && waiting.size === 0) return false
    found = next
  }
}

function fitsOne(part: Selector['parts'][number] | undefined, { tag: own, attributes }: PageElement): boolean {
  if (!part) return false
  const { tag, id, classes, isNever } = part
  if (isNever || (tag !== '' && tag !== own)) return false
  if (id !== '' && attributes.get('id') !== id) return false
  return classes.every((one) => classesOf(attributes).has(one))
}

type Attributes = PageElement['attributes']

/** Emphasis that goes on in what follows has the same attributes each time: they are read once. */
const knownClasses = new WeakMap<Attributes, ReadonlySet<string>>()
const knownInline = new WeakMap<Attributes, readonly Declaration[]>()

function classesOf(attributes: Attributes): ReadonlySet<string> {
  const known = knownClasses.get(attributes) ?? new Set((attributes.get('class') ?? '').split(/\s+/))
  knownClasses.set(attributes, known)
  return known
}

/** What the attribute `style` says. */
function inlineOf({ attributes, line }: PageElement): readonly Declaration[] {
  const known = knownInline.get(attributes) ?? declarationsIn(attributes.get('style') ?? '', line, () => {})
  knownInline.set(attributes, known)
  return known
}
