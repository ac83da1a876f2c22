// The words and signs of a program, by statement: brackets that are open join the lines after them.
import { SyntaxMistake } from './syntax.ts'

/** `filled` is the inside of an f-text, as it was written. */
export type Token = { readonly kind: 'number' | 'text' | 'filled' | 'word' | 'sign'; readonly text: string }
export type Line = { readonly line: number; readonly indent: number; readonly tokens: readonly Token[] }

const tokenShape =
  /\s*(?:(?<number>0[xX][0-9a-fA-F]+|0[bB][01]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<filled>[fF](?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>\*\*=|\/\/=|\*\*|\/\/|[-+*/%|&]=|[=!<>]=|[-+*/%|&^=<>()[\]{},.:;]))/uy

/** The lines that say something. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let open: { line: number; indent: number; tokens: Token[]; depth: number } | null = null
  for (const [place, text] of source.split('\n').entries()) {
    const tokens = tokensOf(text, place + 1)
    if (tokens.length === 0) continue
    open ??= { line: place + 1, indent: indentOf(text), tokens: [], depth: 0 }
    open.tokens.push(...tokens)
    open.depth = depthAfter(open.depth, tokens, place + 1)
    if (open.depth > 0) continue
    lines.push(open)
    open = null
  }
  if (open) throw new SyntaxMistake(open.line, 'bracket-open')
  return lines
}

/** A tab counts as four spaces. */
function indentOf(text: string): number {
  const space = text.slice(0, text.length - text.trimStart().length)
  return space.replaceAll('\t', '    ').length
}

function depthAfter(before: number, tokens: readonly Token[], line: number): number {
  let depth = before
  for (const { kind, text } of tokens) {
    if (kind !== 'sign') continue
    if ('([{'.includes(text)) depth += 1
    if (')]}'.includes(text)) depth -= 1
    if (depth < 0) throw new SyntaxMistake(line, 'bracket-alone', text)
  }
  return depth
}

export function tokensOf(text: string, line: number): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (!/^\s*(#.*)?$/.test(text.slice(at))) {
    tokenShape.lastIndex = at
    const groups = tokenShape.exec(text)?.groups
    if (!groups) throw unreadable(text.slice(at).trimStart(), line)
    at = tokenShape.lastIndex
    const { number, word, text: quoted, filled, sign } = groups
    if (number !== undefined) tokens.push({ kind: 'number', text: number.replaceAll('_', '') })
    else if (filled !== undefined) tokens.push({ kind: 'filled', text: filled.slice(2, -1) })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: unescaped(quoted.slice(1, -1)) })
    else tokens.push({ kind: 'sign', text: sign ?? '' })
  }
  return tokens
}

function unreadable(rest: string, line: number): SyntaxMistake {
  const sign = [...rest][0] ?? ''
  if (sign === '"' || sign === "'") return new SyntaxMistake(line, 'unfinished-text')
  return new SyntaxMistake(line, '“”‘’«»'.includes(sign) ? 'curly-quote' : 'unknown-sign', sign)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** A text with its signs after a stroke read: `\n` begins a line. */
export function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_whole, sign: string) => escapes[sign] ?? sign)
}
