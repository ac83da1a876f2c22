// How words look: what their style says, and what was set over it by hand.

import type { DocumentAction } from './actions.ts'
import { changeWithin, type Piece, readText } from './pieces.ts'
import type { Colour, Look, StyleLook } from './schema.ts'
import type { DocumentState, Paragraph } from './state.ts'

/** Each colour on white paper: as it is drawn, and its contrast. */
export const colours: Readonly<Record<Colour, { readonly drawn: string; readonly contrast: number }>> = {
  black: { drawn: '#000000', contrast: 21 },
  grey: { drawn: '#595959', contrast: 7 },
  pale: { drawn: '#b3b3b3', contrast: 2.1 },
  red: { drawn: '#b3261e', contrast: 6.5 },
  green: { drawn: '#1e7a34', contrast: 5.4 },
  blue: { drawn: '#1f4fa3', contrast: 7.8 },
  orange: { drawn: '#e07b00', contrast: 2.9 },
}

/** Words of a piece as they are seen. */
export function lookOfPiece(
  { look, marks }: Pick<Piece, 'look' | 'marks'>,
  style: StyleLook,
): Required<Look> & { readonly bold: boolean } {
  return {
    font: look.font ?? style.font,
    size: look.size ?? style.size,
    colour: look.colour ?? style.colour,
    bold: style.bold || marks.includes('bold'),
  }
}

/** Whether something was set by hand over what the style says. */
export function isLocal({ pieces }: Paragraph): boolean {
  return pieces.some(({ look, marks }) => Object.keys(look).length > 0 || marks.includes('bold'))
}

/** Where some words stand in a paragraph; empty words are all of it. */
export function stretchOf(
  block: Paragraph,
  { words, nth = 0 }: { readonly words: string; readonly nth?: number | undefined },
): { readonly from: number; readonly to: number } | null {
  const text = readText(block.pieces)
  if (words === '') return { from: 0, to: text.length }
  let from = text.indexOf(words)
  for (let count = 0; count < nth && from >= 0; count += 1) from = text.indexOf(words, from + 1)
  return from < 0 ? null : { from, to: from + words.length }
}

type LookAction = Extract<DocumentAction, { type: 'mark' | 'look' | 'clear' | 'link' }>

/** A paragraph after some of its words look different, or lead somewhere. */
export function withLook(block: Paragraph, action: LookAction): Paragraph | null {
  const stretch = stretchOf(block, action)
  if (!stretch) return null
  const pieces = changeWithin(block.pieces, stretch.from, stretch.to, (piece) => changedPiece(piece, action))
  return { ...block, pieces }
}

function changedPiece(piece: Piece, action: LookAction): Piece {
  switch (action.type) {
    case 'mark': {
      const others = piece.marks.filter((one) => one !== action.mark)
      return { ...piece, marks: action.on ? [...others, action.mark] : others }
    }
    case 'look': {
      const look: Record<string, unknown> = { ...piece.look, ...action.set }
      return { ...piece, look: Object.fromEntries(Object.entries(look).filter(([, value]) => value !== null)) }
    }
    case 'clear':
      return { ...piece, look: {}, marks: piece.marks.filter((mark) => mark === 'covered' || mark === 'term') }
    case 'link':
      return { ...piece, link: action.to }
  }
}

/** Links of a paragraph, in order. */
export function linksOf({ pieces }: Paragraph): { readonly text: string; readonly to: string }[] {
  const links: { text: string; to: string }[] = []
  let open = ''
  for (const { text, link, change } of pieces) {
    if (change?.kind === 'delete') continue
    const last = links.at(-1)
    if (link !== '' && link === open && last) last.text += text
    else if (link !== '') links.push({ text, to: link })
    open = link
  }
  return links
}

/** Other words for a link. */
export function withLinkText(block: Paragraph, place: number, text: string): Paragraph | null {
  if (!linksOf(block)[place]) return null
  let at = -1
  let open = ''
  const pieces = block.pieces.flatMap((piece): Piece[] => {
    if (piece.change?.kind === 'delete') return [piece]
    const begins = piece.link !== '' && piece.link !== open
    open = piece.link
    if (begins) at += 1
    if (piece.link === '' || at !== place) return [piece]
    return begins ? [{ ...piece, text }] : []
  })
  return { ...block, pieces }
}

/** The smallest letters of a paragraph, in points. */
export function smallestSize(state: Pick<DocumentState, 'styles'>, block: Paragraph): number {
  const style = state.styles[block.style]
  return Math.min(
    ...(block.pieces.length === 0 ? [style.size] : block.pieces.map((one) => lookOfPiece(one, style).size)),
  )
}

/** The weakest contrast of a paragraph. */
export function weakestContrast(state: Pick<DocumentState, 'styles'>, block: Paragraph): number {
  const style = state.styles[block.style]
  return Math.min(
    ...(block.pieces.length === 0
      ? [colours[style.colour].contrast]
      : block.pieces.map((one) => colours[lookOfPiece(one, style).colour].contrast)),
  )
}
