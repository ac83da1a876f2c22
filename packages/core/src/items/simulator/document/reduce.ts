import { pagesOf } from './pages.ts'
import { changeWithin, joined, type Piece, readText, retype, settled } from './pieces.ts'
import type { Align, DocumentAction, DocumentScenario, Drawing, PageSetup, Style } from './schema.ts'

type Paragraph = {
  readonly id: string
  readonly type: 'paragraph'
  readonly style: Style
  readonly align: Align
  readonly hidden: boolean
  readonly pieces: readonly Piece[]
}
type Table = {
  readonly id: string
  readonly type: 'table'
  readonly header: boolean
  readonly rows: readonly (readonly string[])[]
}
type Picture = {
  readonly id: string
  readonly type: 'picture'
  readonly drawing: Drawing
  readonly name: string
  readonly alt: string
  readonly width: number
}
/** The headings as they were when the contents were made or refreshed last. */
type Contents = {
  readonly id: string
  readonly type: 'contents'
  readonly depth: number
  readonly entries: readonly Heading[]
}
type Heading = { readonly text: string; readonly level: number; readonly page: number }
export type Block = Paragraph | Table | Picture | Contents | { readonly id: string; readonly type: 'break' }

type Comment = {
  readonly id: string
  readonly block: string
  readonly words: string
  readonly author: string
  readonly text: string
  readonly resolved: boolean
  readonly replies: readonly string[]
}

export type DocumentState = {
  readonly scenario: DocumentScenario
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly properties: readonly { readonly id: string; readonly label: string; readonly value: string }[]
  readonly page: PageSetup
  readonly tracking: boolean
  readonly print: { readonly copies: number; readonly bothSides: boolean; readonly colour: boolean } | null
  /** Rows of the list that letters were made for. */
  readonly merged: readonly string[]
  /** Things made so far: the next is `n` and this number and one. */
  readonly made: number
  /** What the last action has to say for itself. */
  readonly notice: { readonly code: 'replaced' | 'refreshed' | 'printed' | 'merged'; readonly count: number } | null
}

const plainPage: PageSetup = {
  size: 'a4',
  orientation: 'portrait',
  margins: 'normal',
  numbers: 'none',
  header: '',
  footer: '',
}

export function start(scenario: DocumentScenario): DocumentState {
  return {
    scenario,
    blocks: scenario.blocks.map((block): Block => {
      if (block.type !== 'paragraph') return block
      const { id, type, style = 'normal', align = 'start', hidden = false } = block
      const pieces = block.pieces.map(
        ({ text, marks = [], change, id: name = '', author = '' }): Piece => ({
          text,
          marks,
          change: change ? { id: name, kind: change, author } : null,
        }),
      )
      return { id, type, style, align, hidden, pieces }
    }),
    comments: (scenario.comments ?? []).map((comment) => ({ words: '', ...comment, resolved: false, replies: [] })),
    properties: scenario.properties ?? [],
    page: scenario.page ?? plainPage,
    tracking: scenario.tracking ?? false,
    print: null,
    merged: [],
    made: 0,
    notice: null,
  }
}

const levels: Partial<Record<Style, number>> = { heading1: 1, heading2: 2, heading3: 3 }

/** The headings down to a level, with their pages. */
export function headingsOf(state: Pick<DocumentState, 'blocks' | 'page'>, depth: number): Heading[] {
  const pages = pagesOf(state)
  return state.blocks.flatMap((block, place): Heading[] => {
    const level = block.type === 'paragraph' && !block.hidden ? levels[block.style] : undefined
    if (block.type !== 'paragraph' || level === undefined || level > depth) return []
    return [{ text: readText(block.pieces), level, page: pages[place] ?? 1 }]
  })
}

