// Markdown, read into the same tree as HTML: what counts is the page, whatever of the equivalent signs was used.
import type { Mistake, PageElement, PageNode } from './element.ts'
import { mostElements } from './html.ts'

/** Addresses by name, and how many elements there may still be: an answer must not hold the service up. */
type Reading = { readonly addresses: ReadonlyMap<string, string>; left: number; cutAt: number }

export function readMarkdown(source: string): { readonly root: PageElement; readonly mistakes: readonly Mistake[] } {
  const addresses = new Map<string, string>()
  const lines = source
    .replace(/[\u2028\u2029]/g, ' ')
    .split('\n')
    .map((text, place) => {
      const reference = /^ {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)>?/.exec(text)
      if (reference) addresses.set((reference[1] ?? '').toLowerCase(), reference[2] ?? '')
      return { text: reference ? '' : text.replaceAll('\t', '    '), line: place + 1 }
    })
  const reading: Reading = { addresses, left: mostElements, cutAt: 0 }
  const root = element('root', 1, [element('body', 1, blocksOf(lines, reading, 0))])
  return { root, mistakes: reading.cutAt > 0 ? [{ line: reading.cutAt, reason: 'too-much', detail: '' }] : [] }
}

type Line = { readonly text: string; readonly line: number }

function element(
  tag: string,
  line: number,
  children: readonly PageNode[],
  attributes: Readonly<Record<string, string>> = {},
): PageElement {
  return { tag, line, children, attributes: new Map(Object.entries(attributes)) }
}

