import { pageCount, pagesOf, printCost } from './pages.ts'
import { type Piece, readText } from './pieces.ts'
import { type Block, type DocumentState, headingsOf } from './reduce.ts'
import type { DocumentFacts, Mark } from './schema.ts'

type OpenChange = DocumentFacts['changes'][number]

/** Tracked changes that nobody took or refused yet, in the order of the text. */
export function changesOf({ blocks }: DocumentState): OpenChange[] {
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

export type Slide = { readonly blocks: readonly Block[] }

/** What stands between two breaks. */
export function slidesOf({ blocks }: DocumentState): Slide[] {
  const slides: Block[][] = [[]]
  for (const block of blocks) {
    if (block.type === 'break') slides.push([])
    else slides.at(-1)?.push(block)
  }
  return slides.map((inside) => ({ blocks: inside }))
}

/** The letter of each row that was merged. */
export function lettersOf({ scenario: { list }, blocks, merged }: DocumentState): { id: string; text: string }[] {
  const text = shownText(blocks)
  return merged.flatMap((id) => {
    const row = list?.rows.find((one) => one.id === id)
    if (!list || !row) return []
    return [
      {
        id,
        text: list.fields.reduce(
          (letter, field, place) => letter.replaceAll(`«${field}»`, row.values[place] ?? ''),
          text,
        ),
      },
    ]
  })
}

function shownText(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.type !== 'paragraph' || !block.hidden)
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n')
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return readText(block.pieces)
  return block.type === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : ''
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
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
  const { blocks, comments, properties, page, tracking, print } = state
  const pages = pagesOf(state)
  return {
    blocks: blocks.map((block, place) => ({ ...blockFacts(state, block), place, page: pages[place] ?? 1 })),
    everything: [
      ...blocks.map((block) =>
        block.type === 'paragraph' ? block.pieces.map(({ text }) => text).join('') : blockText(block),
      ),
      page.header,
      page.footer,
    ].join('\n'),
    text: shownText(blocks),
    tracking,
    changes: changesOf(state),
    comments: comments.map((comment) => ({ ...comment, replies: [...comment.replies] })),
    properties: properties.map(({ id, value }) => ({ id, value })),
    page: { ...page },
    pages: pageCount(state),
    slides: slidesOf(state).map(({ blocks: inside }) => ({
      title: inside.map(titleOf).find((title) => title !== '') ?? '',
      words: inside.reduce((sum, block) => sum + wordCount(blockText(block)), 0),
      points: inside.filter((block) => block.type === 'paragraph' && block.style === 'bullet').length,
    })),
    print: print
      ? { ...print, ...printCost(state, print) }
      : { copies: 0, bothSides: false, colour: false, sheets: 0, cost: 0 },
    letters: lettersOf(state),
  }
}

function titleOf(block: Block): string {
  return block.type === 'paragraph' && (block.style === 'title' || block.style === 'heading1')
    ? readText(block.pieces)
    : ''
}

function blockFacts(state: DocumentState, block: Block): Omit<DocumentFacts['blocks'][number], 'place' | 'page'> {
  const isParagraph = block.type === 'paragraph'
  const pieces = isParagraph ? block.pieces : []
  const contents = block.type === 'contents' ? block : null
  const picture = block.type === 'picture' ? block : null
  return {
    id: block.id,
    type: block.type,
    text: blockText(block),
    style: isParagraph ? block.style : '',
    align: isParagraph ? block.align : '',
    hidden: isParagraph && block.hidden,
    bold: marked(pieces, 'bold'),
    italic: marked(pieces, 'italic'),
    underlined: marked(pieces, 'underlined'),
    covered: marked(pieces, 'covered'),
    rows: block.type === 'table' ? block.rows.map((row) => [...row]) : [],
    header: block.type === 'table' && block.header,
    drawing: picture?.drawing ?? '',
    name: picture?.name ?? '',
    alt: picture?.alt ?? '',
    width: picture?.width ?? 0,
    depth: contents?.depth ?? 0,
    entries: contents ? contents.entries.map((entry) => ({ ...entry })) : [],
    fresh: contents !== null && JSON.stringify(contents.entries) === JSON.stringify(headingsOf(state, contents.depth)),
  }
}
