import { lazy } from 'react'
import type { ItemPlayer } from './item-player.ts'
import { labelsOf } from './labels.ts'

export const order: ItemPlayer<'order'> = {
  Player: lazy(async () => ({ default: (await import('./order-controls.tsx')).OrderPlayer })),
  start: (view) => ({ kind: 'order', entries: view.entries.map(({ id }) => id) }),
  firstMissing: () => null,
  inWords: (view, { entries }) => ({ type: 'ordered', lines: labelsOf(view.entries, entries) }),
}
