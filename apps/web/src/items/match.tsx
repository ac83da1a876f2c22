import { lazy } from 'react'
import type { ItemPlayer } from './item-player.ts'
import { labelOf } from './labels.ts'

export const match: ItemPlayer<'match'> = {
  Player: lazy(async () => ({ default: (await import('./match-controls.tsx')).MatchPlayer })),
  start: () => ({ kind: 'match', pairs: [] }),
  firstMissing: (view, { pairs }) =>
    view.left.find(({ id }) => !pairs.some((pair) => pair.left === id && pair.right !== ''))?.id ?? null,
  inWords: (view, { pairs }) => ({
    type: 'pairs',
    pairs: view.left.map(({ id, label, exhibit }) => ({
      id,
      of: label,
      exhibit,
      given: labelOf(view.right, pairs.find((pair) => pair.left === id)?.right),
    })),
  }),
}