export function reduce(before: DocumentState, action: DocumentAction): DocumentState | null {
  const state: DocumentState = { ...before, notice: null }
  switch (action.type) {
    case 'insert':
      return insert(state, action)
    case 'replace':
      return replace(state, action)
    case 'track':
      return { ...state, tracking: action.on }
    case 'settle':
      return settle(state, (id) => id === action.change, action.accept)
    case 'settle-all':
      return settle(state, () => true, action.accept)
    case 'comment': {
      const { block, words, text } = action
      const about = state.blocks.find(({ id }) => id === block)
      if (!about || text.trim() === '' || (words !== '' && !textIn(about).includes(words))) return null
      const comment = {
        id: `n${state.made + 1}`,
        block,
        words,
        author: state.scenario.me,
        text,
        resolved: false,
        replies: [],
      }
      return { ...state, made: state.made + 1, comments: [...state.comments, comment] }
    }
    case 'reply':
      return action.text.trim() === ''
        ? null
        : changeComment(state, action.comment, (comment) => ({
            ...comment,
            replies: [...comment.replies, action.text],
          }))
    case 'resolve':
      return changeComment(state, action.comment, (comment) => ({ ...comment, resolved: action.resolved }))
    case 'delete-comment':
      return changeComment(state, action.comment, () => null)
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
      return { ...state, merged, notice: { code: 'merged', count: merged.length } }
    }
    default:
      return reduceBlock(state, action)
  }
}

type BlockAction = Extract<DocumentAction, { block: string }>

function reduceBlock(state: DocumentState, action: Exclude<BlockAction, { type: 'comment' }>): DocumentState | null {
  const place = state.blocks.findIndex(({ id }) => id === action.block)
  const block = state.blocks[place]
  if (!block) return null
  const put = (next: Block | null): DocumentState | null =>
    next && { ...state, blocks: state.blocks.map((one) => (one.id === next.id ? next : one)) }
  switch (action.type) {
    case 'delete':
      // A document without any block could not be written in any more.
      if (state.blocks.length === 1) return null
      return {
        ...state,
        blocks: state.blocks.filter(({ id }) => id !== block.id),
        comments: state.comments.filter((comment) => comment.block !== block.id),
      }
    case 'move': {
      const other = state.blocks[place + action.by]
      if (!other) return null
      const blocks = [...state.blocks]
      blocks[place] = other
      blocks[place + action.by] = block
      return { ...state, blocks }
    }
    case 'join': {
      const above = state.blocks[place - 1]
      if (block.type !== 'paragraph' || above?.type !== 'paragraph') return null
      const joint = { ...above, pieces: joined([...above.pieces, ...block.pieces]) }
      return {
        ...state,
        blocks: state.blocks.flatMap((one) => (one.id === block.id ? [] : one.id === above.id ? joint : one)),
        comments: state.comments.map((one) => (one.block === block.id ? { ...one, block: above.id } : one)),
      }
    }
    case 'refresh':
      if (block.type !== 'contents') return null
      return {
        ...state,
        ...put(filled(state, block)),
        notice: { code: 'refreshed', count: headingsOf(state, block.depth).length },
      }
    case 'depth':
      return put(block.type === 'contents' ? filled(state, { ...block, depth: action.depth }) : null)
    case 'write':
      return block.type === 'paragraph' ? write(state, block, action.text) : null
    case 'describe':
      return put(block.type === 'picture' ? { ...block, alt: action.text } : null)
    case 'size':
      return put(block.type === 'picture' ? { ...block, width: action.width } : null)
    case 'mark':
    case 'style':
    case 'align':
    case 'hide':
      return put(block.type === 'paragraph' ? lookOf(block, action) : null)
    default:
      return put(block.type === 'table' ? tableAfter(block, action) : null)
  }
}

function lookOf(
  block: Paragraph,
  action: Extract<BlockAction, { type: 'mark' | 'style' | 'align' | 'hide' }>,
): Paragraph | null {
  switch (action.type) {
    case 'style':
      return { ...block, style: action.style }
    case 'align':
      return { ...block, align: action.align }
    case 'hide':
      return { ...block, hidden: action.hidden }
    case 'mark': {
      const text = readText(block.pieces)
      const { words, nth = 0, mark, on } = action
      let from = 0
      if (words !== '') {
        from = text.indexOf(words)
        for (let count = 0; count < nth && from >= 0; count += 1) from = text.indexOf(words, from + 1)
      }
      if (from < 0) return null
      const pieces = changeWithin(block.pieces, from, words === '' ? text.length : from + words.length, (piece) => ({
        ...piece,
        marks: on ? [...piece.marks.filter((one) => one !== mark), mark] : piece.marks.filter((one) => one !== mark),
      }))
      return { ...block, pieces }
    }
  }
}

