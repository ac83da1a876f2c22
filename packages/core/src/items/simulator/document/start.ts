// A document before anything was done with it.
import type { Language } from '../../../language.ts'
import { withFields } from './fields.ts'
import type { Piece } from './pieces.ts'
import type { DocumentScenario, PageSetup, Style, StyleLook } from './schema.ts'
import type { Block, DocumentState, Paragraph, Picture } from './state.ts'

const plainPage: PageSetup = {
  size: 'a4',
  orientation: 'portrait',
  margins: 'normal',
  numbers: 'none',
  header: '',
  footer: '',
}

function look(size: number, bold: boolean, before: number, after: number): StyleLook {
  return { font: 'sans', size, colour: 'black', bold, before, after }
}

const plainStyles: Readonly<Record<Style, StyleLook>> = {
  normal: look(11, false, 0, 6),
  title: look(24, true, 0, 12),
  heading1: look(18, true, 12, 6),
  heading2: look(14, true, 10, 6),
  heading3: look(12, true, 8, 4),
  bullet: look(11, false, 0, 4),
  number: look(11, false, 0, 4),
  quote: look(11, false, 6, 6),
  caption: look(10, false, 4, 8),
}

export const emptyParagraph: Omit<Paragraph, 'id'> = {
  type: 'paragraph',
  style: 'normal',
  align: 'start',
  hidden: false,
  layout: {},
  boxed: false,
  locked: false,
  fillable: false,
  when: null,
  pieces: [],
}

/** @param given what the scenario says of a picture */
export function pictureOf(id: string, given: Partial<Picture> & Pick<Picture, 'drawing' | 'name'>): Picture {
  return {
    type: 'picture',
    alt: '',
    width: 50,
    height: 100,
    decorative: false,
    wrap: 'line',
    anchor: 'text',
    source: '',
    link: '',
    about: '',
    dots: 0,
    inks: 'rgb',
    words: '',
    hides: '',
    ...given,
    id,
  }
}

export function plainPiece(text: string): Piece {
  return { text, marks: [], look: {}, link: '', field: null, change: null }
}

/** A block as the scenario writes it, with what is left out. */
export function blockOf(block: DocumentScenario['blocks'][number]): Block {
  switch (block.type) {
    case 'table':
      return { widths: [], fills: [], ...block }
    case 'break':
      return { section: null, notes: '', skipped: false, ...block }
    case 'contents':
      return { of: 'headings', ...block }
    case 'picture':
      return pictureOf(block.id, block)
    case 'paragraph':
      return {
        ...emptyParagraph,
        ...block,
        pieces: block.pieces.map(
          ({ text, marks = [], look: own = {}, link = '', field = null, change, id = '', author = '' }): Piece => ({
            text,
            marks,
            look: own,
            link,
            field,
            change: change ? { id, kind: change, author } : null,
          }),
        ),
      }
  }
}

export function start(scenario: DocumentScenario, language: Language): DocumentState {
  const styles = { ...plainStyles }
  for (const style of Object.keys(plainStyles) as Style[])
    styles[style] = { ...styles[style], ...scenario.styles?.[style] }
  return withFields({
    scenario,
    language,
    blocks: scenario.blocks.map(blockOf),
    comments: (scenario.comments ?? []).map((comment) => ({ words: '', ...comment, resolved: false, replies: [] })),
    properties: scenario.properties ?? [],
    page: scenario.page ?? plainPage,
    tracking: scenario.tracking ?? false,
    print: null,
    merged: [],
    effort: 0,
    tidy: false,
    styles,
    numbered: scenario.numbered ?? false,
    said: scenario.language ?? '',
    notes: scenario.notes ?? [],
    sources: scenario.sources ?? [],
    variables: scenario.variables ?? [],
    flags: {},
    dismissed: [],
    labels: {},
    versions: (scenario.versions ?? []).map((version) => ({ ...version, blocks: version.blocks.map(blockOf) })),
    opened: '',
    files: [
      {
        name: scenario.name,
        format: scenario.template ? 'template' : 'document',
        from: 0,
        to: 0,
        tagged: false,
        text: '',
        changed: false,
      },
    ],
    allows: 'all',
    signed: false,
    program: scenario.frozen ? 'frozen' : 'running',
    waited: 0,
    recovered: false,
    press: scenario.press?.set ?? { bleed: 0, safe: 10, inks: 'rgb', embedded: false },
    mapping: {},
    imported: [],
    firstSlide: { notes: '', skipped: false },
    made: 0,
    notice: null,
  })
}
