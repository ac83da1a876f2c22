// What is typed and replaced in a document, tracked or not.
import type { DocumentAction } from './actions.ts'
import { type Piece, readText, retype } from './pieces.ts'
import { mostEffort, mostRoom } from './room.ts'
import type { Block, DocumentState, Paragraph } from './state.ts'

export function textIn(block: Block): string {
  return block.type === 'paragraph' ? readText(block.pieces) : ''
}

/** What differs between the text before and after is what was typed. */
export function write(state: DocumentState, block: Paragraph, text: string): DocumentState {
  const old = readText(block.pieces)
  let from = 0
  while (from < old.length && from < text.length && old[from] === text[from]) from += 1
  let kept = 0
  while (kept < old.length - from && kept < text.length - from && old.at(-1 - kept) === text.at(-1 - kept)) kept += 1
  const added = text.slice(from, text.length - kept)
  const after = typed(state, block, [{ from, to: old.length - kept, text: added }])
  return added.includes('\n') ? cutAtLines(after, block.id, { from, to: from + added.length }) : after
}

/** Each new line that is typed in a paragraph begins another one that looks like it. Lines that were there stay lines. */
function cutAtLines(
  state: DocumentState,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): DocumentState {
  let { made } = state
  const blocks = state.blocks.flatMap((block): Block[] => {
    if (block.id !== id || block.type !== 'paragraph') return [block]
    const lines: Piece[][] = [[]]
    let at = 0
    for (const piece of block.pieces) {
      let begun = ''
      const keep = (): void => {
        if (begun !== '') lines.at(-1)?.push({ ...piece, text: begun })
        begun = ''
      }
      for (const sign of piece.text) {
        const isDeleted = piece.change?.kind === 'delete'
        if (sign === '\n' && !isDeleted && at >= from && at < to) {
          keep()
          lines.push([])
        } else begun += sign
        if (!isDeleted) at += sign.length
      }
      keep()
    }
    return lines.map((pieces, place) => {
      if (place > 0) made += 1
      return { ...block, id: place === 0 ? id : `n${made}`, pieces }
    })
  })
  return { ...state, made, blocks }
}

type Typed = { readonly from: number; readonly to: number; readonly text: string }

/** What is typed in a paragraph, tracked where changes are. @param parts from the last to the first, so that places stay true */
export function typed(state: DocumentState, block: Paragraph, parts: readonly Typed[]): DocumentState {
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

export function replace(
  state: DocumentState,
  { wholeWord, sameCase, ...given }: Extract<DocumentAction, { type: 'replace' }>,
): DocumentState {
  // The end of a line, as it is shown.
  const [find, by] = [given.find.replaceAll('↵', '\n'), given.by.replaceAll('↵', '\n')]
  const plain = (text: string): string => (sameCase ? text : text.toLowerCase())
  const wanted = plain(find)
  const placesIn = (text: string): number[] => {
    const places: number[] = []
    const all = plain(text)
    for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + find.length)) {
      if (!wholeWord || !(isLetter(text[at - 1]) || isLetter(text[at + find.length]))) places.push(at)
    }
    return places
  }
  const full: DocumentState = { ...state, notice: { code: 'full', count: 0 } }
  /** Known before anything is written, which would grow too long. */
  const isTooMuch = (found: number, taken: number): boolean => taken > mostEffort || found * by.length > mostRoom
  let count = 0
  let { effort } = state
  let result = state
  for (const block of state.blocks) {
    if (block.type === 'paragraph') {
      if (block.locked) continue
      const places = placesIn(readText(block.pieces)).reverse()
      count += places.length
      effort += places.length * (block.pieces.length + places.length)
      if (isTooMuch(count, effort)) return full
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
          effort += places.length
          if (isTooMuch(count, effort)) return cell
          return places.reduce((text, at) => text.slice(0, at) + by + text.slice(at + find.length), cell)
        }),
      )
      result = { ...result, blocks: result.blocks.map((one) => (one.id === block.id ? { ...block, rows } : one)) }
    }
  }
  return isTooMuch(count, effort) ? full : { ...result, effort, notice: { code: 'replaced', count } }
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}