function tableAfter(
  block: Table,
  action: Extract<
    BlockAction,
    { type: 'cell' | 'add-row' | 'add-column' | 'remove-row' | 'remove-column' | 'header-row' }
  >,
): Table | null {
  const width = block.rows[0]?.length ?? 0
  switch (action.type) {
    case 'cell':
      if (block.rows[action.row]?.[action.column] === undefined) return null
      return {
        ...block,
        rows: block.rows.map((row, place) =>
          place === action.row ? row.map((cell, at) => (at === action.column ? action.text : cell)) : row,
        ),
      }
    case 'add-row':
      return block.rows.length >= 50
        ? null
        : { ...block, rows: [...block.rows, Array.from({ length: width }, () => '')] }
    case 'add-column':
      return width >= 10 ? null : { ...block, rows: block.rows.map((row) => [...row, '']) }
    case 'remove-row':
      if (block.rows.length === 1 || !block.rows[action.row]) return null
      return { ...block, rows: block.rows.filter((_row, place) => place !== action.row) }
    case 'remove-column':
      if (width === 1 || action.column >= width) return null
      return { ...block, rows: block.rows.map((row) => row.filter((_cell, at) => at !== action.column)) }
    case 'header-row':
      return { ...block, header: action.on }
  }
}

/** Contents with the headings of now, whose pages are counted with the contents in their place. */
function filled(state: DocumentState, contents: Contents): Contents {
  const blocks = state.blocks.map((block) =>
    block.id === contents.id ? { ...contents, entries: headingsOf(state, contents.depth) } : block,
  )
  return { ...contents, entries: headingsOf({ blocks, page: state.page }, contents.depth) }
}

function insert(
  state: DocumentState,
  { after, what, picture }: Extract<DocumentAction, { type: 'insert' }>,
): DocumentState | null {
  const place = state.blocks.findIndex(({ id }) => id === after)
  const next = place < 0 || state.blocks.length >= 200 ? null : newBlock(state, `n${state.made + 1}`, what, picture)
  if (!next) return null
  const blocks = [...state.blocks.slice(0, place + 1), next, ...state.blocks.slice(place + 1)]
  const inserted = { ...state, blocks, made: state.made + 1 }
  if (next.type !== 'contents') return inserted
  return { ...inserted, blocks: blocks.map((block) => (block.id === next.id ? filled(inserted, next) : block)) }
}

function newBlock(
  { scenario }: DocumentState,
  id: string,
  what: Extract<DocumentAction, { type: 'insert' }>['what'],
  picture: string | undefined,
): Block | null {
  switch (what) {
    case 'paragraph':
      return { id, type: 'paragraph', style: 'normal', align: 'start', hidden: false, pieces: [] }
    case 'break':
      return { id, type: 'break' }
    case 'table':
      return {
        id,
        type: 'table',
        header: false,
        rows: [
          ['', ''],
          ['', ''],
        ],
      }
    case 'contents':
      return { id, type: 'contents', depth: 3, entries: [] }
    case 'picture': {
      const found = scenario.pictures?.find((one) => one.id === picture)
      return found ? { id, type: 'picture', drawing: found.drawing, name: found.name, alt: '', width: 50 } : null
    }
  }
}

function textIn(block: Block): string {
  return block.type === 'paragraph' ? readText(block.pieces) : ''
}

