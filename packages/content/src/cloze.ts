// Texts with blanks: `{{domain}}` in the Markdown of the author becomes a blank of core, the rest stays words.
import type { ClozeSegment } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import type { Inline, Line } from '@pix/core/rich-text'
import { type Parsed, parseRichText, type TextProblem } from './markdown.ts'

const blank = /\{\{\s*([^{}]*?)\s*\}\}/

function pieces(inline: Inline): ({ words: Inline } | { blank: string })[] {
  return inline.text
    .split(blank)
    .map((text, place) => (place % 2 === 1 ? { blank: text } : { words: { ...inline, text } }))
    .filter((piece) => 'blank' in piece || piece.words.text !== '')
}

function segmentsOf(line: Line): ClozeSegment[] {
  const segments: ClozeSegment[] = []
  let words: Inline[] = []
  const endWords = () => {
    if (words.length > 0) segments.push({ type: 'words', line: words })
    words = []
  }
  for (const piece of line.flatMap(pieces)) {
    if ('words' in piece) {
      words.push(piece.words)
      continue
    }
    endWords()
    segments.push({ type: 'blank', id: piece.blank })
  }
  endWords()
  return segments
}

/**
 * Splits a text with blanks. A paragraph-end stands between two paragraphs.
 * @param blanks author ids of the blanks; each must be in the text once
 */
export function parseCloze(markdown: string, language: Language, blanks: readonly string[]): Parsed<ClozeSegment[]> {
  const { value: blocks, problems } = parseRichText(markdown, language)
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [segmentsOf(block.line)] : []))
  const value = paragraphs.flatMap((segments, place): ClozeSegment[] =>
    place === 0 ? segments : [{ type: 'paragraph-end' }, ...segments],
  )
  const found = value.flatMap((segment) => (segment.type === 'blank' ? [segment.id] : []))
  const wrong: TextProblem[] = [
    ...(paragraphs.length < blocks.length
      ? [{ line: 1, message: 'a text with blanks is made of paragraphs only' }]
      : []),
    ...[...new Set(found)]
      .filter((id) => !blanks.includes(id))
      .map((id) => ({ line: 1, message: `the blank \`{{${id}}}\` is not declared in \`blanks\`` })),
    ...blanks
      .map((id) => ({ id, times: found.filter((other) => other === id).length }))
      .filter(({ times }) => times !== 1)
      .map(({ id, times }) => ({
        line: 1,
        message: `the blank \`{{${id}}}\` must be in the text once, not ${times} times`,
      })),
  ]
  return { value, problems: [...problems, ...wrong] }
}