const item = /^( *)([-*+]|\d{1,4}[.)])(\s+|$)(.*)$/
const rule = /^ {0,3}([-*_])(?: *\1){2,} *$/
const heading = /^ {0,3}(#{1,6})(?:\s+(.*))?$/
const fence = /^ {0,3}(?:```|~~~)/
const deepest = 12

/** Without the signs that may end a heading. */
function headingWords(text: string): string {
  let end = text.trimEnd()
  while (end.endsWith('#')) end = end.slice(0, -1)
  return end.trimEnd()
}

function blocksOf(lines: readonly Line[], reading: Reading, depth: number): PageNode[] {
  const found: PageNode[] = []
  let at = 0
  const words = (text: string): PageNode[] => inlineOf(text, reading, 0)
  while (at < lines.length) {
    const { text, line } = lines[at] ?? { text: '', line: 1 }
    if (reading.left <= 0) {
      if (reading.cutAt === 0) reading.cutAt = line
      break
    }
    if (text.trim() !== '') reading.left -= 1
    const title = heading.exec(text)
    if (text.trim() === '') {
      at += 1
    } else if (fence.test(text)) {
      const end = lines.findIndex((one, place) => place > at && fence.test(one.text))
      const inside = lines.slice(at + 1, end < 0 ? lines.length : end)
      found.push(element('pre', line, [element('code', line, [inside.map((one) => one.text).join('\n')])]))
      at = end < 0 ? lines.length : end + 1
    } else if (title) {
      found.push(element(`h${title[1]?.length ?? 1}`, line, words(headingWords(title[2] ?? ''))))
      at += 1
    } else if (rule.test(text)) {
      found.push(element('hr', line, []))
      at += 1
    } else if (/^ {0,3}>/.test(text) && depth < deepest) {
      const end = lines.findIndex((one, place) => place > at && one.text.trim() === '')
      const quoted = lines.slice(at, end < 0 ? lines.length : end)
      const inside = quoted.map((one) => ({ ...one, text: one.text.replace(/^ {0,3}> ?/, '') }))
      found.push(element('blockquote', line, blocksOf(inside, reading, depth + 1)))
      at += quoted.length
    } else if (item.test(text) && depth < deepest) {
      const list = listAt(lines.slice(at), reading, depth)
      found.push(list.element)
      at += list.lines
    } else {
      const rest = lines.slice(at + 1)
      const end = rest.findIndex(
        (one) =>
          one.text.trim() === '' ||
          heading.test(one.text) ||
          fence.test(one.text) ||
          /^ {0,3}>/.test(one.text) ||
          /^ {0,3}(?:[-*+]|1[.)])\s+\S/.test(one.text) ||
          /^ {0,3}(?:=+|-+) *$/.test(one.text),
      )
      const under = end < 0 ? undefined : /^ {0,3}(=+|-+) *$/.exec(rest[end]?.text ?? '')
      const paragraph = [text, ...rest.slice(0, end < 0 ? rest.length : end).map((one) => one.text)]
      const level = under?.[1]?.startsWith('=') ? 'h1' : 'h2'
      const joined = paragraph.map((one, place) => (place === paragraph.length - 1 ? one.trim() : one.trimStart()))
      found.push(element(under ? level : 'p', line, words(joined.join('\n'))))
      at += paragraph.length + (under ? 1 : 0)
    }
  }
  return found
}

/** A list, with what is set in under its items. */
function listAt(
  lines: readonly Line[],
  reading: Reading,
  depth: number,
): { readonly element: PageElement; readonly lines: number } {
  const first = item.exec(lines[0]?.text ?? '')
  const edge = first?.[1]?.length ?? 0
  const isOrdered = /^\d/.test(first?.[2] ?? '')
  const items: { readonly line: number; readonly inside: Line[] }[] = []
  let at = 0
  for (; at < lines.length; at += 1) {
    const { text, line } = lines[at] ?? { text: '', line: 1 }
    const last = items.at(-1)
    const begins = item.exec(text)
    const from = /^ */.exec(text)?.[0].length ?? 0
    if (text.trim() === '') {
      const next = lines.slice(at + 1).find((one) => one.text.trim() !== '')
      const goesOn = next !== undefined && (item.test(next.text) || /^ /.test(next.text))
      if (!goesOn) break
      last?.inside.push({ text: '', line })
    } else if (begins && from < edge + 2) {
      if (/^\d/.test(begins[2] ?? '') !== isOrdered) break
      items.push({ line, inside: [{ text: begins[4] ?? '', line }] })
    } else if (from >= edge + 2 || (!begins && last?.inside.at(-1)?.text.trim() !== '')) {
      last?.inside.push({ text: text.slice(Math.min(from, edge + (isOrdered && from > edge + 2 ? 3 : 2))), line })
    } else {
      break
    }
  }
  const isLoose = (one: readonly Line[]): boolean =>
    one.some(({ text }, place) => text === '' && place < one.length - 1)
  reading.left -= items.length
  const children = items.slice(0, Math.max(0, reading.left + items.length)).map(({ line, inside }) => {
    const blocks = blocksOf(inside, reading, depth + 1)
    const isTight = !isLoose(inside)
    return element(
      'li',
      line,
      blocks.flatMap((one) => (typeof one !== 'string' && one.tag === 'p' && isTight ? one.children : [one])),
    )
  })
  return { element: element(isOrdered ? 'ol' : 'ul', lines[0]?.line ?? 1, children), lines: Math.max(at, 1) }
}

/** What stands between two signs is of a few lines: without a bound, signs that nothing closes take long. */
const inline =
  /\\([\\`*_{}[\]()#+\-.!<>])|(?<!`)(?<code>`{1,3})(.{1,300}?)\k<code>|(!?)\[([^[\]]{0,300})\](?:\(\s*<?([^\s)>]{0,300})>?(?:\s+"[^"]{0,300}")?\s*\)|\[([^[\]]{0,300})\])|<(https?:\/\/[^\s<>]{1,300}|[^\s<>@]{1,100}@[^\s<>]{1,100})>|(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\9|(\*|_)(?=\S)(.{1,300}?)(?<=\S)\11|((?<! ) {2,}|\\)\n/su

function inlineOf(text: string, reading: Reading, depth: number): PageNode[] {
  const found: PageNode[] = []
  let rest = text
  const deeper = (inside: string): PageNode[] => (depth > 6 ? [inside] : inlineOf(inside, reading, depth + 1))
  for (;;) {
    const match = reading.left > 0 ? inline.exec(rest) : null
    if (!match) break
    reading.left -= 1
    if (match.index > 0) found.push(rest.slice(0, match.index))
    const [whole, escaped, , code, isPicture, label = '', address, name, direct, strong, strongText, em, emText] = match
    if (escaped !== undefined) found.push(escaped)
    else if (code !== undefined) found.push(element('code', 1, [code.trim()]))
    else if (direct !== undefined) found.push(element('a', 1, [direct], { href: direct }))
    else if (strong !== undefined) found.push(element('strong', 1, deeper(strongText ?? '')))
    else if (em !== undefined) found.push(element('em', 1, deeper(emText ?? '')))
    else if (isPicture === undefined) found.push(element('br', 1, []))
    else {
      const leads = address ?? reading.addresses.get((name === '' || name === undefined ? label : name).toLowerCase())
      if (leads === undefined) found.push(whole)
      else if (isPicture === '!') found.push(element('img', 1, [], { src: leads, alt: label }))
      else found.push(element('a', 1, deeper(label), { href: leads }))
    }
    rest = rest.slice(match.index + whole.length)
  }
  return rest === '' ? found : [...found, rest]
}
