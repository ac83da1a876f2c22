import type { DocumentAction } from './actions.ts'
import { reduceBlock } from './blocks.ts'
import { withFields } from './fields.ts'
import { insert, mostBlocks, partBlocks } from './inserting.ts'
import { stretchOf } from './looks.ts'
import { reduceReview } from './reviewing.ts'
import { isTooMuch } from './room.ts'
import { reduceFile, reduceProgram } from './saves.ts'
import { reduceSlide } from './slides.ts'
import type { DocumentState } from './state.ts'
import { replace, typed } from './writing.ts'

export function reduce(before: DocumentState, action: DocumentAction): DocumentState | null {
  const state: DocumentState = { ...before, notice: null }
  if (state.program !== 'running') return reduceProgram(state, action)
  const after = reduceRunning(state, action)
  if (!after) return null
  const full: DocumentState = { ...state, notice: { code: 'full', count: 0 } }
  if (isTooMuch(state, after)) return full
  // What fields say may be longer than what stands in their place.
  const filled = withFields(after)
  return isTooMuch(state, filled) ? full : filled
}

function reduceRunning(state: DocumentState, action: DocumentAction): DocumentState | null {
  switch (action.type) {
    case 'insert':
      return insert(state, action)
    case 'replace':
      return replace(state, action)
    case 'track':
    case 'settle':
    case 'settle-all':
    case 'comment':
    case 'reply':
    case 'resolve':
    case 'delete-comment':
      return reduceReview(state, action)
    case 'add-slide':
    case 'move-slide':
    case 'delete-slide':
    case 'slide-notes':
    case 'skip-slide':
    case 'to-notes':
      return reduceSlide(state, action)
    case 'save':
    case 'export':
    case 'protect':
    case 'sign':
    case 'open-version':
    case 'restore':
    case 'bring':
      return reduceFile(state, action)
    case 'wait':
    case 'force-close':
    case 'reopen':
    case 'recover':
      return null
    case 'property':
    case 'page':
    case 'print':
    case 'merge':
    case 'define':
    case 'number-headings':
    case 'language':
    case 'press':
    case 'note':
    case 'add-source':
    case 'source':
    case 'merge-sources':
    case 'variable':
      return reduceWhole(state, action)
    case 'correct':
    case 'keep':
    case 'dismiss':
    case 'map':
    case 'import':
      return reduceGiven(state, action)
    default:
      return reduceBlock(state, action)
  }
}

