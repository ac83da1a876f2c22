// How a document falls into pages: a count of lines that is the same on every machine, and no more than that.
import { readText } from './pieces.ts'
import type { Block, DocumentState } from './reduce.ts'
import type { PageSetup } from './schema.ts'

const paper = { a3: [297, 420], a4: [210, 297], a5: [148, 210] } as const
const margin = { narrow: 12, normal: 25, wide: 40 } as const
/** Millimetres of a letter and of a line. */
const letter = 2.1
const line = 6

/** Letters in a line and lines on a page. */
function measures({ size, orientation, margins }: PageSetup): { readonly letters: number; readonly lines: number } {
  const [short, long] = paper[size]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  return {
    letters: Math.floor((width - 2 * margin[margins]) / letter),
    lines: Math.floor((height - 2 * margin[margins]) / line),
  }
}

function linesOf(block: Block, letters: number): number {
  switch (block.type) {
    case 'paragraph': {
      if (block.hidden) return 0
      const widened = block.style === 'title' ? 2 : block.style.startsWith('heading') ? 1.4 : 1
      return Math.ceil(Math.max(1, Math.ceil((readText(block.pieces).length * widened) / letters)) * widened) + 1
    }
    case 'table':
      return block.rows.length * 2 + 1
    case 'picture':
      return Math.ceil((letters * letter * block.width * 0.6) / 100 / line) + 1
    case 'contents':
      return block.entries.length + 1
    case 'break':
      return 0
  }
}

/** The page of each block, from 1, in their order. */
export function pagesOf({ blocks, page }: Pick<DocumentState, 'blocks' | 'page'>): readonly number[] {
  const { letters, lines } = measures(page)
  let current = 1
  let used = 0
  return blocks.map((block) => {
    if (block.type === 'break') {
      const before = current
      current += 1
      used = 0
      return before
    }
    const needed = linesOf(block, letters)
    if (used > 0 && used + Math.min(needed, lines) > lines) {
      current += 1
      used = 0
    }
    const begins = current
    used += needed
    while (used > lines) {
      current += 1
      used -= lines
    }
    return begins
  })
}

/** How many pages the document has. */
export function pageCount(state: Pick<DocumentState, 'blocks' | 'page'>): number {
  const end: Block = { id: '', type: 'paragraph', style: 'normal', align: 'start', hidden: true, pieces: [] }
  return pagesOf({ blocks: [...state.blocks, end], page: state.page }).at(-1) ?? 1
}

/** What a print takes, in sheets and in cents. */
export function printCost(
  state: Pick<DocumentState, 'blocks' | 'page' | 'scenario'>,
  { copies, bothSides, colour }: { readonly copies: number; readonly bothSides: boolean; readonly colour: boolean },
): { readonly sheets: number; readonly cost: number } {
  const pages = pageCount(state)
  const price = state.scenario.prices?.[colour ? 'colour' : 'black'] ?? 0
  return { sheets: Math.ceil(pages / (bothSides ? 2 : 1)) * copies, cost: pages * copies * price }
}
