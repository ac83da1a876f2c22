// What becomes of messages that come: the room that is left, where they are sent on to, the rules.
import type { MailState } from './reduce.ts'
import { folderOf } from './rules.ts'
import type { MailFacts } from './schema.ts'

type Arriving = Pick<MailState, 'scenario' | 'messages' | 'rules' | 'blocked' | 'forwardTo' | 'forwardKeeps'>

/** Megabytes that messages take, also those in the bin. */
export function roomTaken({ messages }: Pick<MailState, 'messages'>): number {
  return messages.reduce((sum, { weight = 0, gone }) => (gone ? sum : sum + weight), 0)
}

/** Where each message that comes would be put as things stand, in the order in which they come. */
export function arrivalsOf(state: Arriving): MailFacts['arrivals'] {
  const { scenario, rules, blocked, forwardTo, forwardKeeps, messages } = state
  const arrivals = scenario.arrivals ?? []
  const ids = arrivals.map(({ id }) => id)
  let left =
    (scenario.room ?? Number.POSITIVE_INFINITY) -
    roomTaken({ messages: messages.filter(({ id }) => !ids.includes(id)) })
  return arrivals.map((message) => {
    const { id, weight = 0 } = message
    if (forwardTo !== '' && !forwardKeeps) return { id, folder: 'forwarded', rule: '' }
    if (left <= 0 || weight > left) return { id, folder: 'refused', rule: '' }
    left -= weight
    return { id, ...folderOf(message, rules, blocked) }
  })
}
