import { type JSX, lazy } from 'react'
import { AnswerArrival } from './answer-arrival.tsx'
import type { ItemPlayer, PlayerProps } from './item-player.ts'
import { labelsOf } from './labels.ts'

const Places = lazy(async () => ({ default: (await import('./picture-places.tsx')).PicturePlaces }))

function HotspotPlayer(props: PlayerProps<'hotspot'>): JSX.Element {
  return (
    <AnswerArrival>
      <Places {...props} />
    </AnswerArrival>
  )
}

export const hotspot: ItemPlayer<'hotspot'> = {
  Player: HotspotPlayer,
  start: () => ({ kind: 'hotspot', regions: [] }),
  firstMissing: (view, { regions }) => (regions.length === 0 ? (view.regions[0]?.id ?? null) : null),
  inWords: (view, { regions }) => ({ type: 'lines', lines: labelsOf(view.regions, regions) }),
}
