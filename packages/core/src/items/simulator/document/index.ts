import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { type DocumentState, reduce, start } from './reduce.ts'
import { DocumentAction, DocumentFacts, DocumentScenario } from './schema.ts'

export { changesOf, lettersOf, type Slide, slidesOf } from './facts.ts'
export { pageCount, pagesOf, printCost } from './pages.ts'
export { type Piece, readText } from './pieces.ts'
export type { Block, DocumentState } from './reduce.ts'
export type { Align, DocumentAction, DocumentScenario, Drawing, Mark, PageSetup, Style } from './schema.ts'

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

function problems({ blocks, comments = [], list }: DocumentScenario): ScenarioProblem[] {
  const ids = blocks.map(({ id }) => id)
  return [
    ...blocks.flatMap(({ id }, place): ScenarioProblem[] =>
      ids.indexOf(id) < place ? [{ path: ['blocks', place, 'id'], message: `a second block has the id ${id}` }] : [],
    ),
    ...blocks.flatMap((block, place): ScenarioProblem[] => {
      if (block.type === 'table' && new Set(block.rows.map(({ length }) => length)).size > 1)
        return [{ path: ['blocks', place, 'rows'], message: 'rows must have as many cells as each other' }]
      if (block.type !== 'paragraph') return []
      return block.pieces.flatMap((piece, at): ScenarioProblem[] =>
        piece.change !== undefined && (piece.id === undefined || piece.author === undefined)
          ? [{ path: ['blocks', place, 'pieces', at], message: 'a tracked change needs an id and an author' }]
          : [],
      )
    }),
    ...comments.flatMap(({ block }, place): ScenarioProblem[] =>
      ids.includes(block) ? [] : [{ path: ['comments', place, 'block'], message: `there is no block ${block}` }],
    ),
    ...(list?.rows ?? []).flatMap(({ values }, place): ScenarioProblem[] =>
      values.length === list?.fields.length
        ? []
        : [{ path: ['list', 'rows', place, 'values'], message: 'must have a value for each field' }],
    ),
  ]
}
