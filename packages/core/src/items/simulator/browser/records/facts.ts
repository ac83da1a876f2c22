import type { RecordsFacts } from './schema.ts'
import { listed, messagesPerWeek, type RecordsBlock, type RecordsState, sought } from './state.ts'

export function recordsFacts(block: RecordsBlock, state: RecordsState): RecordsFacts[string] {
  const found = listed(block, state).map(({ id }) => id)
  const { alert } = state
  const alerted = alert ? sought(block, state, alert) : []
  return {
    found,
    count: found.length,
    words: state.words,
    searches: state.searches.map((search) => ({ ...search })),
    narrowed: state.narrowed.map(({ field, in: wanted = [], from = '', to = '' }) => ({
      field,
      in: [...wanted],
      from,
      to,
    })),
    sorted: state.sorted?.field ?? '',
    open: state.open,
    opened: [...state.opened],
    previewed: [...state.previewed],
    removed: [...state.removed],
    alerts: alert
      ? [
          {
            words: alert.words,
            often: alert.often,
            perWeek: messagesPerWeek(block, alerted, alert.often),
            found: alerted.map(({ id }) => id),
          },
        ]
      : [],
    all: state.all.map(({ id, isMade, isOwn, isChanged, values, replies, restored }) => ({
      id,
      made: isMade,
      own: isOwn,
      changed: isChanged,
      found: found.includes(id),
      values: { ...values },
      replies: replies.map((reply) => ({
        id: reply.id,
        made: reply.author === '',
        text: reply.text,
        shown: reply.isShown,
      })),
      restored: [...restored],
    })),
  }
}
