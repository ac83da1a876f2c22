// How a document falls into pages: a count of lines that is the same on every machine, and no more than that.
import { readText } from './pieces.ts'
import type { PageSetup, Section } from './schema.ts'
import { emptyParagraph } from './start.ts'
import type { Block, DocumentState } from './state.ts'

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
      if (block.hidden || block.boxed) return 0
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

type Paged = Pick<DocumentState, 'blocks' | 'page'>

/** What a section says of its pages once what it leaves out is taken from the one before. */
export type SectionPages = PageSetup & {
  /** The break where it begins; empty for the first. */
  readonly id: string
  /** The number of its first page, or 0 when it goes on counting. */
  readonly from: number
}

/** The sections, in order: the first has the page of the document. */
export function sectionsOf({ blocks, page }: Paged): readonly SectionPages[] {
  const sections: SectionPages[] = [{ ...page, id: '', from: 0 }]
  for (const block of blocks) {
    if (block.type !== 'break' || !block.section) continue
    const own: Partial<Section> = block.section
    sections.push({ ...page, ...sections.at(-1), from: 0, ...own, id: block.id })
  }
  return sections
}

/** The page of each block, from 1, in their order. */
export function pagesOf(state: Paged): readonly number[] {
  const sections = sectionsOf(state)
  let section = 0
  let { letters, lines } = measures(state.page)
  let current = 1
  let used = 0
  return state.blocks.map((block) => {
    if (block.type === 'break') {
      const before = current
      current += 1
      used = 0
      if (block.section) {
        section += 1
        ;({ letters, lines } = measures(sections[section] ?? state.page))
      }
      return before
    }
    const needed = linesOf(block, letters)
    const mustTurn = block.type === 'paragraph' && block.layout.newPage === true && used > 0
    if (mustTurn || (used > 0 && used + Math.min(needed, lines) > lines)) {
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
export function pageCount(state: Paged): number {
  const end: Block = { ...emptyParagraph, id: '', hidden: true }
  return pagesOf({ blocks: [...state.blocks, end], page: state.page }).at(-1) ?? 1
}

/** A page as it is printed. */
export type Sheet = {
  readonly page: number
  readonly section: SectionPages
  /** Its number, whether or not it stands on it. */
  readonly number: string
  readonly blocks: readonly Block[]
}

/** The pages of a document as they are printed, with all that stands on them. */
export function sheetsOf(state: Paged): readonly Sheet[] {
  const pages = pagesOf(state)
  const sections = sectionsOf(state)
  const count = pageCount(state)
  const sheets: Sheet[] = []
  for (let page = 1; page <= count; page += 1) {
    const blocks = state.blocks.filter((block, place) => pages[place] === page && block.type !== 'break')
    // A section begins on the page after its break.
    const begun = state.blocks.filter(
      (block, place) => block.type === 'break' && block.section !== null && (pages[place] ?? page) < page,
    ).length
    const section = sections[begun] ?? { ...state.page, id: '', from: 0 }
    const before = sheets.at(-1)
    const follows = before ? before.section.id === section.id : false
    const counted = before ? countOf(before) + 1 : 1
    const own = section.from > 0 && !follows ? section.from : counted
    sheets.push({ page, section, number: String(own), blocks })
  }
  return sheets
}

function countOf({ number }: Sheet): number {
  return Number(number)
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

/** Of a line, in millimetres. */
export function paperWidth({ size, orientation, margins }: PageSetup): number {
  const [short, long] = paper[size]
  return (orientation === 'portrait' ? short : long) - 2 * margin[margins]
}

/** How many lines a block takes of a page, and how many a page has: what a drawing of the page needs. */
export function linesTaken(page: PageSetup, block: Block): { readonly taken: number; readonly all: number } {
  const { letters, lines } = measures(page)
  return { taken: Math.min(linesOf(block, letters), lines), all: lines }
}
