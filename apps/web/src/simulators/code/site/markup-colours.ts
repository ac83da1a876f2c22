// What each piece of a line of HTML, CSS or Markdown is, so that it can be told apart at a glance.
import type { Piece } from '../colours.ts'

type Kind = Piece['kind']
const kinds: readonly Kind[] = ['comment', 'keyword', 'text', 'number']

const shapes: Readonly<Record<string, RegExp>> = {
  html: /(?<comment><!--.*?(?:-->|$)|<![^>]*>)|(?<keyword><\/?[a-z][a-z0-9]*|\/?>)|(?<text>"[^"]*"?|(?<==)'[^']*'?)|(?<number>\b[a-z-]+(?==))/gi,
  css: /(?<comment>\/\*.*?(?:\*\/|$))|(?<keyword>@[a-z-]+|[{}])|(?<text>(?<=:)[^;{}]+(?=[;}]|$))|(?<number>[a-z-]+(?=\s*:\s))/gi,
  md: /(?<keyword>^\s*#{1,6}(?=\s).*|^\s*(?:[-*+]|\d+\.)(?=\s))|(?<text>\]\([^)]*\)?)|(?<number>\*\*|__|[*_]|!?\[)|(?<comment>^\s*>.*)/g,
}

export function markupPiecesOf(line: string, ending: string): Piece[] {
  const pieces: Piece[] = []
  const add = (kind: Kind, text: string): void => {
    if (text !== '') pieces.push({ key: `${pieces.length}`, kind, text })
  }
  let at = 0
  for (const { 0: text, index, groups } of line.matchAll(shapes[ending] ?? /$^/g)) {
    add('plain', line.slice(at, index))
    add(kinds.find((one) => groups?.[one] !== undefined) ?? 'plain', text)
    at = index + text.length
  }
  add('plain', line.slice(at))
  return pieces
}
