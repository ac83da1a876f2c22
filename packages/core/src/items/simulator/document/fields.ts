// What the document writes by itself: numbers of headings, captions and notes, references to them, sources, variables.
import type { Piece } from './pieces.ts'
import type { Style } from './schema.ts'
import type { Block, DocumentState, Paragraph } from './state.ts'

export const levels: Partial<Record<Style, number>> = { heading1: 1, heading2: 2, heading3: 3 }

const captionNames = { fr: { figure: 'Figure', table: 'Tableau' }, en: { figure: 'Figure', table: 'Table' } } as const

/** A reference that leads nowhere any more. */
const lost = '??'

/** What stands before a block, by its id: the number of a heading or a list, the name of a caption. */
export function numbersOf({
  blocks,
  numbered,
  language,
}: Pick<DocumentState, 'blocks' | 'numbered' | 'language'>): Readonly<Record<string, string>> {
  const numbers: Record<string, string> = {}
  const headings = [0, 0, 0]
  const captions = { figure: 0, table: 0 }
  let lists = [0, 0, 0]
  for (const [place, block] of blocks.entries()) {
    const style = block.type === 'paragraph' ? block.style : null
    if (block.type === 'paragraph' && style === 'number') {
      const level = block.layout.level ?? 0
      if (block.layout.restart) lists[level] = 0
      lists = lists.map((count, at) => (at === level ? count + 1 : at > level ? 0 : count))
      numbers[block.id] = `${lists[level] ?? 1}.`
      continue
    }
    lists = [0, 0, 0]
    if (block.type !== 'paragraph' || block.hidden || style === null) continue
    const level = levels[style]
    if (numbered && level !== undefined) {
      if (block.layout.restart) headings[level - 1] = 0
      for (const at of headings.keys())
        headings[at] = at === level - 1 ? (headings[at] ?? 0) + 1 : at >= level ? 0 : (headings[at] ?? 0)
      numbers[block.id] = headings.slice(0, level).join('.')
    }
    if (style === 'caption') {
      const kind = isTableBeside(blocks, place) ? 'table' : 'figure'
      captions[kind] += 1
      numbers[block.id] = `${captionNames[language][kind]} ${captions[kind]}`
    }
  }
  return numbers
}

/** A caption is of the picture or table above it, or below it. */
function isTableBeside(blocks: readonly Block[], place: number): boolean {
  const above = blocks[place - 1]?.type
  if (above === 'table' || above === 'picture') return above === 'table'
  return blocks[place + 1]?.type === 'table'
}

/** The notes that the text leads to, in its order. */
export function notesOf({ blocks }: Pick<DocumentState, 'blocks'>): string[] {
  const ids = blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.pieces.flatMap(({ field }) => (field?.kind === 'note' ? [field.to] : [])) : [],
  )
  return [...new Set(ids)]
}

/** Sources that the text cites, by author. */
export function citedSources({ blocks, sources }: Pick<DocumentState, 'blocks' | 'sources'>): DocumentState['sources'] {
  const cited = new Set(
    blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? block.pieces.flatMap(({ field }) => (field?.kind === 'source' ? [field.to] : []))
        : [],
    ),
  )
  return sources.filter(({ id }) => cited.has(id)).toSorted((one, other) => (one.author < other.author ? -1 : 1))
}

/** What the words of a field say now. */
export function fieldText(
  state: DocumentState,
  { kind, to }: NonNullable<Piece['field']>,
  numbers = numbersOf(state),
  notes: readonly string[] = notesOf(state),
): string {
  switch (kind) {
    case 'note': {
      const place = notes.indexOf(to)
      return place < 0 ? lost : `[${place + 1}]`
    }
    case 'source': {
      const source = state.sources.find(({ id }) => id === to)
      return source ? `(${source.author}, ${source.year})` : lost
    }
    case 'variable':
      return state.variables.find(({ id }) => id === to)?.value || lost
    case 'reference': {
      const block = state.blocks.find(({ id }) => id === to)
      if (!block) return lost
      return numbers[to] ?? (block.type === 'paragraph' ? ownText(block) : lost)
    }
  }
}

/** A heading's words, without fields, which could lead back to it. */
function ownText({ pieces }: Paragraph): string {
  return (
    pieces
      .filter(({ field, change }) => field === null && change?.kind !== 'delete')
      .map(({ text }) => text)
      .join('') || lost
  )
}

/** The document with every field as it is now. */
export function withFields(state: DocumentState): DocumentState {
  const hasFields = state.blocks.some(
    (block) => block.type === 'paragraph' && block.pieces.some(({ field }) => field !== null),
  )
  if (!hasFields) return state
  const numbers = numbersOf(state)
  const notes = notesOf(state)
  return {
    ...state,
    blocks: state.blocks.map((block) =>
      block.type === 'paragraph' && block.pieces.some(({ field }) => field !== null)
        ? {
            ...block,
            pieces: block.pieces.map((piece) =>
              piece.field ? { ...piece, text: fieldText(state, piece.field, numbers, notes) } : piece,
            ),
          }
        : block,
    ),
  }
}
