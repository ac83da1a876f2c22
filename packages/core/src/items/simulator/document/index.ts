import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { DocumentAction } from './actions.ts'
import { facts } from './facts.ts'
import { DocumentFacts } from './facts-schema.ts'
import { reduce } from './reduce.ts'
import { DocumentScenario } from './schema.ts'
import { start } from './start.ts'
import type { DocumentState } from './state.ts'

export type { DocumentAction } from './actions.ts'
export { faultsOf, hiddenData, pressFaults, previewOf, readingOrder } from './checks.ts'
export { changesOf } from './facts.ts'
export { citedSources, levels, notesOf, numbersOf } from './fields.ts'
export { lettersOf } from './letters.ts'
export { colours, linksOf, lookOfPiece } from './looks.ts'
export { linesTaken, pageCount, pagesOf, printCost, type Sheet, sectionsOf, sheetsOf } from './pages.ts'
export { type Piece, readText } from './pieces.ts'
export { differencesOf } from './saves.ts'
export type {
  Align,
  Colour,
  DocumentScenario,
  Drawing,
  FaultCode,
  Font,
  Layout,
  Mark,
  PageSetup,
  Section,
  Style,
  StyleLook,
  When,
} from './schema.ts'
export { slidesOf } from './slides.ts'
export type { Block, Break, DocumentState, Paragraph } from './state.ts'

export const document: Simulator<DocumentScenario, DocumentState, DocumentAction, DocumentFacts> = {
  name: 'document',
  scenarioSchema: DocumentScenario,
  actionSchema: DocumentAction,
  factsSchema: DocumentFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems(scenario: DocumentScenario): ScenarioProblem[] {
  const { blocks, comments = [], flags = [], alerts = [], list } = scenario
  const ids = blocks.map(({ id }) => id)
  const { sources = [], notes = [], variables = [] } = scenario
  const targets = [...ids, ...[...sources, ...notes, ...variables].map(({ id }) => id)]
  return [
    ...blocks.flatMap(({ id }, place): ScenarioProblem[] =>
      ids.indexOf(id) < place ? [{ path: ['blocks', place, 'id'], message: `a second block has the id ${id}` }] : [],
    ),
    ...blocks.flatMap((block, place): ScenarioProblem[] => {
      if (block.type === 'table' && new Set(block.rows.map(({ length }) => length)).size > 1)
        return [{ path: ['blocks', place, 'rows'], message: 'rows must have as many cells as each other' }]
      if (block.type !== 'paragraph') return []
      return block.pieces.flatMap((piece, at): ScenarioProblem[] => {
        const path = ['blocks', place, 'pieces', at]
        if (piece.change !== undefined && (piece.id === undefined || piece.author === undefined))
          return [{ path, message: 'a tracked change needs an id and an author' }]
        // A broken reference may be what has to be found: one that leads nowhere names a block that was there.
        return piece.field && piece.field.kind !== 'reference' && !targets.includes(piece.field.to)
          ? [{ path, message: `there is nothing called ${piece.field.to}` }]
          : []
      })
    }),
    ...comments.flatMap(({ block }, place): ScenarioProblem[] =>
      ids.includes(block) ? [] : [{ path: ['comments', place, 'block'], message: `there is no block ${block}` }],
    ),
    ...[...flags.entries()].flatMap(([place, { block }]): ScenarioProblem[] =>
      ids.includes(block) ? [] : [{ path: ['flags', place, 'block'], message: `there is no block ${block}` }],
    ),
    ...[...alerts.entries()].flatMap(([place, { block }]): ScenarioProblem[] =>
      ids.includes(block) ? [] : [{ path: ['alerts', place, 'block'], message: `there is no block ${block}` }],
    ),
    ...(list?.rows ?? []).flatMap(({ values }, place): ScenarioProblem[] =>
      values.length === list?.fields.length
        ? []
        : [{ path: ['list', 'rows', place, 'values'], message: 'must have a value for each field' }],
    ),
  ]
}
