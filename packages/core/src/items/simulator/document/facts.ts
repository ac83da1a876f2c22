import { dotsPerInch, faultsOf, hiddenData, lostFields, pressFaults, previewOf, readingOrder } from './checks.ts'
import { entriesOf } from './contents.ts'
import type { DocumentFacts } from './facts-schema.ts'
import { citedSources, levels, notesOf, numbersOf } from './fields.ts'
import { lettersOf, unseenLetters } from './letters.ts'
import { isLocal, linksOf, lookOfPiece, smallestSize, weakestContrast } from './looks.ts'
import { pageCount, pagesOf, printCost, sheetsOf } from './pages.ts'
import { type Piece, readText } from './pieces.ts'
import { withUnseenParts } from './reduce.ts'
import { mentionsOf } from './reviewing.ts'
import type { Mark } from './schema.ts'
import { type Slide, slidesOf } from './slides.ts'
import type { Block, DocumentState, Paragraph } from './state.ts'
import { blockText, everythingOf, shownText, wordCount } from './words.ts'

type OpenChange = DocumentFacts['changes'][number]
type BlockFacts = DocumentFacts['blocks'][number]

/** Tracked changes that nobody took or refused yet, in the order of the text. */
export function changesOf({ blocks }: Pick<DocumentState, 'blocks'>): OpenChange[] {
  const open: OpenChange[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    for (const { text, change } of block.pieces) {
      const known = open.find(({ id }) => id === change?.id)
      if (known) known.text += text
      else if (change) open.push({ id: change.id, block: block.id, kind: change.kind, author: change.author, text })
    }
  }
  return open
}

/** Stretches of words with a mark, apart by a bar. */
function marked(pieces: readonly Piece[], mark: Mark): string {
  const stretches: string[] = []
  let isIn = false
  for (const { text, marks, change } of pieces) {
    if (change?.kind === 'delete') continue
    const has = marks.includes(mark)
    if (has && isIn) stretches.push(`${stretches.pop() ?? ''}${text}`)
    else if (has) stretches.push(text)
    isIn = has
  }
  return stretches.join('|')
}

export function facts(state: DocumentState): DocumentFacts {
  const { blocks, comments, properties, page, tracking, print, press, scenario } = state
  const pages = pagesOf(state)
  const numbers = numbersOf(state)
  const cited = citedSources(state).map(({ id }) => id)
  const text = shownText(blocks)
  return {
    blocks: blocks.map((block, place) => ({
      ...blockFacts(state, block, place),
      place,
      page: pages[place] ?? 1,
      number: numbers[block.id] ?? '',
    })),
    everything: everythingOf(state),
    text,
    tracking,
    changes: changesOf(state),
    comments: comments.map((comment) => ({ ...comment, replies: [...comment.replies] })),
    properties: properties.map(({ id, value }) => ({ id, value })),
    page: { ...page },
    pages: pageCount(state),
    words: wordCount(text),
    sheets: sheetsOf(state).map(({ number, section, blocks: inside }) => ({
      number: section.numbers === 'none' ? '' : number,
      header: section.header,
      footer: section.footer,
      orientation: section.orientation,
      columns: section.columns ?? 1,
      text: shownText(inside),
    })),
    styles: { ...state.styles },
    numbered: state.numbered,
    mentions: mentionsOf(state),
    notes: notesOf(state).map((id) => ({ id, text: state.notes.find((note) => note.id === id)?.text ?? '' })),
    sources: state.sources.map((source) => ({ ...source, cited: cited.includes(source.id) })),
    variables: state.variables.map(({ id, value }) => ({ id, value })),
    lost: lostFields(state),
    flags: (scenario.flags ?? []).map(({ id }) => ({ id, ...(state.flags[id] ?? { kept: false, by: '' }) })),
    faults: faultsOf(state),
    dismissed: [...state.dismissed],
    reading: readingOrder(state).map(({ id }) => id),
    language: state.said,
    hidden: hiddenData(state),
    press: { ...press, faults: pressFaults(state) },
    previews: (scenario.previews ?? []).map((preview) => {
      const { small, cut } = previewOf(state, preview)
      return { id: preview.id, small: [...small], cut: [...cut] }
    }),
    files: state.files.map((file) => ({ ...file })),
    allows: state.allows,
    signed: state.signed,
    version: state.opened,
    versions: state.versions.length,
    program: { state: state.program, waited: state.waited, recovered: state.recovered },
    mapping: Object.entries(state.mapping).map(([from, to]) => ({ from, to })),
    imported: [...state.imported],
    unseenParts: unseenParts(state),
    unseenLetters: unseenLetters(state),
    slides: slidesOf(state).map((slide) => slideFacts(state, slide)),
    print: print
      ? { ...print, ...printCost(state, print) }
      : { copies: 0, bothSides: false, colour: false, sheets: 0, cost: 0 },
    letters: lettersOf(state),
  }
}

