import { lazy } from 'react'
import type { ItemPlayer } from './item-player.ts'

export const simulator: ItemPlayer<'simulator'> = {
  Player: lazy(async () => ({ default: (await import('../simulators/simulator-player.tsx')).SimulatorPlayer })),
  start: () => ({ kind: 'simulator', log: '[]', reply: '' }),
  firstMissing: ({ reply }, answer) => {
    if (reply) return answer.reply.trim() === '' ? 'reply' : null
    return answer.log === '[]' ? 'simulator' : null
  },
  inWords: (_view, { log, reply }) => ({ type: 'done', steps: stepsOf(log), reply }),
}

/** How many actions a log has; null when it is no longer kept. */
function stepsOf(log: string): number | null {
  if (log === '') return null
  const actions: unknown = JSON.parse(log)
  return Array.isArray(actions) ? actions.length : null
}
