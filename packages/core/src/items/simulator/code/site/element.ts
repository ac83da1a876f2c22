// A page as a tree: what HTML and Markdown are read into, whatever way something was written.

export type PageElement = {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly PageNode[]
  /** Where it begins in its file, from 1. */
  readonly line: number
}
export type PageNode = PageElement | string

export type Reason =
  // HTML
  | 'unclosed-tag'
  | 'closes-nothing'
  | 'unfinished-tag'
  | 'unfinished-quote'
  | 'unfinished-comment'
  | 'unknown-tag'
  | 'unknown-attribute'
  | 'misplaced'
  | 'too-much'
  | 'no-script'
  // CSS
  | 'unclosed-brace'
  | 'brace-alone'
  | 'colon-missing'
  | 'semicolon-missing'
  | 'unknown-property'
  | 'unknown-value'
  | 'no-address'
  | 'unknown-selector'
  | 'unknown-rule'

/** What is wrong in a file, and where. */
export type Mistake = { readonly line: number; readonly reason: Reason; readonly detail: string }

/** Everything in an element that is one, in the order of the page, itself first. */
export function allElements(root: PageElement): PageElement[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : allElements(child)))]
}

const unseen = new Set(['head', 'title', 'style', 'meta', 'link'])

export function isUnseen({ tag }: PageElement): boolean {
  return unseen.has(tag)
}

/** The words of an element, as they are read: spaces and new lines in the file are one space. */
export function textOf(node: PageNode): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim()
}

const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'label', 'mark', 'small', 'span', 'strong', 'sub', 'sup'])

export function isInline(tag: string): boolean {
  return inline.has(tag)
}

function wordsOf(node: PageNode): string {
  if (typeof node === 'string') return node
  if (isUnseen(node)) return ''
  const words = node.children.map(wordsOf).join('')
  return isInline(node.tag) ? words : ` ${words} `
}

/** The first element of that name in a page. */
export function find(root: PageElement, tag: string): PageElement | undefined {
  return allElements(root).find((one) => one.tag === tag)
}
