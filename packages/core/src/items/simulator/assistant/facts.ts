import type { AssistantFacts } from './schema.ts'
import { partsOf } from './sending.ts'
import { type AssistantState, answered, conversationsLeft, fieldValue, memoryLeft } from './state.ts'

export function facts(state: AssistantState): AssistantFacts {
  const { scenario, turns, marks, corrected, decided, chosen, settings, reworded, tried } = state
  const given = answered(state)
  const claims = given.flatMap(({ steps = [], claims: said = [] }) => [...steps, ...said])
  const drafted = given.flatMap(({ draft, claims: said = [] }) => (draft === true ? said : []))
  return {
    sent: turns.flatMap(({ sending, answers, kept, settings: then, isOld }) =>
      sending === null || isOld
        ? []
        : [
            {
              text: sending.text,
              parts: { ...sending.parts },
              documents: [...sending.documents],
              given: sending.given,
              passages: [...sending.passages],
              answer: answers.at(-1) ?? '',
              answers: [...answers],
              kept: kept ?? '',
              settings: { ...then },
            },
          ],
    ),
    answered: given.map(({ id }) => id),
    marks: Object.fromEntries(claims.map(({ id }) => [id, marks[id] ?? ''])),
    texts: Object.fromEntries(drafted.map(({ id, text }) => [id, corrected[id] ?? text])),
    labelled: [...state.labelled],
    opened: [...state.opened],
    passages: Object.fromEntries(
      (scenario.documents ?? []).flatMap(partsOf).map(({ id }) => [id, reworded[id] ?? 'written']),
    ),
    runs: [...state.runs],
    proposals: Object.fromEntries(
      given.flatMap(({ proposal }) => {
        if (!proposal) return []
        const fields = Object.fromEntries((proposal.fields ?? []).map((field) => [field.id, fieldValue(state, field)]))
        return [[proposal.id, { decision: decided[proposal.id] ?? '', fields }]]
      }),
    ),
    choices: Object.fromEntries(given.flatMap(({ choice }) => (choice ? [[choice.id, chosen[choice.id] ?? '']] : []))),
    settings: { ...settings },
    memory: memoryLeft(state).map(({ id, text }) => ({ id, text })),
    conversations: conversationsLeft(state).map(({ id, title, shared }) => ({ id, title, shared: shared === true })),
    trials: Object.fromEntries(
      (scenario.trials ?? []).flatMap(({ id, results }) => {
        const result = results[tried[id] ?? -1]
        return result ? [[id, result.good]] : []
      }),
    ),
  }
}
