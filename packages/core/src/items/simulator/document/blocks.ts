// What is done with one block.
import type { DocumentAction } from './actions.ts'
import { entriesOf, filled } from './contents.ts'
import { fieldText, levels } from './fields.ts'
import { mostBlocks } from './inserting.ts'
import { stretchOf, withLinkText, withLook } from './looks.ts'
import { changeWithin, joined, type Piece, readText, retype } from './pieces.ts'
import { emptyParagraph, pictureOf, plainPiece } from './start.ts'
import type { Block, DocumentState, Paragraph, Picture } from './state.ts'
import { splitTable, tableAfter } from './tables.ts'
import { write } from './writing.ts'

export type BlockAction = Exclude<
  Extract<DocumentAction, { block: string }>,
  { type: 'comment' | 'to-notes' | 'bring' }
>

/** Of a locked paragraph, nothing changes but its lock and what is said of it. */
const allowed: readonly BlockAction['type'][] = ['lock', 'label', 'copy', 'move', 'move-part']

export function reduceBlock(state: DocumentState, action: BlockAction): DocumentState | null {
  const place = state.blocks.findIndex(({ id }) => id === action.block)
  const block = state.blocks[place]
  if (!block) return null
  if (block.type === 'paragraph' && block.locked && !allowed.includes(action.type))
    return { ...state, notice: { code: 'locked', count: 0 } }
  const put = (next: Block | null): DocumentState | null =>
    next && { ...state, blocks: state.blocks.map((one) => (one.id === next.id ? next : one)) }
  switch (action.type) {
    case 'delete':
      // A document without any block could not be written in any more.
      if (state.blocks.length === 1) return null
      return {
        ...state,
        blocks: state.blocks.filter(({ id }) => id !== block.id),
        comments: state.comments.filter((comment) => comment.block !== block.id),
      }
    case 'move': {
      const other = state.blocks[place + action.by]
      return other ? { ...state, blocks: state.blocks.with(place, other).with(place + action.by, block) } : null
    }
    case 'move-part':
      return movePart(state, place, action.by)
    case 'copy':
      return copied(state, place)
    case 'join': {
      const above = state.blocks[place - 1]
      if (block.type !== 'paragraph' || above?.type !== 'paragraph') return null
      const joint = { ...above, pieces: joined([...above.pieces, ...block.pieces]) }
      return {
        ...state,
        blocks: state.blocks.flatMap((one) => (one.id === block.id ? [] : one.id === above.id ? joint : one)),
        comments: state.comments.map((one) => (one.block === block.id ? { ...one, block: above.id } : one)),
      }
    }
    case 'label':
      if (action.label !== '' && !state.scenario.labels?.some(({ id }) => id === action.label)) return null
      return { ...state, labels: { ...state.labels, [block.id]: action.label } }
    case 'refresh':
      if (block.type !== 'contents') return null
      return {
        ...state,
        ...put(filled(state, block)),
        notice: { code: 'refreshed', count: entriesOf(state, block).length },
      }
    case 'depth':
      return put(block.type === 'contents' ? filled(state, { ...block, depth: action.depth }) : null)
    case 'write':
      return block.type === 'paragraph' ? write(state, block, action.text) : null
    case 'split-table': {
      const parts = block.type === 'table' ? splitTable(block, action.column, `n${state.made + 1}`) : null
      return parts && { ...state, made: state.made + 1, blocks: state.blocks.toSpliced(place, 1, ...parts) }
    }
    case 'to-text': {
      if (block.type !== 'picture' || block.words === '') return null
      const written: Paragraph = { ...emptyParagraph, id: block.id, pieces: [plainPiece(block.words)] }
      return put(written)
    }
    case 'section': {
      if (block.type !== 'break' || !block.section) return null
      const section: Record<string, unknown> = { ...block.section, ...action.set }
      return put({
        ...block,
        section: Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null)),
      })
    }
    case 'footnote': {
      if (block.type !== 'paragraph' || action.text.trim() === '') return null
      const id = `n${state.made + 1}`
      const noted = { ...state, made: state.made + 1, notes: [...state.notes, { id, text: action.text }] }
      return withField(noted, block, { from: action.at, to: action.at }, { kind: 'note', to: id })
    }
    case 'field': {
      if (block.type !== 'paragraph' || !leadsSomewhere(state, action)) return null
      const end = readText(block.pieces).length
      const at = Math.min(action.at ?? end, end)
      const stretch = action.words === '' ? { from: at, to: at } : stretchOf(block, action)
      return stretch && withField(state, block, stretch, { kind: action.kind, to: action.to })
    }
    case 'redact':
      return redacted(state, block, action)
    case 'describe':
    case 'size':
    case 'stretch':
    case 'wrap':
    case 'anchor':
    case 'decorative':
    case 'swap':
    case 'clean':
    case 'inks':
      return put(block.type === 'picture' ? pictureAfter(state, block, action) : null)
    case 'mark':
    case 'look':
    case 'clear':
    case 'link':
      return put(block.type === 'paragraph' ? withLook(block, action) : null)
    case 'link-text':
      return put(block.type === 'paragraph' ? withLinkText(block, action.link, action.text) : null)
    case 'style':
    case 'align':
    case 'hide':
    case 'layout':
    case 'box':
    case 'lock':
    case 'fillable':
    case 'when':
      return put(block.type === 'paragraph' ? paragraphAfter(block, action) : null)
    default:
      return put(block.type === 'table' ? tableAfter(block, action) : null)
  }
}

