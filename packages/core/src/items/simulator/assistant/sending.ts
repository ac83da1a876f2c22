// What leaves with a request, and which of the written answers it gets.
import { comparable } from '../../typed-text.ts'
import type { AssistantDocument, AssistantExchange, Passage } from './schema.ts'
import { type AssistantState, answered, documentOf, type Sending, stands } from './state.ts'

/** What stands in place of a passage that is hidden. */
const hiddenText = '[…]'

/** A passage of a document, or a column of a table. */
type Part = { readonly id: string; readonly instead: readonly { readonly id: string; readonly text: string }[] }

/** What of a document can be left out, or said otherwise. */
export function partsOf(document: AssistantDocument): readonly Part[] {
  switch (document.type) {
    case 'text':
      return passagesOf(document.pieces).map(({ id, instead = [] }) => ({ id, instead }))
    case 'table':
      return document.columns.map(({ id }) => ({ id, instead: [] }))
    case 'program':
      return []
  }
}

function passagesOf(pieces: readonly (string | Passage)[]): readonly Passage[] {
  return pieces.filter((piece) => typeof piece !== 'string')
}

/** A passage in the words in which it would leave. */
export function passageText({ reworded }: AssistantState, { id, text, instead = [] }: Passage): string {
  const as = reworded[id]
  if (as === undefined) return text
  return instead.find((one) => one.id === as)?.text ?? hiddenText
}

/** A document as it would leave. */
export function documentText(state: AssistantState, document: AssistantDocument): string {
  switch (document.type) {
    case 'text':
      return document.pieces.map((piece) => (typeof piece === 'string' ? piece : passageText(state, piece))).join('')
    case 'table': {
      const isKept = (place: number): boolean => state.reworded[document.columns[place]?.id ?? ''] === undefined
      return [document.columns.map(({ title }) => title), ...document.rows.map(({ cells }) => cells)]
        .map((cells) => cells.filter((_cell, place) => isKept(place)).join(' | '))
        .join('\n')
    }
    case 'program':
      return document.text
  }
}

/** All that would leave; nothing when no word was said. */
export function sendingOf(
  state: AssistantState,
  typed: string,
  parts: Readonly<Record<string, string>>,
  documents: readonly string[],
): Sending | null {
  const { scenario } = state
  const chosen = (scenario.parts ?? []).flatMap(({ id, options }) => {
    const option = options.find((one) => one.id === parts[id])
    return option ? [option.text] : []
  })
  const text = [...chosen, typed.trim()].filter((words) => words !== '').join(' ')
  if (text === '') return null
  const attached = documents.flatMap((id) => documentOf(state, id) ?? [])
  return {
    text,
    parts,
    documents,
    given: [text, ...attached.map((document) => documentText(state, document))].join('\n'),
    passages: [
      ...new Set([
        ...attached.flatMap(partsOf).flatMap(({ id }) => {
          const as = state.reworded[id] ?? id
          return as === 'hidden' ? [] : [as]
        }),
        ...typedPassages(state, text),
      ]),
    ],
  }
}

/** The passages of any document, and the ways of saying them, whose words were typed. */
function typedPassages({ scenario: { documents = [] } }: AssistantState, text: string): readonly string[] {
  const said = ` ${plain(text)} `
  return documents
    .flatMap((document) => (document.type === 'text' ? passagesOf(document.pieces) : []))
    .flatMap((passage) => [passage, ...(passage.instead ?? [])])
    .filter((way) =>
      plainOnce(way, () => [way.text, ...(way.words ?? [])]).some((words) => said.includes(` ${words} `)),
    )
    .map(({ id }) => id)
}

/** The words, compared as typed answers are, with one space between. */
function plain(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(comparable)
    .filter((word) => word !== '')
    .join(' ')
}

const madePlain = new WeakMap<object, readonly string[]>()

/** The words of a part of the scenario: made plain once, since each request is held against all of them. */
function plainOnce(part: object, words: () => readonly string[]): readonly string[] {
  const made = madePlain.get(part) ?? words().map(plain)
  madePlain.set(part, made)
  return made
}

/** The exchange that answers what was sent, if one does. */
export function answerTo(state: AssistantState, { text, documents, passages }: Sending): AssistantExchange | undefined {
  const said = ` ${plain(text)}`
  const given = answered(state)
  const hasOneOf = (group: readonly string[]): boolean =>
    plainOnce(group, () => group).some((words) => said.includes(` ${words}`))
  return state.scenario.exchanges.find(
    ({ when, without = [], after, attached, needs = [], settings }) =>
      when?.every(hasOneOf) === true &&
      !hasOneOf(without) &&
      (after === undefined || given.some(({ id }) => id === after)) &&
      (attached === undefined || documents.includes(attached)) &&
      needs.every((group) => group.some((id) => passages.includes(id))) &&
      stands(state.settings, settings),
  )
}
