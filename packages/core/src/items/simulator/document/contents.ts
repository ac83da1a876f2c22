// Lists that a document makes of what it holds.
import { citedSources, levels, numbersOf } from './fields.ts'
import { pagesOf } from './pages.ts'
import { readText } from './pieces.ts'
import type { Contents, DocumentState, Entry } from './state.ts'
import { titled } from './words.ts'

/** What a list says now. */
export function entriesOf(state: DocumentState, { of, depth }: Pick<Contents, 'of' | 'depth'>): Entry[] {
  if (of === 'sources')
    return citedSources(state).map(({ author, year, title }) => ({
      text: `${author}, ${title}, ${year}`,
      level: 1,
      page: 0,
    }))
  const pages = pagesOf(state)
  if (of === 'terms') return termsOf(state, pages)
  const numbers = numbersOf(state)
  return state.blocks.flatMap((block, place): Entry[] => {
    if (block.type !== 'paragraph' || block.hidden) return []
    const page = pages[place] ?? 1
    if (of === 'captions')
      return block.style === 'caption' ? [{ text: titled(state, block, numbers), level: 1, page }] : []
    const level = levels[block.style]
    return level === undefined || level > depth ? [] : [{ text: titled(state, block, numbers), level, page }]
  })
}

/** Words that stand in the index, each once for a page. */
function termsOf({ blocks }: DocumentState, pages: readonly number[]): Entry[] {
  const found = new Map<string, Entry>()
  for (const [place, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || block.hidden) continue
    for (const piece of block.pieces) {
      if (!piece.marks.includes('term') || readText([piece]) === '') continue
      const entry = { text: piece.text.trim().toLowerCase(), level: 1, page: pages[place] ?? 1 }
      found.set(`${entry.text} ${entry.page}`, entry)
    }
  }
  return [...found.values()].toSorted((one, other) => (one.text < other.text ? -1 : 1))
}

/** A list with what it says now; pages are counted with the list in its place. */
export function filled(state: DocumentState, contents: Contents): Contents {
  const blocks = state.blocks.map((block) =>
    block.id === contents.id ? { ...contents, entries: entriesOf(state, contents) } : block,
  )
  return { ...contents, entries: entriesOf({ ...state, blocks }, contents) }
}
