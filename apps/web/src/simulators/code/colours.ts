// What each piece of a line is, so that it can be told apart at a glance. It is only a picture: what is typed wrong is
// coloured as well as can be.

type Kind = 'plain' | 'comment' | 'text' | 'number' | 'keyword'
export type Piece = { readonly key: string; readonly kind: Kind; readonly text: string }

const shape =
  /(?<comment>#.*)|(?<text>[fF]?"(?:[^"\\]|\\.)*"?|[fF]?'(?:[^'\\]|\\.)*'?)|(?<number>\b\d[\w.]*)|(?<keyword>\b(?:if|elif|else|while|for|in|is|def|return|and|or|not|try|except|finally|with|as|from|import|raise|assert|global|lambda|del|break|continue|pass|True|False|None)\b)/gu

/** A line of a text that is no program. */
export function plainPiece(line: string): Piece[] {
  return line === '' ? [] : [{ key: '0', kind: 'plain', text: line }]
}

export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  const add = (kind: Kind, text: string): void => {
    if (text !== '') pieces.push({ key: `${pieces.length}`, kind, text })
  }
  let at = 0
  for (const { 0: text, index, groups } of line.matchAll(shape)) {
    add('plain', line.slice(at, index))
    const kind = (['comment', 'text', 'number', 'keyword'] as const).find((one) => groups?.[one] !== undefined)
    add(kind ?? 'plain', text)
    at = index + text.length
  }
  add('plain', line.slice(at))
  return pieces
}
