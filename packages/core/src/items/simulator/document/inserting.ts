// New blocks.
import type { DocumentAction } from './actions.ts'
import { filled } from './contents.ts'
import { emptyParagraph, pictureOf, plainPiece } from './start.ts'
import type { Block, DocumentState } from './state.ts'

type Insert = Extract<DocumentAction, { type: 'insert' }>

/** A document of more blocks than this is not read in a task. */
export const mostBlocks = 200

export function insert(state: DocumentState, action: Insert): DocumentState | null {
  const place = state.blocks.findIndex(({ id }) => id === action.after)
  const next = place < 0 || state.blocks.length >= mostBlocks ? null : newBlock(state, `n${state.made + 1}`, action)
  if (!next) return null
  const inserted = { ...state, blocks: state.blocks.toSpliced(place + 1, 0, next), made: state.made + 1 }
  if (next.type !== 'contents') return inserted
  return {
    ...inserted,
    blocks: inserted.blocks.map((block) => (block.id === next.id ? filled(inserted, next) : block)),
  }
}

function newBlock(
  { scenario, blocks }: DocumentState,
  id: string,
  { what, picture, phrase, table }: Insert,
): Block | null {
  switch (what) {
    case 'paragraph':
      return { ...emptyParagraph, id }
    case 'break':
      return { id, type: 'break', section: null, notes: '', skipped: false }
    case 'section':
      return { id, type: 'break', section: {}, notes: '', skipped: false }
    case 'table': {
      const rows = [
        ['', ''],
        ['', ''],
      ]
      return { id, type: 'table', header: false, rows, widths: [], fills: [] }
    }
    case 'contents':
      return { id, type: 'contents', of: 'headings', depth: 3, entries: [] }
    case 'captions':
    case 'sources':
    case 'terms':
      return { id, type: 'contents', of: what, depth: 3, entries: [] }
    case 'picture': {
      const found = scenario.pictures?.find((one) => one.id === picture)
      return found ? pictureOf(id, found) : null
    }
    case 'chart': {
      const source = blocks.find((one) => one.id === table && one.type === 'table')
      return source ? pictureOf(id, { drawing: 'chart', name: scenario.name, source: source.id }) : null
    }
    case 'phrase': {
      const found = scenario.phrases?.find((one) => one.id === phrase)
      return found ? { ...emptyParagraph, id, pieces: [plainPiece(found.text)] } : null
    }
  }
}

/** The paragraphs of a part, with our styles in the place of theirs: what nobody mapped is normal text. */
export function partBlocks({ scenario, mapping }: DocumentState, part: string): Block[] {
  const found = scenario.parts?.find(({ id }) => id === part)
  return (found?.paragraphs ?? []).map(({ id, style, text }) => ({
    ...emptyParagraph,
    id,
    style: mapping[style] ?? 'normal',
    pieces: [plainPiece(text)],
  }))
}
