// The words of a paragraph, cut where their marks or their tracked change differ.
import type { FieldKind, Look, Mark } from './schema.ts'

export type Change = { readonly id: string; readonly kind: 'insert' | 'delete'; readonly author: string }

/** `field` is what the words are worked out from: they are text like other text once somebody types in them. */
export type Piece = {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly look: Look
  readonly link: string
  readonly field: { readonly kind: FieldKind; readonly to: string } | null
  readonly change: Change | null
}

/** The text as it reads with open insertions and without open deletions. */
export function readText(pieces: readonly Piece[]): string {
  return pieces
    .filter(({ change }) => change?.kind !== 'delete')
    .map(({ text }) => text)
    .join('')
}

/** Pieces with some of the read text, from one place to another, changed. Open deletions stay as they are. */
export function changeWithin(
  pieces: readonly Piece[],
  from: number,
  to: number,
  change: (piece: Piece) => Piece | null,
): Piece[] {
  let place = 0
  const changed = pieces.flatMap((piece): (Piece | null)[] => {
    if (piece.change?.kind === 'delete') return [piece]
    const begin = Math.min(Math.max(from - place, 0), piece.text.length)
    const end = Math.min(Math.max(to - place, 0), piece.text.length)
    place += piece.text.length
    if (begin >= end) return [piece]
    // Half of a word that is worked out is a word like any other.
    const whole = begin === 0 && end === piece.text.length ? piece : { ...piece, field: null }
    return [
      { ...whole, text: piece.text.slice(0, begin) },
      change({ ...whole, text: piece.text.slice(begin, end) }),
      { ...whole, text: piece.text.slice(end) },
    ]
  })
  return joined(changed.filter((piece) => piece !== null))
}

/**
 * Pieces after their text was typed anew from one place to another. What is typed looks like what stands before it.
 * @param tracked the change that is left behind, where changes are tracked
 */
export function retype(
  pieces: readonly Piece[],
  from: number,
  to: number,
  text: string,
  tracked: { readonly author: string; readonly id: () => string } | null,
): Piece[] {
  const deletion = tracked && from < to ? tracked.id() : null
  // What somebody inserted and takes back leaves no trace.
  const left = changeWithin(pieces, from, to, (piece) =>
    tracked && deletion !== null && !piece.change
      ? { ...piece, change: { id: deletion, kind: 'delete', author: tracked.author } }
      : null,
  )
  if (text === '') return left
  const result: Piece[] = []
  let place = 0
  let isIn = false
  const insert = (before: Piece | undefined, link = ''): void => {
    isIn = true
    const own = before?.change?.kind === 'insert' ? before.change : null
    const change: Change | null = tracked ? { id: tracked.id(), kind: 'insert', author: tracked.author } : own
    result.push({ text, marks: before?.marks ?? [], look: before?.look ?? {}, link, field: null, change })
  }
  for (const piece of left) {
    const length = piece.change?.kind === 'delete' ? 0 : piece.text.length
    if (!isIn && length > 0 && place + length >= from) {
      const cut = from - place
      if (cut > 0) result.push({ ...piece, ...(cut < length && { field: null }), text: piece.text.slice(0, cut) })
      insert(
        cut > 0 ? piece : (result.findLast(({ change }) => change?.kind !== 'delete') ?? { ...piece, change: null }),
        cut > 0 && cut < length ? piece.link : '',
      )
      if (cut < length) result.push({ ...piece, ...(cut > 0 && { field: null }), text: piece.text.slice(cut) })
    } else result.push(piece)
    place += length
  }
  if (!isIn) insert(left.findLast(({ change }) => change === null))
  return joined(result)
}

/** Neighbours that look the same made one, and empty ones left out. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.text === '') continue
    if (last && last.change?.id === piece.change?.id && looksSame(last, piece))
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

function looksSame(one: Piece, other: Piece): boolean {
  return (
    one.field === null &&
    other.field === null &&
    one.link === other.link &&
    one.look.font === other.look.font &&
    one.look.size === other.look.size &&
    one.look.colour === other.look.colour &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark) => other.marks.includes(mark))
  )
}

/** The pieces once an open change is taken or refused. */
export function settled(pieces: readonly Piece[], fits: (change: Change) => boolean, accept: boolean): Piece[] {
  return joined(
    pieces.flatMap((piece): Piece[] => {
      if (!piece.change || !fits(piece.change)) return [piece]
      const stays = (piece.change.kind === 'insert') === accept
      return stays ? [{ ...piece, change: null }] : []
    }),
  )
}
