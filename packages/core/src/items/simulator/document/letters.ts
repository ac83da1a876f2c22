// The letters that mail merge makes.
import type { When } from './schema.ts'
import type { Block, DocumentState } from './state.ts'
import { shownText } from './words.ts'

type Letter = { readonly id: string; readonly text: string }

/** Of each; there may be a hundred. */
const longestLetter = 10_000

/** The letter of each row that was merged. */
export function lettersOf(state: DocumentState): Letter[] {
  return letters(state, state.merged)
}

/** The letters of rows that nobody sees, whether or not any were made. */
export function unseenLetters(state: DocumentState): Letter[] {
  const rows = state.scenario.list?.rows ?? []
  return letters(
    state,
    rows.filter(({ unseen }) => unseen).map(({ id }) => id),
  )
}

function letters({ scenario: { list }, blocks, tidy }: DocumentState, rows: readonly string[]): Letter[] {
  return rows.flatMap((id): Letter[] => {
    const row = list?.rows.find((one) => one.id === id)
    if (!list || !row) return []
    const given = (field: string): string => row.values[list.fields.indexOf(field)] ?? ''
    const text = list.fields.reduce(
      (letter, field) => letter.replaceAll(`«${field}»`, given(field)).slice(0, longestLetter),
      shownText(blocks.filter((block) => isIn(block, given))).slice(0, longestLetter),
    )
    return [{ id, text: tidy ? closedUp(text) : text }]
  })
}

/** What an empty value left empty: two spaces, a space before a comma, an empty line. */
function closedUp(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/ {2,}/g, ' ')
        .replace(/ ([,.])/g, '$1')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

function isIn(block: Block, given: (field: string) => string): boolean {
  if (block.type !== 'paragraph' || !block.when) return true
  return fits(block.when, given(block.when.field).trim())
}

function fits({ test, value }: When, given: string): boolean {
  switch (test) {
    case 'is':
      return given.toLowerCase() === value.trim().toLowerCase()
    case 'is-not':
      return given.toLowerCase() !== value.trim().toLowerCase()
    case 'above':
      return given !== '' && Number(given) > Number(value)
    case 'below':
      return given !== '' && Number(given) < Number(value)
    case 'empty':
      return given === ''
    case 'filled':
      return given !== ''
  }
}
