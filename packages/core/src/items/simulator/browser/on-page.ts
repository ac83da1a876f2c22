// What people do with what stands on a page: look closer, play, place, choose, mark, copy.

import type { BrowserAction } from './actions.ts'
import type { Block } from './blocks.ts'
import type { BrowserFacts } from './facts-schema.ts'
import { reduceRecords } from './records/reduce.ts'
import { type BrowserState, openPrompt, shownBlocks, shownPage, shownResults } from './state.ts'

type OnPageAction = Extract<
  BrowserAction,
  | { records: string }
  | {
      type:
        | 'look'
        | 'play'
        | 'look-around'
        | 'pin'
        | 'load'
        | 'inspect-page'
        | 'mark'
        | 'copy-text'
        | 'copy-address'
        | 'paste'
    }
>

const onPageActions: readonly string[] = [
  'look',
  'play',
  'look-around',
  'pin',
  'load',
  'inspect-page',
  'mark',
  'copy-text',
  'copy-address',
  'paste',
] satisfies readonly OnPageAction['type'][]

export function isOnPageAction(action: BrowserAction): action is OnPageAction {
  return 'records' in action || onPageActions.includes(action.type)
}

export function reduceOnPage(state: BrowserState, action: OnPageAction): BrowserState | null {
  if (openPrompt(state)) return null
  const blocks = shownBlocks(state)
  const ofType = <Type extends Block['type']>(type: Type, id: string): Extract<Block, { type: Type }> | undefined =>
    blocks.find(
      (block): block is Extract<Block, { type: Type }> => block.type === type && 'id' in block && block.id === id,
    )
  if ('records' in action) {
    const block = ofType('records', action.records)
    const kept = state.records[action.records]
    if (!block || !kept) return null
    const made = state.made + 1
    const done = reduceRecords(block, kept, action, `n${made}`)
    if (!done) return null
    const { state: records, notice, missing } = done
    return { ...state, made, notice, missing, records: { ...state.records, [block.id]: records } }
  }
  switch (action.type) {
    case 'look':
      return ofType('picture', action.at)?.details || ofType('video', action.at)?.details
        ? { ...state, looked: withOne(state.looked, action.at) }
        : null
    case 'play': {
      const { video, moment } = action
      return ofType('video', video)?.moments.some(({ id }) => id === moment)
        ? { ...state, playing: { ...state.playing, [video]: moment }, played: withOne(state.played, moment) }
        : null
    }
    case 'look-around': {
      const place = ofType('map', action.map)?.places.find(({ id }) => id === action.place)
      return place?.shows === undefined
        ? null
        : { ...state, standing: { ...state.standing, [action.map]: place.id }, looked: withOne(state.looked, place.id) }
    }
    case 'pin':
      return ofType('map', action.map)?.places.some(({ id }) => id === action.place)
        ? { ...state, pins: { ...state.pins, [action.map]: action.place } }
        : null
    case 'load': {
      const { loads, file, way } = action
      const found = ofType('loads', loads)?.files.find(({ id }) => id === file)
      return found?.ways.some(({ id }) => id === way)
        ? { ...state, ways: { ...state.ways, [loads]: { ...state.ways[loads], [file]: way } } }
        : null
    }
    case 'inspect-page':
      return state.scenario.tools?.includes('inspection') && shownPage(state)
        ? { ...state, inspections: withOne(state.inspections, action.by) }
        : null
    case 'mark': {
      const { what, as } = action
      const isKnown = as === undefined || state.scenario.marks?.some(({ id }) => id === as)
      if (!isKnown || !canMark(state, what)) return null
      const others = Object.fromEntries(Object.entries(state.marks).filter(([id]) => id !== what))
      return { ...state, marks: as === undefined ? others : { ...others, [what]: as } }
    }
    case 'copy-text': {
      const block = ofType('command', action.block)
      return block ? { ...state, clipboard: block.text, notice: 'copied' } : null
    }
    case 'copy-address': {
      const page = shownPage(state)
      return page && state.scenario.tools?.includes('share')
        ? { ...state, clipboard: page.address, notice: 'copied' }
        : null
    }
    case 'paste': {
      const field = ofType('field', action.field)
      const takesText = field?.kind === 'text' || field?.kind === 'long' || field?.kind === 'hidden'
      return takesText && state.clipboard !== ''
        ? { ...state, fields: { ...state.fields, [action.field]: state.clipboard } }
        : null
    }
  }
}

/** Whether something on the screen can be marked: a block, a record or an answer below one, or a page that was found. */
function canMark(state: BrowserState, what: string): boolean {
  if (shownResults(state).some(({ id, markable }) => markable && id === what)) return true
  return shownBlocks(state).some((block) => {
    if (!('markable' in block) || !block.markable) return false
    if (block.type !== 'records') return block.id === what
    const all = state.records[block.id]?.all ?? []
    return all.some(({ id, replies }) => id === what || replies.some((reply) => reply.id === what))
  })
}

type Loads = Extract<Block, { type: 'loads' }>

/** What a page weighs as its files are chosen, in kilobytes, and how long it takes. */
export function weightOf({ ways }: BrowserState, { id, files, speed }: Loads): BrowserFacts['loads'][string] {
  const chosen = files.map((file) => ({
    file: file.id,
    way: file.ways.find((way) => way.id === ways[id]?.[file.id]) ?? file.ways[0],
  }))
  const weight = chosen.reduce((sum, { way }) => sum + (way?.weight ?? 0), 0)
  return {
    weight,
    seconds: Math.round((weight * 10) / speed) / 10,
    ways: Object.fromEntries(chosen.map(({ file, way }) => [file, way?.id ?? ''])),
  }
}

function withOne(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one]
}