/** What is said of the document as a whole. */
function reduceWhole(
  state: DocumentState,
  action: Extract<
    DocumentAction,
    {
      type:
        | 'property'
        | 'page'
        | 'print'
        | 'merge'
        | 'define'
        | 'number-headings'
        | 'language'
        | 'press'
        | 'note'
        | 'add-source'
        | 'source'
        | 'merge-sources'
        | 'variable'
    }
  >,
): DocumentState | null {
  switch (action.type) {
    case 'property':
      if (!state.properties.some(({ id }) => id === action.property)) return null
      return {
        ...state,
        properties: state.properties.map((one) => (one.id === action.property ? { ...one, value: action.value } : one)),
      }
    case 'page':
      return { ...state, page: { ...state.page, ...action.set } }
    case 'print': {
      const { copies, bothSides, colour } = action
      return { ...state, print: { copies, bothSides, colour }, notice: { code: 'printed', count: copies } }
    }
    case 'merge': {
      const { list } = state.scenario
      if (!list || !action.rows.every((id) => list.rows.some((row) => row.id === id))) return null
      const merged = list.rows.map(({ id }) => id).filter((id) => action.rows.includes(id))
      return { ...state, merged, tidy: action.tidy ?? false, notice: { code: 'merged', count: merged.length } }
    }
    case 'define':
      return {
        ...state,
        styles: { ...state.styles, [action.style]: { ...state.styles[action.style], ...action.set } },
      }
    case 'number-headings':
      return { ...state, numbered: action.on }
    case 'language':
      return { ...state, said: action.language }
    case 'press':
      return { ...state, press: { ...state.press, ...action.set } }
    case 'note':
      if (!state.notes.some(({ id }) => id === action.note)) return null
      return {
        ...state,
        notes: state.notes.map((one) => (one.id === action.note ? { ...one, text: action.text } : one)),
      }
    case 'add-source': {
      const { author, year, title } = action
      const added = { id: `n${state.made + 1}`, author, year, title }
      return { ...state, made: state.made + 1, sources: [...state.sources, added] }
    }
    case 'source': {
      const { source: id, author, year, title } = action
      if (!state.sources.some((one) => one.id === id)) return null
      return { ...state, sources: state.sources.map((one) => (one.id === id ? { id, author, year, title } : one)) }
    }
    case 'merge-sources': {
      const { source, into } = action
      if (source === into || ![source, into].every((id) => state.sources.some((one) => one.id === id))) return null
      return {
        ...state,
        sources: state.sources.filter(({ id }) => id !== source),
        blocks: state.blocks.map((block) =>
          block.type === 'paragraph'
            ? {
                ...block,
                pieces: block.pieces.map((piece) =>
                  piece.field?.kind === 'source' && piece.field.to === source
                    ? { ...piece, field: { kind: 'source', to: into } }
                    : piece,
                ),
              }
            : block,
        ),
      }
    }
    case 'variable':
      if (!state.variables.some(({ id }) => id === action.variable)) return null
      return {
        ...state,
        variables: state.variables.map((one) => (one.id === action.variable ? { ...one, value: action.value } : one)),
      }
  }
}

/** What a checker says, and texts of others. */
function reduceGiven(
  state: DocumentState,
  action: Extract<DocumentAction, { type: 'correct' | 'keep' | 'dismiss' | 'map' | 'import' }>,
): DocumentState | null {
  const { scenario } = state
  switch (action.type) {
    case 'correct': {
      const flag = scenario.flags?.find(({ id }) => id === action.flag)
      const block = state.blocks.find(({ id }) => id === flag?.block)
      const stretch = flag && block?.type === 'paragraph' ? stretchOf(block, flag) : null
      if (!flag || block?.type !== 'paragraph' || !stretch || !flag.suggestions.includes(action.by)) return null
      const written = typed(state, block, [{ ...stretch, text: action.by }])
      return { ...written, flags: { ...state.flags, [flag.id]: { kept: false, by: action.by } } }
    }
    case 'keep':
      if (!scenario.flags?.some(({ id }) => id === action.flag)) return null
      return { ...state, flags: { ...state.flags, [action.flag]: { kept: true, by: '' } } }
    case 'dismiss':
      if (!scenario.alerts?.some(({ id }) => id === action.alert)) return null
      return { ...state, dismissed: [...state.dismissed.filter((id) => id !== action.alert), action.alert] }
    case 'map':
      return { ...state, mapping: { ...state.mapping, [action.from]: action.to } }
    case 'import': {
      const place = state.blocks.findIndex(({ id }) => id === action.after)
      const blocks = partBlocks(state, action.part)
      const isNew = !state.imported.includes(action.part) && state.blocks.length + blocks.length <= mostBlocks
      if (place < 0 || blocks.length === 0 || !isNew) return null
      return {
        ...state,
        blocks: state.blocks.toSpliced(place + 1, 0, ...blocks),
        imported: [...state.imported, action.part],
        notice: { code: 'imported', count: blocks.length },
      }
    }
  }
}

/** The document as it is once parts that nobody saw were put in at its end. */
export function withUnseenParts(state: DocumentState): DocumentState {
  const parts = (state.scenario.parts ?? []).filter(({ unseen }) => unseen)
  return withFields({ ...state, blocks: [...state.blocks, ...parts.flatMap(({ id }) => partBlocks(state, id))] })
}
