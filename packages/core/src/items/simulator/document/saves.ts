// The file: saved, exported, protected; its versions; and the program that stands still.
import type { DocumentAction } from './actions.ts'
import { pageCount } from './pages.ts'
import { effortOfSaving, mostEffort } from './room.ts'
import { blockOf } from './start.ts'
import type { Block, DocumentState, Notice, SavedFile, Version } from './state.ts'
import { everyWord } from './words.ts'

export type FileAction = Extract<
  DocumentAction,
  {
    type: 'save' | 'export' | 'protect' | 'sign' | 'open-version' | 'restore' | 'bring'
  }
>

const said = (code: Notice, count = 0): DocumentState['notice'] => ({ code, count })

export function reduceFile(state: DocumentState, action: FileAction): DocumentState | null {
  switch (action.type) {
    case 'save': {
      const name = action.name.trim()
      if (name === '') return null
      const effort = state.effort + effortOfSaving(state)
      if (effort > mostEffort) return { ...state, notice: said('full') }
      const first = state.files.find((file) => file.name === name && file.format === action.format)
      const saved: SavedFile = {
        name,
        format: action.format,
        from: 0,
        to: 0,
        tagged: false,
        text: everyWord(state),
        changed: first !== undefined,
      }
      return { ...state, effort, files: withFile(state.files, saved), notice: said('saved') }
    }
    case 'export': {
      const name = action.name.trim()
      const pages = pageCount(state)
      const { from = 1, to = pages } = action
      if (name === '' || from > to) return null
      const effort = state.effort + effortOfSaving(state)
      if (effort > mostEffort) return { ...state, notice: said('full') }
      const saved: SavedFile = {
        name,
        format: action.format,
        from,
        to: Math.min(to, pages),
        tagged: action.tagged,
        text: everyWord(state, { from, to }),
        changed: false,
      }
      return { ...state, effort, files: withFile(state.files, saved), notice: said('exported') }
    }
    case 'protect':
      return { ...state, allows: action.allows }
    case 'sign':
      return { ...state, signed: true }
    case 'open-version':
      if (action.version !== '' && !state.versions.some(({ id }) => id === action.version)) return null
      return { ...state, opened: action.version }
    case 'restore': {
      const version = state.versions.find(({ id }) => id === action.version)
      if (!version) return null
      // What was there is a version too: one can come back to it.
      const left: Version = { id: `n${state.made + 1}`, author: state.scenario.me, at: '', blocks: state.blocks }
      return {
        ...state,
        made: state.made + 1,
        blocks: version.blocks,
        versions: [...state.versions, left],
        notice: said('restored'),
      }
    }
    case 'bring':
      return bring(state, action)
  }
}

function withFile(files: readonly SavedFile[], saved: SavedFile): readonly SavedFile[] {
  const place = files.findIndex(({ name, format }) => name === saved.name && format === saved.format)
  return place < 0 ? [...files, saved] : files.with(place, saved)
}

/** The passage stands after the one that it stood after, as far as that is still there. */
function bring(
  state: DocumentState,
  { version: from, block: id }: Extract<FileAction, { type: 'bring' }>,
): DocumentState | null {
  const version = state.versions.find((one) => one.id === from)
  const place = version?.blocks.findIndex((block) => block.id === id) ?? -1
  const passage = version?.blocks[place]
  if (!version || !passage || state.blocks.length >= 200) return null
  const isThere = (wanted: string): boolean => state.blocks.some((block) => block.id === wanted)
  const before = version.blocks.slice(0, place).findLast((block) => isThere(block.id))
  const at = before ? state.blocks.findIndex((block) => block.id === before.id) + 1 : 0
  const isDouble = isThere(id)
  const brought: Block = isDouble ? { ...passage, id: `n${state.made + 1}` } : passage
  return {
    ...state,
    made: state.made + (isDouble ? 1 : 0),
    blocks: state.blocks.toSpliced(at, 0, brought),
    notice: said('brought'),
  }
}

/** How a passage differs from the version before. */
export type Difference = {
  readonly block: Block
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  readonly before: Block | null
}

/** A version with what changed since the one before it. */
export function differencesOf(versions: readonly Version[], id: string): Difference[] {
  const place = versions.findIndex((version) => version.id === id)
  const now = versions[place]?.blocks ?? []
  const then = versions[place - 1]?.blocks
  if (!then) return now.map((block) => ({ block, kind: 'same', before: null }))
  const differences: Difference[] = now.map((block) => {
    const before = then.find((one) => one.id === block.id) ?? null
    if (!before) return { block, kind: 'added', before }
    return { block, before, kind: JSON.stringify(before) === JSON.stringify(block) ? 'same' : 'changed' }
  })
  for (const [at, block] of then.entries()) {
    if (now.some((one) => one.id === block.id)) continue
    const before = then.slice(0, at).findLast((one) => differences.some((difference) => difference.block.id === one.id))
    const after = before ? differences.findIndex((difference) => difference.block.id === before.id) + 1 : 0
    differences.splice(after, 0, { block, kind: 'removed', before: block })
  }
  return differences
}

/** What can be done while the program does not answer; null for everything else. */
export function reduceProgram(state: DocumentState, action: DocumentAction): DocumentState | null {
  switch (action.type) {
    case 'wait':
      return state.program === 'frozen' ? { ...state, waited: state.waited + 1, notice: said('still-frozen') } : null
    case 'force-close':
      return state.program === 'frozen' ? { ...state, program: 'closed' } : null
    case 'reopen':
      return state.program === 'closed' ? { ...state, program: 'recovery' } : null
    case 'recover': {
      const kept = state.scenario.frozen?.recovered
      if (state.program !== 'recovery' || !kept) return null
      return {
        ...state,
        program: 'running',
        recovered: action.keep,
        blocks: action.keep ? kept.map(blockOf) : state.blocks,
      }
    }
    default:
      return null
  }
}
