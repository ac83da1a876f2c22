import { lazy } from 'react'
import type { ItemPlayer } from './item-player.ts'
import { labelsOf } from './labels.ts'

export const hotspot: ItemPlayer<'hotspot'> = {
  Player: lazy(async () => ({ default: (await import('./picture-places.tsx')).PicturePlaces })),
  start: () => ({ kind: 'hotspot', regions: [] }),
  firstMissing: (view, { regions }) => (regions.length === 0 ? (view.regions[0]?.id ?? null) : null),
  picked: ({ asked }, { regions }) => (asked === undefined ? null : { given: regions.length, asked }),
  inWords: (view, { regions }) => ({ type: 'lines', lines: labelsOf(view.regions, regions) }),
}
