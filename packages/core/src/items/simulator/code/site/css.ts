// A small part of CSS: rules by tag, class and id, one inside another, and by the width of the window.
import type { Mistake, Reason } from './element.ts'
import { declare } from './properties.ts'

export type Declaration = {
  readonly property: string
  readonly value: string
  readonly isImportant: boolean
  readonly line: number
}

/** One element of a selector: `a.menu#top`. */
type Part = {
  readonly tag: string
  readonly id: string
  readonly classes: readonly string[]
  readonly isNever: boolean
}

export type Selector = {
  readonly text: string
  readonly parts: readonly Part[]
  /** Between a part and the one before it: anywhere inside, or directly. */
  readonly links: readonly (' ' | '>')[]
  /** Ids, classes and tags, as a number: what is higher wins. */
  readonly weight: number
}

type Rule = {
  readonly selectors: readonly Selector[]
  readonly declarations: readonly Declaration[]
  readonly from: number
  readonly to: number
  readonly line: number
}

export type Sheet = { readonly rules: readonly Rule[]; readonly mistakes: readonly Mistake[] }

/** An answer must not hold the service up, whatever is written in it. */
const mostRules = 120
const mostSelectors = 12
const mostParts = 5

export function readCss(source: string, firstLine = 1, isBounded = true): Sheet {
  const mistakes: Mistake[] = []
  const rules: Rule[] = []
  // Comments keep their lines.
  const text = source.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
  const lineAt = (at: number): number => firstLine + text.slice(0, at).split('\n').length - 1
  const complain = (at: number, reason: Reason, detail: string): void => {
    if (mistakes.length < 20) mistakes.push({ line: lineAt(at), reason, detail: detail.trim().slice(0, 60) })
  }
  const skipSpace = (at: number): number => at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)

  const block = (from: number, to: number, least: number, most: number, isInside: boolean): void => {
    let at = skipSpace(from)
    while (at < to && rules.length < mostRules) {
      const open = text.indexOf('{', at)
      const alone = text.indexOf('}', at)
      if (alone >= 0 && alone < to && (open < 0 || alone < open)) {
        complain(alone, 'brace-alone', '}')
        at = skipSpace(alone + 1)
        continue
      }
      if (open < 0 || open >= to) {
        complain(at, 'unknown-rule', text.slice(at, to))
        return
      }
      const head = text.slice(at, open).trim()
      if (head.startsWith('@')) {
        const end = closing(text, open)
        if (end < 0) complain(at, 'unclosed-brace', head)
        const last = end < 0 ? to : end
        const width = isInside ? null : mediaOf(head)
        if (width) block(open + 1, last, Math.max(least, width.from), Math.min(most, width.to), true)
        else complain(at, 'unknown-rule', head)
        at = skipSpace(last + 1)
        continue
      }
      const close = text.indexOf('}', open)
      const next = text.indexOf('{', open + 1)
      const isOpen = close < 0 || (next >= 0 && next < close)
      // Without its brace a rule ends where the next one seems to begin.
      const lost = close < 0 ? to : (text.slice(0, next).match(/^[\s\S]*[;}](?=[^;}]*$)/)?.[0].length ?? next)
      const last = isOpen ? Math.max(lost, open + 1) : close
      if (isOpen) complain(at, 'unclosed-brace', head)
      const selectors = head
        .split(',')
        .slice(0, isBounded ? mostSelectors : undefined)
        .flatMap((one) => {
          const read = selectorOf(one.trim())
          if (!read) complain(at, 'unknown-selector', one)
          return read ? [read] : []
        })
      const declarations = declarationsIn(text.slice(open + 1, last), lineAt(open), (place, reason, detail) =>
        complain(open + 1 + place, reason, detail),
      )
      rules.push({ selectors, declarations, from: least, to: most, line: lineAt(at) })
      at = skipSpace(isOpen ? last : last + 1)
    }
  }
  block(0, text.length, 0, Number.MAX_SAFE_INTEGER, false)
  return { rules, mistakes: mistakes.toSorted((one, other) => one.line - other.line) }
}

