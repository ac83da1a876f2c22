// Slides: what stands between two breaks.
import type { DocumentAction } from './actions.ts'
import { readText } from './pieces.ts'
import { emptyParagraph } from './start.ts'
import type { Block, Break, DocumentState } from './state.ts'

export type Slide = { readonly blocks: readonly Block[]; readonly notes: string; readonly skipped: boolean }

export function slidesOf({ blocks, firstSlide }: Pick<DocumentState, 'blocks' | 'firstSlide'>): Slide[] {
  const slides: { blocks: Block[]; notes: string; skipped: boolean }[] = [{ ...firstSlide, blocks: [] }]
  for (const block of blocks) {
    if (block.type === 'break') slides.push({ blocks: [], notes: block.notes, skipped: block.skipped })
    else slides.at(-1)?.blocks.push(block)
  }
  return slides
}

/** Breaks keep their place: what begins with them is other slides. */
function withSlides(state: DocumentState, slides: readonly Slide[], more: readonly string[] = []): DocumentState {
  const breaks = [...state.blocks.flatMap((block) => (block.type === 'break' ? [block.id] : [])), ...more]
  const blocks = slides.flatMap((slide, place): readonly Block[] => {
    if (place === 0) return slide.blocks
    const begins: Break = {
      id: breaks[place - 1] ?? '',
      type: 'break',
      section: null,
      notes: slide.notes,
      skipped: slide.skipped,
    }
    return [begins, ...slide.blocks]
  })
  const { notes = '', skipped = false } = slides[0] ?? {}
  return { ...state, blocks, firstSlide: { notes, skipped } }
}

type SlideAction = Extract<DocumentAction, { slide: number } | { type: 'to-notes' }>

export function reduceSlide(state: DocumentState, action: SlideAction): DocumentState | null {
  const slides = slidesOf(state)
  if (action.type === 'to-notes') return toNotes(state, slides, action.block)
  const slide = slides[action.slide]
  if (!slide) return null
  const put = (next: Slide): DocumentState =>
    withSlides(
      state,
      slides.map((one) => (one === slide ? next : one)),
    )
  switch (action.type) {
    case 'add-slide': {
      if (slides.length >= 50) return null
      const name = (step: number): string => `n${state.made + step}`
      const added: Slide = {
        notes: '',
        skipped: false,
        blocks: [
          { ...emptyParagraph, id: name(2), style: 'title' },
          { ...emptyParagraph, id: name(3), style: 'bullet' },
        ],
      }
      return withSlides({ ...state, made: state.made + 3 }, slides.toSpliced(action.slide + 1, 0, added), [name(1)])
    }
    case 'move-slide': {
      const to = action.slide + action.by
      if (!slides[to]) return null
      return withSlides(state, slides.toSpliced(action.slide, 1).toSpliced(to, 0, slide))
    }
    case 'delete-slide':
      return slides.length === 1 ? null : withSlides(state, slides.toSpliced(action.slide, 1))
    case 'slide-notes':
      return put({ ...slide, notes: action.text })
    case 'skip-slide':
      return put({ ...slide, skipped: action.on })
  }
}

function toNotes(state: DocumentState, slides: readonly Slide[], id: string): DocumentState | null {
  const block = state.blocks.find((one) => one.id === id)
  const slide = slides.find(({ blocks }) => blocks.some((one) => one.id === id))
  if (block?.type !== 'paragraph' || !slide || state.blocks.length === 1) return null
  const notes = [slide.notes, readText(block.pieces)].filter((text) => text !== '').join('\n')
  const next = { ...slide, notes, blocks: slide.blocks.filter((one) => one !== block) }
  return withSlides(
    { ...state, comments: state.comments.filter((comment) => comment.block !== id) },
    slides.map((one) => (one === slide ? next : one)),
  )
}
