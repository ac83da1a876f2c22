import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { facts, folderIds, type MailState, reduce, start } from './reduce.ts'
import { MailAction, MailFacts, MailScenario } from './schema.ts'

export { roomTaken } from './arrivals.ts'
export {
  attachable,
  fileName,
  folderIds,
  type MailContact,
  type MailDraft,
  type MailState,
  messagesIn,
  openMessage,
} from './reduce.ts'
export type { MailAction, MailMessage, MailMode, MailRule, MailScenario } from './schema.ts'

export const mail: Simulator<MailScenario, MailState, MailAction, MailFacts> = {
  name: 'mail',
  scenarioSchema: MailScenario,
  actionSchema: MailAction,
  factsSchema: MailFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems(scenario: MailScenario): ScenarioProblem[] {
  const folders = folderIds(scenario)
  const messages = [...scenario.messages, ...(scenario.arrivals ?? [])]
  const ids = messages.flatMap(({ id, links = [], attachments = [] }) => [
    id,
    ...[...links, ...attachments, ...attachments.flatMap(({ lines = [] }) => lines)].map((one) => one.id),
  ])
  const repeated = ids.filter((id, place) => ids.indexOf(id) < place)
  const files = scenario.files ?? []
  return [
    ...repeated.map((id) => ({ path: ['messages'], message: `two messages, links or attachments have the id ${id}` })),
    ...scenario.messages.flatMap(({ folder }, place) =>
      folders.includes(folder)
        ? []
        : [{ path: ['messages', place, 'folder'], message: `there is no folder ${folder}` }],
    ),
    ...(scenario.rules ?? []).flatMap(({ folder }, place) =>
      folders.includes(folder) ? [] : [{ path: ['rules', place, 'folder'], message: `there is no folder ${folder}` }],
    ),
    ...(scenario.refusals ?? []).flatMap(({ file }, place) =>
      file === undefined || files.some(({ id }) => id === file)
        ? []
        : [{ path: ['refusals', place, 'file'], message: `there is no file ${file}` }],
    ),
  ]
}
