// Where an exhibit stands: on its own above the answer, or beside the entry that it belongs to.
import type { Exhibit, WrittenExhibit } from '@pix/core/content'

/** The lines of a list, each as a list of its own, in the order written. */
function linesOf(exhibit: Exhibit): Exhibit[] {
  if (exhibit.kind === 'inbox') return exhibit.messages.map((message) => ({ ...exhibit, messages: [message] }))
  if (exhibit.kind === 'table') return exhibit.rows.map((row) => ({ ...exhibit, rows: [row] }))
  return []
}

/** How many lines the exhibit has that can be shared out; 0 when it is no list. */
export function countLines(written: WrittenExhibit): number {
  if (written.kind === 'inbox') return written.messages.length
  return written.kind === 'table' ? written.rows.length : 0
}

/** Author ids of the entries that the exhibit, or each of its lines, stands beside. */
export function entriesOf({ beside = [] }: WrittenExhibit): readonly string[] {
  return typeof beside === 'string' ? [beside] : beside
}

/** What stands beside entries, each with its author id: the exhibit whole, or its lines one by one. */
export function placedBeside({ beside }: WrittenExhibit, exhibit: Exhibit): [string, Exhibit][] {
  if (beside === undefined) return []
  if (typeof beside === 'string') return [[beside, exhibit]]
  const lines = linesOf(exhibit)
  return beside.flatMap((id, place): [string, Exhibit][] => (lines[place] ? [[id, lines[place]]] : []))
}
