import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts } from './facts.ts'
import { reduce } from './reduce.ts'
import { AssistantAction, type AssistantExchange, AssistantFacts, AssistantScenario } from './schema.ts'
import { partsOf } from './sending.ts'
import { type AssistantState, start } from './state.ts'

export type {
  AssistantAction,
  AssistantDocument,
  AssistantExchange,
  AssistantScenario,
  AssistantSetting,
  Decision,
  Passage,
  Picture,
  Place,
} from './schema.ts'
export { documentText, passageText, sendingOf } from './sending.ts'
export {
  type AssistantSource,
  type AssistantState,
  type AssistantTurn,
  anotherAnswer,
  conversationsLeft,
  documentOf,
  exchangeOf,
  fieldValue,
  memoryLeft,
  type Proposal,
  placesOf,
  sourcesOf,
  type Trial,
} from './state.ts'

export const assistant: Simulator<AssistantScenario, AssistantState, AssistantAction, AssistantFacts> = {
  name: 'assistant',
  scenarioSchema: AssistantScenario,
  actionSchema: AssistantAction,
  factsSchema: AssistantFacts,
  problems,
  start,
  reduce,
  facts,
}

type Path = readonly (string | number)[]

function problems(scenario: AssistantScenario): readonly ScenarioProblem[] {
  const { exchanges, before = [], sources = [], documents = [], settings = [], trials = [] } = scenario
  const known = {
    exchange: exchanges.map(({ id }) => id),
    source: sources.map(({ id }) => id),
    document: documents.map(({ id }) => id),
    passage: documents.flatMap(partsOf).flatMap(({ id, instead }) => [id, ...instead.map((way) => way.id)]),
  }
  const missing = (path: Path, kind: keyof typeof known, ids: readonly (string | undefined)[]): ScenarioProblem[] =>
    ids.flatMap((id) =>
      id === undefined || known[kind].includes(id) ? [] : [{ path, message: `there is no ${kind} ${id}` }],
    )
  const unsettable = (path: Path, wanted: AssistantExchange['settings'] = []): ScenarioProblem[] =>
    wanted.flatMap(({ setting: id, is }) => {
      const setting = settings.find((one) => one.id === id)
      const can =
        setting?.type === 'toggle' ? typeof is === 'boolean' : setting?.options.some((option) => option.id === is)
      return can ? [] : [{ path, message: `${id} never stands at ${is}` }]
    })
  const marked = exchanges.flatMap(({ steps = [], claims = [] }) => [...steps, ...claims])
  return [
    ...[...known.source, ...known.document, ...known.passage, ...known.exchange, ...marked.map(({ id }) => id)]
      .filter((id, place, all) => all.indexOf(id) < place)
      .map((id) => ({ path: [], message: `${id} is the id of two things` })),
    ...exchanges.flatMap((exchange, place): ScenarioProblem[] => {
      const path = ['exchanges', place]
      const { after, again, attached, needs = [], cites = [], claims = [], steps = [], proposal } = exchange
      return [
        ...missing(path, 'exchange', [after, again, proposal?.afterAllowed, proposal?.afterRefused]),
        ...missing(path, 'document', [attached]),
        ...missing(path, 'passage', needs.flat()),
        ...missing(path, 'source', [...cites, ...[...steps, ...claims].map(({ source }) => source)]),
        ...unsettable([...path, 'settings'], exchange.settings),
        ...(proposal?.fields ?? [])
          .filter(({ options, value }) => options && !options.some(({ id }) => id === value))
          .map(({ value }) => ({ path: [...path, 'proposal'], message: `${value} is none of the options` })),
      ]
    }),
    ...before.flatMap(({ answer }, place) => missing(['before', place, 'answer'], 'exchange', [answer])),
    ...documents.flatMap((document, place) =>
      document.type === 'table' && document.rows.some(({ cells }) => cells.length !== document.columns.length)
        ? [{ path: ['documents', place, 'rows'], message: 'a row has more or fewer cells than there are columns' }]
        : [],
    ),
    ...settings.flatMap((setting, place): ScenarioProblem[] =>
      setting.type === 'choice' && !setting.options.some(({ id }) => id === setting.value)
        ? [{ path: ['settings', place, 'value'], message: `${setting.value} is none of the options` }]
        : [],
    ),
    ...trials.flatMap(({ results }, place) =>
      results.flatMap((result) => unsettable(['trials', place, 'results'], result.settings)),
    ),
  ]
}
