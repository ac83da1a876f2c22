// A text with blanks, cut in the pieces that are shown and read aloud.
import type { Line } from '@pix/core/rich-text'
import type { AnswerInWords, Answers, FilledPiece, Views } from './item-player.ts'
import { labelOf, plainLabel } from './labels.ts'

type Segment = Views['cloze']['segments'][number]
export type Blank = Extract<Segment, { type: 'typed' | 'choice' }>
type Words = Extract<Segment, { type: 'words' }>

/** A piece of a paragraph; `key` tells it from the others of the text. */
export type Piece = (Blank | Words) & { readonly key: string }

/** As it is laid out: `tail` is the punctuation that stays on the line of its blank. */
export type LaidPiece = (Words & { readonly key: string }) | (Blank & { readonly key: string; readonly tail: string })

const punctuation = /^[\u00a0\u202f]?[.,;:!?…)\]»”]+/

// Enough of the sentence for a screen reader's user to know which blank this is.
const mostWordsBefore = 6

export function blanksOf(view: Views['cloze']): Blank[] {
  return view.segments.flatMap((segment) => (segment.type === 'typed' || segment.type === 'choice' ? [segment] : []))
}

export function paragraphsOf(view: Views['cloze']): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const [place, segment] of view.segments.entries()) {
    if (segment.type === 'paragraph-end') paragraphs.push([])
    else paragraphs.at(-1)?.push({ ...segment, key: segment.type === 'words' ? `words-${place}` : segment.id })
  }
  return paragraphs
}

export function withTails(paragraph: readonly Piece[]): LaidPiece[] {
  const tailAt = (place: number): string => {
    const piece = paragraph[place]
    const first = piece?.type === 'words' ? piece.line[0] : undefined
    return (first?.mark === undefined && punctuation.exec(first?.text ?? '')?.[0]) || ''
  }
  return paragraph.map((piece, place) => {
    if (piece.type !== 'words') return { ...piece, tail: tailAt(place + 1) }
    const [first, ...rest] = piece.line
    const previous = paragraph[place - 1]
    if (!first || !previous || previous.type === 'words') return piece
    return { ...piece, line: [{ ...first, text: first.text.slice(tailAt(place).length) }, ...rest] }
  })
}

/** The last words of the paragraph before a blank; empty when it opens the paragraph. */
export function wordsBefore(view: Views['cloze'], id: string): string {
  const place = view.segments.findIndex((segment) => 'id' in segment && segment.id === id)
  const previous = view.segments[place - 1]
  if (previous?.type !== 'words') return ''
  return plainLabel(previous.line).trim().split(/\s+/).slice(-mostWordsBefore).join(' ')
}

function filledWith(segment: Blank, answer: Answers['cloze']): Line | null {
  const value = answer.blanks.find(({ id }) => id === segment.id)?.value ?? ''
  if (segment.type === 'choice') return labelOf(segment.options, value)
  return value.trim() === '' ? null : [{ text: value }]
}

/** The text with its blanks filled. */
export function clozeInWords(view: Views['cloze'], answer: Answers['cloze']): AnswerInWords {
  const filled = (piece: Piece): FilledPiece =>
    piece.type === 'words'
      ? { type: 'words', line: piece.line }
      : { type: 'blank', id: piece.id, given: filledWith(piece, answer) }
  return { type: 'filled', paragraphs: paragraphsOf(view).map((paragraph) => paragraph.map(filled)) }
}
