// A small part of HTML, read as a browser does: what is wrong is said, and the page is made of the rest all the same.
import { isUnseen, type Mistake, type PageElement, type PageNode, type Reason } from './element.ts'
import { decoded } from './entities.ts'

const voids = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])
const formatting = new Set(['a', 'b', 'code', 'em', 'i', 'mark', 'small', 'strong'])
const blocks = new Set(
  'address article aside blockquote div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
const others =
  'html head title body meta link style a abbr b br button caption code dd dt em i img input label legend li mark option select small span strong sub sup tbody td textarea th thead tr'
const known = new Set([...blocks, ...others.split(' ')])

const attributes = new Set(
  'alt charset class colspan content for height href id lang dir name placeholder rel required role rowspan scope src style title type value width aria-label aria-labelledby aria-describedby aria-hidden'.split(
    ' ',
  ),
)

/** What ends by itself when one of these begins: the end tag may be left out. */
const endsBefore: Readonly<Record<string, ReadonlySet<string>>> = {
  p: blocks,
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  td: new Set(['td', 'th', 'tr']),
  th: new Set(['td', 'th', 'tr']),
  tr: new Set(['tr']),
  option: new Set(['option']),
}
const endsAlone = new Set([...Object.keys(endsBefore), 'html', 'head', 'body', 'thead', 'tbody'])

/** Where some elements have to stand. */
const parents: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['ul', 'ol']),
  tr: new Set(['table', 'thead', 'tbody']),
  td: new Set(['tr']),
  th: new Set(['tr']),
}

/** An answer must not hold the service up, whatever is written in it. */
export const mostElements = 300
const deepest = 24

type Open = {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: PageNode[]
  readonly line: number
  /** Gone on after its parent was closed too early: it was told once. */
  readonly isAgain: boolean
}

export type Read = { readonly root: PageElement; readonly mistakes: readonly Mistake[] }

export function readHtml(source: string): Read {
  const mistakes: Mistake[] = []
  const root: Open = { tag: 'root', attributes: new Map(), children: [], line: 1, isAgain: false }
  const open: Open[] = [root]
  /** Emphasis and links that were left open: they go on in what follows, as in a browser. */
  let goingOn: Open[] = []
  let count = 0
  const complain = (line: number, reason: Reason, detail: string): void => {
    if (mistakes.length < 20) mistakes.push({ line, reason, detail })
  }
  const current = (): Open => open.at(-1) ?? root

  const begin = (one: Open): void => {
    if (count >= mostElements || open.length >= deepest) {
      complain(one.line, 'too-much', one.tag)
      return
    }
    count += 1
    current().children.push(one)
    if (!voids.has(one.tag)) open.push(one)
  }
  const reopen = (): void => {
    const again = goingOn
    goingOn = []
    for (const one of again) begin({ ...one, children: [], isAgain: true })
  }
  const closeTo = (place: number): void => {
    for (const one of open.splice(place)) {
      if (one === undefined) continue
      if (!endsAlone.has(one.tag) && !one.isAgain) complain(one.line, 'unclosed-tag', one.tag)
      if (formatting.has(one.tag)) goingOn.push(one)
    }
  }
  const end = (tag: string, line: number): void => {
    const place = open.findLastIndex((one) => one.tag === tag)
    if (place < 1) {
      if (goingOn.some((one) => one.tag === tag)) goingOn = goingOn.filter((one) => one.tag !== tag)
      else complain(line, voids.has(tag) || known.has(tag) ? 'closes-nothing' : 'unknown-tag', tag)
      return
    }
    closeTo(place + 1)
    open.splice(place)
  }
  const start = (tag: string, given: ReadonlyMap<string, string>, line: number): void => {
    const above = open.findLastIndex((one) => endsBefore[one.tag]?.has(tag))
    // A list inside an item holds items of its own.
    const between = open.slice(above + 1)
    const isOwn = between.some((one) => ['ul', 'ol', 'table', 'dl', 'button'].includes(one.tag))
    if (above > 0 && !isOwn) {
      closeTo(above + 1)
      open.splice(above)
    }
    if (!formatting.has(tag) && !blocks.has(tag) && tag !== 'li') reopen()
    if (formatting.has(tag) && tag !== 'a') reopen()
    const wanted = parents[tag]
    if (wanted && !wanted.has(current().tag)) complain(line, 'misplaced', tag)
    if ((current().tag === 'ul' || current().tag === 'ol') && tag !== 'li') complain(line, 'misplaced', tag)
    begin({ tag, attributes: given, children: [], line, isAgain: false })
  }

  let at = 0
  let line = 1
  const goTo = (place: number): void => {
    for (let step = at; step < place; step += 1) if (source[step] === '\n') line += 1
    at = place
  }
  while (at < source.length) {
    if (source.startsWith('<!--', at)) {
      const stop = source.indexOf('-->', at + 4)
      if (stop < 0) {
        complain(line, 'unfinished-comment', '<!--')
        break
      }
      goTo(stop + 3)
      continue
    }
    if (/^<![a-z]/i.test(source.slice(at, at + 3))) {
      const stop = source.indexOf('>', at)
      goTo(stop < 0 ? source.length : stop + 1)
      continue
    }
    const name = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(source.slice(at, at + 40))
    if (!name) {
      const next = source.indexOf('<', at + 1)
      const text = source.slice(at, next < 0 ? source.length : next)
      if (text.trim() !== '') reopen()
      current().children.push(decoded(text))
      goTo(next < 0 ? source.length : next)
      continue
    }
    const tag = (name[2] ?? '').toLowerCase()
    const tagLine = line
    const inside = attributesAt(source, at + name[0].length)
    for (const { reason, detail } of inside.mistakes) complain(tagLine, reason, detail === '' ? tag : detail)
    goTo(inside.end)
    if (name[1] === '/') {
      end(tag, tagLine)
      continue
    }
    if (tag === 'script' || tag === 'style') {
      const stop = source.toLowerCase().indexOf(`</${tag}`, at)
      const text = source.slice(at, stop < 0 ? source.length : stop)
      if (tag === 'script') complain(tagLine, 'no-script', tag)
      else begin({ tag, attributes: inside.given, children: [], line, isAgain: false })
      if (tag === 'style') {
        current().children.push(text)
        open.pop()
      }
      if (stop < 0) complain(tagLine, 'unclosed-tag', tag)
      const close = stop < 0 ? -1 : source.indexOf('>', stop)
      goTo(close < 0 ? source.length : close + 1)
      continue
    }
    if (!known.has(tag)) {
      complain(tagLine, 'unknown-tag', tag)
      continue
    }
    start(tag, inside.given, tagLine)
  }
  closeTo(1)
  return { root: withBody(root), mistakes: mistakes.toSorted((one, other) => one.line - other.line) }
}

