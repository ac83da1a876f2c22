import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts, type MessagingState, reduce, start } from './reduce.ts'
import { MessagingAction, MessagingFacts, MessagingScenario } from './schema.ts'

export { stoppedBy } from './procedure.ts'
export {
  lineOf,
  linkedDevices,
  type MessagingMessage,
  type MessagingState,
  messagesOf,
  nameOf,
  offeredReplies,
  openConversation,
} from './reduce.ts'
export type { MessagingAction, MessagingScenario } from './schema.ts'

export const messaging: Simulator<MessagingScenario, MessagingState, MessagingAction, MessagingFacts> = {
  name: 'messaging',
  scenarioSchema: MessagingScenario,
  actionSchema: MessagingAction,
  factsSchema: MessagingFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems({ people, conversations, meeting, procedure, settings = [] }: MessagingScenario): ScenarioProblem[] {
  const known = ['me', ...people.map(({ id }) => id)]
  const ids = conversations.flatMap(({ messages, replies = [], answers = [] }) =>
    [...messages, ...answers, ...replies, ...replies.flatMap(({ comes = [] }) => comes)].map(({ id }) => id),
  )
  const repeated = ids.filter((id, place) => ids.indexOf(id) < place)
  return [
    ...repeated.map((id) => ({ path: ['conversations'], message: `two messages or replies have the id ${id}` })),
    ...conversations.flatMap(({ members, messages, replies = [], answers = [] }, place): ScenarioProblem[] => {
      const path = ['conversations', place]
      const written = [...messages, ...answers, ...replies.flatMap(({ comes = [] }) => comes)]
      const strangers = [...members, ...written.map(({ from }) => from)].filter((person) => !known.includes(person))
      const lost = replies.flatMap(({ after = [] }) => after).filter((id) => !replies.some((reply) => reply.id === id))
      return [
        ...strangers.map((person) => ({ path, message: `there is no person ${person}` })),
        ...lost.map((id) => ({ path: [...path, 'replies'], message: `there is no reply ${id}` })),
      ]
    }),
    ...settings.flatMap(({ options, value }, place) =>
      options.some(({ id }) => id === value)
        ? []
        : [{ path: ['settings', place, 'value'], message: `${value} is none of the options` }],
    ),
    ...(procedure?.requests ?? []).flatMap(({ under, meets }, place): ScenarioProblem[] => {
      const path = ['procedure', 'requests', place]
      const rules = procedure?.rules.filter(({ id }) => under.includes(id)) ?? []
      const options = rules.flatMap((rule) => rule.options.map(({ id }) => id))
      return [
        ...under
          .filter((id) => !rules.some((rule) => rule.id === id))
          .map((id) => ({ path, message: `there is no rule ${id}` })),
        ...meets
          .filter((id) => !options.includes(id))
          .map((id) => ({ path, message: `no rule that it falls under has the option ${id}` })),
      ]
    }),
    ...(meeting?.participants ?? []).flatMap(({ person }, place) =>
      known.includes(person)
        ? []
        : [{ path: ['meeting', 'participants', place], message: `there is no person ${person}` }],
    ),
  ]
}
