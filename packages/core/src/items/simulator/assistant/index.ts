import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { type AssistantState, facts, reduce, start } from './reduce.ts'
import { AssistantAction, AssistantFacts, AssistantScenario } from './schema.ts'

export {
  type AssistantExchange,
  type AssistantSource,
  type AssistantState,
  conversationsLeft,
  memoryLeft,
  openSource,
} from './reduce.ts'
export type { AssistantAction, AssistantScenario } from './schema.ts'

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

function problems({ exchanges, before = [], sources = [], documents = [], settings = [] }: AssistantScenario) {
  const isExchange = (wanted: string): boolean => exchanges.some(({ id }) => id === wanted)
  const isSource = (wanted: string): boolean => sources.some(({ id }) => id === wanted)
  return [
    ...exchanges.flatMap(({ after, attached, claims = [], cites = [] }, place): ScenarioProblem[] => {
      const path = ['exchanges', place]
      const named = [...cites, ...claims.flatMap(({ source }) => source ?? [])]
      return [
        ...(after !== undefined && !isExchange(after)
          ? [{ path: [...path, 'after'], message: `there is no exchange ${after}` }]
          : []),
        ...(attached !== undefined && !documents.some(({ id }) => id === attached)
          ? [{ path: [...path, 'attached'], message: `there is no document ${attached}` }]
          : []),
        ...named.filter((id) => !isSource(id)).map((id) => ({ path, message: `there is no source ${id}` })),
      ]
    }),
    ...before.flatMap(({ answer }, place): ScenarioProblem[] =>
      isExchange(answer) ? [] : [{ path: ['before', place, 'answer'], message: `there is no exchange ${answer}` }],
    ),
    ...settings.flatMap((setting, place): ScenarioProblem[] =>
      setting.type === 'choice' && !setting.options.some(({ id }) => id === setting.value)
        ? [{ path: ['settings', place, 'value'], message: `${setting.value} is none of the options` }]
        : [],
    ),
  ]
}