/** What differs between the text before and after is what was typed. */
function write(state: DocumentState, block: Paragraph, text: string): DocumentState {
  const old = readText(block.pieces)
  let from = 0
  while (from < old.length && from < text.length && old[from] === text[from]) from += 1
  let kept = 0
  while (kept < old.length - from && kept < text.length - from && old.at(-1 - kept) === text.at(-1 - kept)) kept += 1
  const after = typed(state, block, [{ from, to: old.length - kept, text: text.slice(from, text.length - kept) }])
  return text.includes('\n') ? cutAtLines(after, block.id) : after
}

/** Each new line in a paragraph begins another one that looks like it. */
function cutAtLines(state: DocumentState, id: string): DocumentState {
  let { made } = state
  const blocks = state.blocks.flatMap((block): Block[] => {
    if (block.id !== id || block.type !== 'paragraph') return [block]
    const lines: Piece[][] = [[]]
    for (const piece of block.pieces) {
      for (const [place, text] of piece.text.split('\n').entries()) {
        if (place > 0) lines.push([])
        if (text !== '') lines.at(-1)?.push({ ...piece, text })
      }
    }
    return lines.map((pieces, place) => {
      if (place > 0) made += 1
      return { ...block, id: place === 0 ? id : `n${made}`, pieces }
    })
  })
  return { ...state, made, blocks }
}

type Typed = { readonly from: number; readonly to: number; readonly text: string }

/** @param parts from the last to the first, so that places stay true */
function typed(state: DocumentState, block: Paragraph, parts: readonly Typed[]): DocumentState {
  let { made } = state
  const tracked = state.tracking
    ? {
        author: state.scenario.me,
        id: () => {
          made += 1
          return `n${made}`
        },
      }
    : null
  const pieces = parts.reduce<readonly Piece[]>(
    (all, { from, to, text }) => retype(all, from, to, text, tracked),
    block.pieces,
  )
  return { ...state, made, blocks: state.blocks.map((one) => (one.id === block.id ? { ...block, pieces } : one)) }
}

function replace(
  state: DocumentState,
  { find, by, wholeWord, sameCase }: Extract<DocumentAction, { type: 'replace' }>,
): DocumentState {
  const plain = (text: string): string => (sameCase ? text : text.toLowerCase())
  const wanted = plain(find)
  const placesIn = (text: string): number[] => {
    const places: number[] = []
    for (let at = plain(text).indexOf(wanted); at >= 0; at = plain(text).indexOf(wanted, at + find.length)) {
      if (!wholeWord || !(isLetter(text[at - 1]) || isLetter(text[at + find.length]))) places.push(at)
    }
    return places
  }
  let count = 0
  let result = state
  for (const block of state.blocks) {
    if (block.type === 'paragraph') {
      const places = placesIn(readText(block.pieces)).reverse()
      count += places.length
      result = typed(
        result,
        block,
        places.map((from) => ({ from, to: from + find.length, text: by })),
      )
    } else if (block.type === 'table') {
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          const places = placesIn(cell).reverse()
          count += places.length
          return places.reduce((text, at) => text.slice(0, at) + by + text.slice(at + find.length), cell)
        }),
      )
      result = { ...result, blocks: result.blocks.map((one) => (one.id === block.id ? { ...block, rows } : one)) }
    }
  }
  return { ...result, notice: { code: 'replaced', count } }
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

function settle(state: DocumentState, fits: (id: string) => boolean, accept: boolean): DocumentState | null {
  const isOpen = state.blocks.some(
    (block) => block.type === 'paragraph' && block.pieces.some(({ change }) => change && fits(change.id)),
  )
  if (!isOpen) return null
  return {
    ...state,
    blocks: state.blocks.map((block) =>
      block.type === 'paragraph' ? { ...block, pieces: settled(block.pieces, ({ id }) => fits(id), accept) } : block,
    ),
  }
}

function changeComment(
  state: DocumentState,
  id: string,
  change: (comment: Comment) => Comment | null,
): DocumentState | null {
  if (!state.comments.some((comment) => comment.id === id)) return null
  return {
    ...state,
    comments: state.comments.flatMap((comment) => (comment.id === id ? (change(comment) ?? []) : comment)),
  }
}
