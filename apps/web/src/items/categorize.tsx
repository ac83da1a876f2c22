import { lazy } from 'react'
import type { ItemPlayer } from './item-player.ts'
import { labelOf } from './labels.ts'

export const categorize: ItemPlayer<'categorize'> = {
  Player: lazy(async () => ({ default: (await import('./categorize-controls.tsx')).CategorizePlayer })),
  start: () => ({ kind: 'categorize', placements: [] }),
  firstMissing: (view, { placements }) =>
    view.entries.find(({ id }) => !placements.some((placement) => placement.entry === id))?.id ?? null,
  inWords: (view, { placements }) => ({
    type: 'pairs',
    pairs: view.entries.map(({ id, label, exhibit }) => ({
      id,
      of: label,
      exhibit,
      given: labelOf(view.categories, placements.find((placement) => placement.entry === id)?.category),
    })),
  }),
}
