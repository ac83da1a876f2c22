// The small part of Markdown that content may use, made into the rich text of core. What is outside it is a problem,
// never something silently lost.
import type { Language } from '@pix/core/language'
import type { Block, Inline, Line, RichText } from '@pix/core/rich-text'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { typeset } from './typography.ts'

/** What is wrong in a text; the line counts from 1 in that text. */
export type TextProblem = { readonly line: number; readonly message: string }

export type Parsed<Value> = { readonly value: Value; readonly problems: readonly TextProblem[] }

/** Links and headings have their place in tutorials only. */
type Allowed = { readonly links: boolean; readonly headings: boolean }

const inChallenges: Allowed = { links: false, headings: false }
const inTutorials: Allowed = { links: true, headings: true }

type Nodes = ReturnType<typeof fromMarkdown>['children']
type Node = Nodes[number]
type Reading = { readonly language: Language; readonly allowed: Allowed; readonly problems: TextProblem[] }
type Style = Omit<Inline, 'text'>

const names: Readonly<Record<string, string>> = {
  html: 'HTML (put signs such as < between backquotes)',
  image: 'an image',
  blockquote: 'a quotation block',
  thematicBreak: 'a rule of dashes',
  break: 'a line break inside a paragraph (leave an empty line between paragraphs)',
  definition: 'a link definition',
  linkReference: 'a link by reference',
  heading: 'a heading of this kind (`##` headings, in tutorials)',
  link: 'a link',
  list: 'a list',
  code: 'a block of code',
}

function complain(reading: Reading, node: Node, message: string): void {
  const line = node.position?.start.line ?? 1
  // An element of HTML is two nodes: its start and its end.
  const said = reading.problems.some((problem) => problem.line === line && problem.message === message)
  if (!said) reading.problems.push({ line, message })
}

function refuse(reading: Reading, node: Node, where: string): void {
  complain(reading, node, `${names[node.type] ?? node.type} cannot be used ${where}`)
}

function styled(reading: Reading, node: Node, style: Style, mark: 'strong' | 'emphasis'): Style {
  if (style.mark !== undefined && style.mark !== mark) {
    complain(reading, node, 'strong and emphasis cannot be used together')
  }
  return { ...style, mark }
}

function addInlines(reading: Reading, nodes: readonly Node[], style: Style, line: Inline[]): void {
  for (const node of nodes) {
    if (node.type === 'text') {
      const words = node.value.replace(/\s*\n\s*/g, ' ')
      line.push({ text: typeset(words, reading.language, line.at(-1)?.text), ...style })
    } else if (node.type === 'inlineCode') {
      line.push({ text: node.value, ...style, mark: 'code' })
    } else if (node.type === 'strong' || node.type === 'emphasis') {
      addInlines(reading, node.children, styled(reading, node, style, node.type), line)
    } else if (node.type === 'link' && reading.allowed.links) {
      addInlines(reading, node.children, { ...style, href: node.url }, line)
    } else {
      refuse(reading, node, 'here')
    }
  }
}

function lineOf(reading: Reading, nodes: readonly Node[]): Line {
  const line: Inline[] = []
  addInlines(reading, nodes, {}, line)
  return line
}

function entryOf(reading: Reading, nodes: readonly Node[]): Line {
  const [paragraph, ...others] = nodes
  for (const other of others) refuse(reading, other, 'inside a list')
  if (paragraph?.type === 'paragraph') return lineOf(reading, paragraph.children)
  if (paragraph) refuse(reading, paragraph, 'inside a list')
  return []
}

function blockOf(reading: Reading, node: Node): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', line: lineOf(reading, node.children) }]
    case 'list':
      return [
        {
          type: node.ordered ? 'steps' : 'bullets',
          lines: node.children.map(({ children }) => entryOf(reading, children)),
        },
      ]
    case 'code':
      return [{ type: 'code', text: node.value }]
    case 'heading':
      if (reading.allowed.headings && node.depth === 2)
        return [{ type: 'heading', line: lineOf(reading, node.children) }]
      break
    default:
  }
  refuse(reading, node, 'here')
  return []
}

// One line without any sign that Markdown reads is one paragraph of words. Most texts of the content are, and the
// full parser takes half a millisecond for each.
const plainWords = /^(?!\s|[-+=~]|\d+[.)])[^\n\r\t\\`*_[\]<>&#|]*[^\s\\`*_[\]<>&#|]\n?$/

function parse(markdown: string, language: Language, allowed: Allowed): Parsed<RichText> {
  if (plainWords.test(markdown)) {
    return { value: [{ type: 'paragraph', line: [{ text: typeset(markdown.trimEnd(), language) }] }], problems: [] }
  }
  const reading: Reading = { language, allowed, problems: [] }
  const value = fromMarkdown(markdown).children.flatMap((node) => blockOf(reading, node))
  if (value.length === 0 && reading.problems.length === 0)
    reading.problems.push({ line: 1, message: 'this text is empty' })
  return { value, problems: reading.problems }
}

/** A text of a challenge: paragraphs, lists, blocks of code. */
export function parseRichText(markdown: string, language: Language): Parsed<RichText> {
  return parse(markdown, language, inChallenges)
}

/** The text of one line: an instruction, a label. */
export function parseLine(markdown: string, language: Language): Parsed<Line> {
  const { value, problems } = parse(markdown, language, inChallenges)
  const [block, ...others] = value
  if (block?.type === 'paragraph' && others.length === 0) return { value: block.line, problems }
  if (problems.length > 0) return { value: [], problems }
  return {
    value: [],
    problems: [{ line: 1, message: 'this must be one line of words, without list or second paragraph' }],
  }
}

/** A lesson: `# Title`, then its text, with headings and links. */
export function parseTutorial(markdown: string, language: Language): Parsed<{ title: Line; body: RichText }> {
  const reading: Reading = { language, allowed: inTutorials, problems: [] }
  const [first, ...rest] = fromMarkdown(markdown).children
  if (first?.type !== 'heading' || first.depth !== 1) {
    return {
      value: { title: [], body: [] },
      problems: [{ line: 1, message: 'a tutorial starts with `# ` and its title' }],
    }
  }
  const title = lineOf(reading, first.children)
  const body = rest.flatMap((node) => blockOf(reading, node))
  if (body.length === 0) reading.problems.push({ line: 1, message: 'this tutorial has a title and no text' })
  return { value: { title, body }, problems: reading.problems }
}
