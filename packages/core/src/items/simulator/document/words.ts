// The words of a document: those that a reader sees, and all that can be found in the file.
import { numbersOf } from './fields.ts'
import { pagesOf } from './pages.ts'
import { readText } from './pieces.ts'
import { slidesOf } from './slides.ts'
import type { Block, DocumentState } from './state.ts'

export function blockText(block: Block): string {
  if (block.type === 'paragraph') return readText(block.pieces)
  return block.type === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : ''
}

export function shownText(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.type !== 'paragraph' || !block.hidden)
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n')
}

/** Every word of the document, hidden ones, open deletions and words inside pictures too. */
export function everythingOf(state: DocumentState, blocks = state.blocks): string {
  return [
    ...blocks.map((block) => {
      if (block.type === 'paragraph') return block.pieces.map(({ text }) => text).join('')
      return block.type === 'picture'
        ? [block.words, block.hides].filter((words) => words !== '').join(' ')
        : blockText(block)
    }),
    state.page.header,
    state.page.footer,
    ...blocks.flatMap((block) =>
      block.type === 'break' ? [block.section?.header ?? '', block.section?.footer ?? ''] : [],
    ),
    ...slidesOf(state).map(({ notes }) => notes),
    ...state.notes.map(({ text }) => text),
  ].join('\n')
}

/** What can be found in a file that is saved or sent: comments, properties and descriptions too. */
export function everyWord(state: DocumentState, pages?: { readonly from: number; readonly to: number }): string {
  const at = pagesOf(state)
  const blocks = state.blocks.filter((_block, place) => {
    const page = at[place] ?? 1
    return !pages || (page >= pages.from && page <= pages.to)
  })
  return [
    everythingOf(state, blocks),
    ...blocks.flatMap((block) => (block.type === 'picture' ? [block.alt] : [])),
    ...state.comments.flatMap(({ author, text, replies }) => [author, text, ...replies]),
    ...state.properties.map(({ value }) => value),
  ].join('\n')
}

/** Words as they are counted. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** The number of a heading or caption and its words. */
export function titled(state: DocumentState, block: Block, numbers = numbersOf(state)): string {
  return [numbers[block.id] ?? '', blockText(block)].filter((text) => text !== '').join(' ')
}
