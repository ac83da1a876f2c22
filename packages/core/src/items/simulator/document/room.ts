// How much a document can hold. What is copied, joined and replaced doubles each time: an answer must not hold the
// service up, whatever is done in it.
import type { Block, DocumentState } from './state.ts'

/** Some forty pages, far more than a task has. */
export const mostRoom = 80_000
/** What replacing and saving may take all together: pieces gone through for places found, and parts of a file. */
export const mostEffort = 200_000
/** Files that are saved or exported, sources, and notes. */
const [mostFiles, mostSources, mostNotes] = [20, 60, 120]

/** What a piece, what its field, and what a block takes beside its letters. */
const [ofPiece, ofField, ofBlock] = [40, 100, 150]

// Most blocks are the same after an action: what they take is worked out once.
const known = new WeakMap<Block, number>()

function roomOf(block: Block): number {
  const found = known.get(block)
  if (found !== undefined) return found
  const room = ofBlock + lettersIn(block)
  known.set(block, room)
  return room
}

function lettersIn(block: Block): number {
  switch (block.type) {
    case 'paragraph':
      return block.pieces.reduce((sum, { text, field }) => sum + ofPiece + (field ? ofField : 0) + text.length, 0)
    case 'table':
      return block.rows.reduce((sum, row) => row.reduce((all, cell) => all + 10 + cell.length, sum), 0)
    case 'contents':
      return block.entries.reduce((sum, { text }) => sum + ofPiece + text.length, 0)
    case 'break':
      return block.notes.length
    case 'picture':
      return block.alt.length + block.words.length
  }
}

/** What it takes to write all of a document into a file. */
export function effortOfSaving(state: DocumentState): number {
  return Math.ceil(roomTaken(state) / 20)
}

function roomTaken({ blocks, firstSlide }: DocumentState): number {
  return blocks.reduce((sum, block) => sum + roomOf(block), firstSlide.notes.length)
}

/** Whether something makes a document grow beyond what it can hold. */
export function isTooMuch(before: DocumentState, after: DocumentState): boolean {
  const lists = [
    [before.files, after.files, mostFiles],
    [before.sources, after.sources, mostSources],
    [before.notes, after.notes, mostNotes],
  ] as const
  if (lists.some(([old, now, most]) => now.length > most && now.length > old.length)) return true
  if (after.blocks === before.blocks && after.firstSlide === before.firstSlide) return false
  const taken = roomTaken(after)
  return taken > mostRoom && taken > roomTaken(before)
}