function paragraphAfter(
  block: Paragraph,
  action: Extract<BlockAction, { type: 'style' | 'align' | 'hide' | 'layout' | 'box' | 'lock' | 'fillable' | 'when' }>,
): Paragraph {
  switch (action.type) {
    case 'style':
      return { ...block, style: action.style }
    case 'align':
      return { ...block, align: action.align }
    case 'hide':
      return { ...block, hidden: action.hidden }
    case 'layout':
      return { ...block, layout: { ...block.layout, ...action.set } }
    case 'box':
      return { ...block, boxed: action.on }
    case 'lock':
      return { ...block, locked: action.on }
    case 'fillable':
      return { ...block, fillable: action.on }
    case 'when':
      return { ...block, when: action.when }
  }
}

function pictureAfter(
  { scenario }: DocumentState,
  block: Picture,
  action: Extract<
    BlockAction,
    { type: 'describe' | 'size' | 'stretch' | 'wrap' | 'anchor' | 'decorative' | 'swap' | 'clean' | 'inks' }
  >,
): Picture | null {
  switch (action.type) {
    case 'describe':
      return { ...block, alt: action.text }
    case 'size':
      return { ...block, width: action.width }
    case 'stretch':
      return { ...block, height: action.height }
    case 'wrap':
      return { ...block, wrap: action.wrap }
    case 'anchor':
      return { ...block, anchor: action.anchor }
    case 'decorative':
      return { ...block, decorative: action.on }
    case 'clean':
      return { ...block, hides: '' }
    case 'inks':
      return { ...block, inks: action.inks }
    case 'swap': {
      const found = scenario.pictures?.find(({ id }) => id === action.picture)
      // It stands where the other stood, and brings its own file.
      const { width, height, wrap, anchor } = block
      return found ? { ...pictureOf(block.id, found), id: block.id, width, height, wrap, anchor } : null
    }
  }
}

function leadsSomewhere(state: DocumentState, field: Extract<BlockAction, { type: 'field' }>): boolean {
  return fieldText(state, field) !== '??' || (field.kind === 'note' && state.notes.some(({ id }) => id === field.to))
}

/** Words that are worked out, in the place of others. */
function withField(
  state: DocumentState,
  block: Paragraph,
  { from, to }: { readonly from: number; readonly to: number },
  field: NonNullable<Piece['field']>,
): DocumentState {
  // One sign stands for the field until its words are worked out.
  const typed = retype(block.pieces, from, to, '\u{fffc}', null)
  const pieces = typed.flatMap((piece): Piece[] => {
    const at = piece.change?.kind === 'delete' ? -1 : piece.text.indexOf('\u{fffc}')
    if (at < 0) return [piece]
    return [
      { ...piece, text: piece.text.slice(0, at) },
      { ...piece, text: '\u{fffc}', field, link: '' },
      { ...piece, text: piece.text.slice(at + 1) },
    ]
  })
  return {
    ...state,
    blocks: state.blocks.map((one) => (one.id === block.id ? { ...block, pieces: joined(pieces) } : one)),
  }
}

/** Taken out for good: of a paragraph, or of the words in a picture. */
function redacted(
  state: DocumentState,
  block: Block,
  action: Extract<BlockAction, { type: 'redact' }>,
): DocumentState | null {
  const bar = (text: string): string => '█'.repeat(text.length)
  const put = (next: Block): DocumentState => ({
    ...state,
    blocks: state.blocks.map((one) => (one.id === next.id ? next : one)),
    notice: { code: 'redacted', count: 0 },
  })
  if (block.type === 'picture') {
    if (action.words === '' || !block.words.includes(action.words)) return null
    return put({ ...block, words: block.words.replaceAll(action.words, bar(action.words)) })
  }
  const stretch = block.type === 'paragraph' ? stretchOf(block, action) : null
  if (block.type !== 'paragraph' || !stretch) return null
  const pieces = changeWithin(block.pieces, stretch.from, stretch.to, (piece) => ({
    ...piece,
    text: bar(piece.text),
    field: null,
    link: '',
    marks: piece.marks.filter((mark) => mark !== 'covered'),
  }))
  return put({ ...block, pieces })
}

/** Where the part that a heading begins ends. */
function endOfPart(blocks: readonly Block[], place: number, level: number): number {
  const end = blocks.findIndex((block, at) => at > place && levelOf(block) > 0 && levelOf(block) <= level)
  return end < 0 ? blocks.length : end
}

function levelOf(block: Block | undefined): number {
  return block?.type === 'paragraph' ? (levels[block.style] ?? 0) : 0
}

function movePart(state: DocumentState, place: number, by: -1 | 1): DocumentState | null {
  const { blocks } = state
  const level = levelOf(blocks[place])
  if (level === 0) return null
  const end = endOfPart(blocks, place, level)
  const part = blocks.slice(place, end)
  if (by === 1) {
    if (levelOf(blocks[end]) !== level) return null
    const after = endOfPart(blocks, end, level)
    return {
      ...state,
      blocks: [...blocks.slice(0, place), ...blocks.slice(end, after), ...part, ...blocks.slice(after)],
    }
  }
  const before = blocks.findLastIndex((block, at) => at < place && levelOf(block) > 0 && levelOf(block) <= level)
  if (levelOf(blocks[before]) !== level) return null
  return {
    ...state,
    blocks: [...blocks.slice(0, before), ...part, ...blocks.slice(before, place), ...blocks.slice(end)],
  }
}

function copied(state: DocumentState, place: number): DocumentState | null {
  const block = state.blocks[place]
  if (!block || state.blocks.length >= mostBlocks) return null
  return {
    ...state,
    made: state.made + 1,
    blocks: state.blocks.toSpliced(place + 1, 0, { ...block, id: `n${state.made + 1}` }),
  }
}