type Attributes = {
  readonly given: ReadonlyMap<string, string>
  readonly mistakes: readonly { readonly reason: Reason; readonly detail: string }[]
  /** After the sign that closes the tag. */
  readonly end: number
}

const attribute = /\s*(?:([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?|\/)/y

function attributesAt(source: string, from: number): Attributes {
  const given = new Map<string, string>()
  const mistakes: { readonly reason: Reason; readonly detail: string }[] = []
  let at = from
  for (;;) {
    attribute.lastIndex = at
    const found = attribute.exec(source)
    if (!found || found[0] === '') break
    at = attribute.lastIndex
    const name = found[1]?.toLowerCase()
    if (name === undefined) continue
    if (name.startsWith('on')) mistakes.push({ reason: 'no-script', detail: name })
    else if (!attributes.has(name)) mistakes.push({ reason: 'unknown-attribute', detail: name })
    else if (!given.has(name)) given.set(name, decoded(found[2] ?? found[3] ?? found[4] ?? ''))
  }
  const rest = /^\s*/.exec(source.slice(at))?.[0].length ?? 0
  at += rest
  if (source[at] === '>') return { given, mistakes, end: at + 1 }
  const next = source.indexOf('>', at)
  const start = source.indexOf('<', at)
  const isQuote = source[at] === '"' || source[at] === "'" || source[at] === '='
  const isLost = next < 0 || (start >= 0 && start < next)
  mistakes.push({ reason: isQuote ? 'unfinished-quote' : 'unfinished-tag', detail: '' })
  return { given, mistakes, end: isLost ? (start < 0 ? source.length : start) : next + 1 }
}

/** The tags `html` and `body` may be left out: what is read stands in a body all the same. */
function withBody(root: PageElement): PageElement {
  const html = root.children.find((one) => typeof one !== 'string' && one.tag === 'html')
  const top = html === undefined || typeof html === 'string' ? root : html
  if (top.children.some((one) => typeof one !== 'string' && one.tag === 'body')) return root
  const isSeen = (one: PageNode): boolean => (typeof one === 'string' ? one.trim() !== '' : !isUnseen(one))
  const body: PageElement = {
    tag: 'body',
    attributes: new Map(),
    line: top.line,
    children: top.children.filter(isSeen),
  }
  const whole: PageElement = { ...top, children: [...top.children.filter((one) => !isSeen(one)), body] }
  return top === root ? whole : { ...root, children: root.children.map((one) => (one === top ? whole : one)) }
}
