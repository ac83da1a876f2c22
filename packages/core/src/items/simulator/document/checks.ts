// What is wrong with a document for somebody who reads it otherwise, for a printer, or on another screen.
import { fieldText, levels, notesOf, numbersOf } from './fields.ts'
import { linksOf, smallestSize, weakestContrast } from './looks.ts'
import { paperWidth } from './pages.ts'
import { readText } from './pieces.ts'
import { slidesOf } from './slides.ts'
import type { Block, DocumentState, Fault, Picture } from './state.ts'

/** Words of a link that say nothing by themselves. */
const vague = /^(cliquez |cliquer )?(ici|là|click here|here|lire la suite|en savoir plus|read more|more|lien|link)\.?$/i

/** Every fault for readers, in the order of the text. */
export function faultsOf(state: DocumentState): Fault[] {
  const faults: Fault[] = state.said === '' ? [{ code: 'language', block: '' }] : []
  let before = 0
  const seen = new Map<string, string>()
  if (state.scenario.mode === 'text' && !state.blocks.some((block) => isHeading(block)))
    faults.push({ code: 'heading', block: '' })
  for (const block of state.blocks) {
    const { id } = block
    const add = (code: Fault['code']): number => faults.push({ code, block: id })
    if (block.type === 'picture' && !block.decorative && block.alt.trim() === '') add('alternative')
    if (block.type === 'table' && !block.header) add('header-row')
    if (block.type !== 'paragraph' || block.hidden) continue
    const level = levels[block.style]
    if (level !== undefined) {
      if (level > before + 1) add('level')
      before = level
    }
    for (const link of linksOf(block)) {
      const text = link.text.trim().toLowerCase()
      const same = seen.get(text)
      if (vague.test(text) || (same !== undefined && same !== link.to)) add('link')
      seen.set(text, link.to)
    }
    if (readText(block.pieces).trim() === '') add('empty')
    else {
      if (weakestContrast(state, block) < 4.5) add('contrast')
      if (smallestSize(state, block) < 9) add('size')
    }
    if (block.align === 'justify') add('justified')
    if (block.boxed) add('box')
  }
  return faults
}

function isHeading(block: Block): boolean {
  return block.type === 'paragraph' && (block.style === 'title' || levels[block.style] !== undefined)
}

/** The order in which the file is read aloud: boxes come after the text. */
export function readingOrder({ blocks }: Pick<DocumentState, 'blocks'>): readonly Block[] {
  const isBoxed = (block: Block): boolean => block.type === 'paragraph' && block.boxed
  const isRead = (block: Block): boolean =>
    block.type === 'paragraph'
      ? !block.hidden
      : block.type !== 'break' && !(block.type === 'picture' && block.decorative)
  return [...blocks.filter((block) => !isBoxed(block)), ...blocks.filter(isBoxed)].filter(isRead)
}

/** How many dots a picture has for an inch of paper, or 0 where nothing is said of its dots. */
export function dotsPerInch(state: Pick<DocumentState, 'page'>, { dots, width }: Picture): number {
  return Math.floor((dots * 25.4 * 100) / (paperWidth(state.page) * width))
}

export type PressFault = {
  readonly code: 'bleed' | 'safe' | 'inks' | 'embedded' | 'dots' | 'picture-inks'
  readonly block: string
}

/** What a printer sends back. */
export function pressFaults(state: DocumentState): PressFault[] {
  const asks = state.scenario.press?.asks
  if (!asks) return []
  const { bleed, safe, inks, embedded } = state.press
  const whole: PressFault[] = []
  if (bleed < asks.bleed) whole.push({ code: 'bleed', block: '' })
  if (safe < asks.safe) whole.push({ code: 'safe', block: '' })
  if (inks !== 'cmyk') whole.push({ code: 'inks', block: '' })
  if (!embedded) whole.push({ code: 'embedded', block: '' })
  return [
    ...whole,
    ...state.blocks.flatMap((block): PressFault[] => {
      // A chart is drawn anew for every page.
      if (block.type !== 'picture' || block.source !== '') return []
      const own: PressFault[] = []
      if (block.dots > 0 && dotsPerInch(state, block) < asks.dpi) own.push({ code: 'dots', block: block.id })
      if (block.inks !== 'cmyk' && inks !== 'cmyk') own.push({ code: 'picture-inks', block: block.id })
      return own
    }),
  ]
}

const screens = { '4:3': [100, 75], '16:9': [133, 75], '9:16': [42, 75] } as const

/** Slides on another screen: which cannot be read there, and of which something falls off. */
export function previewOf(
  state: DocumentState,
  { ratio, smallest }: { readonly ratio: keyof typeof screens; readonly smallest: number },
): { readonly small: readonly number[]; readonly cut: readonly number[] } {
  const [width, height] = screens[state.page.ratio ?? '4:3']
  const [seenWidth, seenHeight] = screens[ratio]
  const scale = Math.min(seenWidth / width, seenHeight / height)
  const small: number[] = []
  const cut: number[] = []
  for (const [place, slide] of slidesOf(state).entries()) {
    let used = 0
    let isWide = false
    let isSmall = false
    for (const block of slide.blocks) {
      const size = block.type === 'paragraph' ? smallestSize(state, block) : state.styles.normal.size
      const letters = Math.max(1, Math.floor((width * 9) / size))
      const line = size / 3
      if (block.type === 'paragraph') used += Math.max(1, Math.ceil(readText(block.pieces).length / letters)) * line
      if (block.type === 'table') {
        used += block.rows.length * line
        isWide ||= tableLetters(block.rows) > letters
      }
      if (block.type === 'picture') used += (block.width * width * 0.56) / 100
      if (block.type === 'paragraph' || block.type === 'table') isSmall ||= size * scale < smallest
    }
    if (isSmall) small.push(place)
    if (isWide || used > height) cut.push(place)
  }
  return { small, cut }
}

function tableLetters(rows: readonly (readonly string[])[]): number {
  const widest = rows.reduce<readonly number[]>(
    (all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length + 2)),
    [],
  )
  return widest.reduce((sum, letters) => sum + letters, 0)
}

/** What is in the file and is not seen. */
export function hiddenData(state: DocumentState): {
  readonly changes: number
  readonly comments: number
  readonly hidden: number
  readonly covered: number
  readonly pictures: number
  readonly properties: number
  readonly slides: number
} {
  const paragraphs = state.blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []))
  return {
    changes: new Set(paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ change }) => (change ? [change.id] : []))))
      .size,
    comments: state.comments.length,
    hidden: paragraphs.filter(({ hidden }) => hidden).length,
    covered: paragraphs.filter(({ pieces }) => pieces.some(({ marks }) => marks.includes('covered'))).length,
    pictures: state.blocks.filter((block) => block.type === 'picture' && block.hides !== '').length,
    properties: state.properties.filter(({ value }) => value !== '').length,
    slides: slidesOf(state).filter(({ skipped, notes }) => skipped || notes !== '').length,
  }
}

/** References, notes and sources that lead nowhere. */
export function lostFields(state: DocumentState): number {
  const numbers = numbersOf(state)
  const notes = notesOf(state)
  return state.blocks
    .flatMap((block) => (block.type === 'paragraph' ? block.pieces : []))
    .filter(({ field }) => field !== null && fieldText(state, field, numbers, notes) === '??').length
}