/** Of the attribute `style`, and of a rule. */
export function declarationsIn(
  text: string,
  firstLine: number,
  complain: (at: number, reason: Reason, detail: string) => void,
): Declaration[] {
  const found: Declaration[] = []
  let at = 0
  for (const piece of text.split(';')) {
    const start = at + (/^\s*/.exec(piece)?.[0].length ?? 0)
    at += piece.length + 1
    const written = piece.trim()
    if (written === '') continue
    const colon = written.indexOf(':')
    if (colon < 0) {
      complain(start, 'colon-missing', written)
      continue
    }
    const property = written.slice(0, colon).trim().toLowerCase()
    const isImportant = /!\s*important$/i.test(written)
    const value = written
      .slice(colon + 1)
      .replace(/!\s*important$/i, '')
      .trim()
      .toLowerCase()
      .replace(/\s+/g, ' ')
    const line = firstLine + text.slice(0, start).split('\n').length - 1
    if (/url\s*\(|image\s*\(|@import|expression/.test(value)) complain(start, 'no-address', property)
    else if (value.includes(':') && written.includes('\n')) complain(start, 'semicolon-missing', property)
    else if (value.includes('var(') && /^[\w\s(),.#%-]{1,120}$/.test(value))
      found.push({ property, value, isImportant, line })
    else {
      const declared = declare(property, value)
      if (typeof declared === 'string') {
        complain(start, declared, declared === 'unknown-property' ? property : `${property}: ${value}`)
      } else found.push(...declared.map((one) => ({ ...one, isImportant, line })))
    }
  }
  return found
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** The widths of the window for which the rules hold; null when it asks for something else. */
function mediaOf(head: string): { readonly from: number; readonly to: number } | null {
  const found = /^@media\s+(?:(?:only\s+)?(?:screen|all)\s+and\s+)?(.+)$/i.exec(head.replace(/\s+/g, ' '))
  if (!found) return /^@media (?:only )?(?:screen|all)$/i.test(head.replace(/\s+/g, ' ')) ? { from: 0, to: 1e9 } : null
  let [from, to] = [0, 1e9]
  for (const one of (found[1] ?? '').toLowerCase().split(' and ')) {
    const bound = /^\(\s*(?:(min|max)-width\s*:\s*|width\s*(<=?|>=?)\s*)([\d.]+)(px|em|rem)\s*\)$/.exec(one.trim())
    if (!bound) return null
    const pixels = Number(bound[3]) * (bound[4] === 'px' ? 1 : 16)
    const sign = bound[2]
    if (bound[1] === 'min' || sign?.startsWith('>')) from = Math.max(from, sign === '>' ? pixels + 0.02 : pixels)
    else to = Math.min(to, sign === '<' ? pixels - 0.02 : pixels)
  }
  return { from, to }
}

function selectorOf(text: string): Selector | null {
  // Spaces first: a long row of them would be gone through again from each of its places.
  const pieces = text
    .replace(/\s+/g, ' ')
    .replaceAll('>', ' > ')
    .split(/\s+/)
    .filter((piece) => piece !== '')
  const parts: Part[] = []
  const links: (' ' | '>')[] = []
  let isDirect = false
  for (const piece of pieces) {
    if (piece === '>') {
      if (isDirect || parts.length === 0) return null
      isDirect = true
      continue
    }
    const found = /^(\*|[a-z][a-z0-9]*)?((?:[.#][a-z_-][\w-]*)*)((?::[a-z-]+)*)$/i.exec(piece)
    if (!found) return null
    if (parts.length > 0) links.push(isDirect ? '>' : ' ')
    isDirect = false
    const [, tag = '', marks = '', states = ''] = found
    const ids = marks.match(/#[\w-]+/g) ?? []
    parts.push({
      tag: states === ':root' ? 'root' : tag === '*' ? '' : tag.toLowerCase(),
      id: ids[0]?.slice(1) ?? '',
      classes: (marks.match(/\.[\w-]+/g) ?? []).map((one) => one.slice(1)),
      // Of a link that is pointed at or was visited: nothing is, in a picture of a page.
      isNever: states !== '' && !/^(?::root|:link)$/.test(states),
    })
  }
  if (parts.length === 0 || parts.length > mostParts || isDirect) return null
  const weight = parts.reduce(
    (sum, { tag, id, classes }) => sum + (id === '' ? 0 : 10_000) + classes.length * 100 + (tag === '' ? 0 : 1),
    0,
  )
  return { text, parts, links, weight }
}
