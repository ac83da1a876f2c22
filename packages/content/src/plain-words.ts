// Rich text as plain words: for counting and comparing, never for showing.
import { type Line, plainText, type RichText } from '@pix/core/rich-text'

function linesOf(blocks: RichText): Line[] {
  return blocks.flatMap((block) => {
    if ('line' in block) return [block.line]
    return 'lines' in block ? block.lines : []
  })
}

/** The paragraphs, headings and list entries of a text, without marks; blocks of code are left out. */
export function plainLines(blocks: RichText): string[] {
  return linesOf(blocks).map(plainText)
}

/** Words of a text: what stands between spaces and has a letter or a digit. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** Sentences of a line. A full stop inside an address or a number ends nothing: a space must follow. */
export function sentencesIn(line: string): string[] {
  return line.split(/(?<=[.!?…][»”)]?)\s+(?=\S)/).filter((sentence) => wordsIn(sentence).length > 0)
}