function unseenParts(state: DocumentState): DocumentFacts['unseenParts'] {
  const known = new Set(state.blocks.map(({ id }) => id))
  const longer = withUnseenParts(state)
  const numbers = numbersOf(longer)
  return longer.blocks
    .filter((block): block is Paragraph => block.type === 'paragraph' && !known.has(block.id))
    .map(({ id, style }) => ({ id, style, number: numbers[id] ?? '' }))
}

function slideFacts(state: DocumentState, { blocks, notes, skipped }: Slide): DocumentFacts['slides'][number] {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []))
  const sizes = paragraphs.map((block) => smallestSize(state, block))
  return {
    title: blocks.map(titleOf).find((title) => title !== '') ?? '',
    words: blocks.reduce((sum, block) => sum + wordCount(blockText(block)), 0),
    points: paragraphs.filter(({ style }) => style === 'bullet').length,
    notes,
    skipped,
    text: shownText(blocks),
    size: sizes.length === 0 ? 0 : Math.min(...sizes),
    local: paragraphs.some(isLocal),
  }
}

function titleOf(block: Block): string {
  return block.type === 'paragraph' && (block.style === 'title' || block.style === 'heading1')
    ? readText(block.pieces)
    : ''
}

/** What a block of another type has. */
const nothing: Omit<BlockFacts, 'id' | 'type' | 'text' | 'place' | 'page' | 'number' | 'label'> = {
  style: '',
  align: '',
  hidden: false,
  bold: '',
  italic: '',
  underlined: '',
  covered: '',
  rows: [],
  header: false,
  drawing: '',
  name: '',
  alt: '',
  width: 0,
  depth: 0,
  entries: [],
  fresh: false,
  newPage: false,
  spaces: 0,
  layout: { before: 0, after: 0, indent: 0, first: 0, line: 100, tabs: [], level: 0, restart: false },
  stretches: [],
  local: false,
  size: 0,
  contrast: 0,
  links: [],
  fields: [],
  boxed: false,
  locked: false,
  fillable: false,
  when: '',
  widths: [],
  height: 0,
  distorted: false,
  decorative: false,
  wrap: '',
  anchor: '',
  source: '',
  link: '',
  about: '',
  words: '',
  hides: '',
  inks: '',
  dotsPerInch: 0,
  caption: '',
  of: '',
}

function blockFacts(state: DocumentState, block: Block, place: number): Omit<BlockFacts, 'place' | 'page' | 'number'> {
  const known = {
    ...nothing,
    id: block.id,
    type: block.type,
    text: blockText(block),
    label: state.labels[block.id] ?? '',
  }
  switch (block.type) {
    case 'paragraph':
      return { ...known, ...paragraphFacts(state, block, state.blocks[place - 1]) }
    case 'table':
      return {
        ...known,
        rows: block.rows.map((row) => [...row]),
        header: block.header,
        widths: [...block.widths],
        caption: captionOf(state.blocks, place),
      }
    case 'picture': {
      const { type: _type, dots: _dots, ...picture } = block
      return {
        ...known,
        ...picture,
        distorted: block.height !== 100,
        dotsPerInch: dotsPerInch(state, block),
        caption: captionOf(state.blocks, place),
      }
    }
    case 'contents': {
      const entries = block.entries.map((entry) => ({ ...entry }))
      const fresh = JSON.stringify(entries) === JSON.stringify(entriesOf(state, block))
      return { ...known, depth: block.depth, of: block.of, entries, fresh }
    }
    case 'break':
      return known
  }
}

function captionOf(blocks: readonly Block[], place: number): string {
  const beside = [blocks[place + 1], blocks[place - 1]].find(
    (block) => block?.type === 'paragraph' && block.style === 'caption',
  )
  return beside ? blockText(beside) : ''
}

function paragraphFacts(
  state: DocumentState,
  block: Paragraph,
  before: Block | undefined,
): Partial<BlockFacts> & Pick<BlockFacts, 'style'> {
  const { pieces, style, align, hidden, layout, boxed, locked, fillable, when } = block
  const { newPage = false, ...own } = layout
  const look = state.styles[style]
  return {
    style,
    align,
    hidden,
    bold: marked(pieces, 'bold'),
    italic: marked(pieces, 'italic'),
    underlined: marked(pieces, 'underlined'),
    covered: marked(pieces, 'covered'),
    newPage: newPage || before?.type === 'break',
    spaces: readText(pieces).match(/[ \u{a0}]{2,}/gu)?.length ?? 0,
    layout: { ...nothing.layout, before: look.before, after: look.after, ...own, tabs: [...(own.tabs ?? [])] },
    stretches: pieces
      .filter(({ change }) => change?.kind !== 'delete')
      .map((piece) => ({ text: piece.text, ...lookOfPiece(piece, look) })),
    local: isLocal(block) || (levels[style] !== undefined && pieces.some(({ marks }) => marks.length > 0)),
    size: smallestSize(state, block),
    contrast: weakestContrast(state, block),
    links: linksOf(block),
    fields: pieces.flatMap(({ field, text }) => (field ? [{ ...field, text }] : [])),
    boxed,
    locked,
    fillable,
    when: when ? `${when.field} ${when.test} ${when.value}`.trim() : '',
  }
}
