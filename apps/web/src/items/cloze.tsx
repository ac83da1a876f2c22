import { lazy } from 'react'
import { blanksOf, clozeInWords } from './cloze-text.ts'
import type { ItemPlayer } from './item-player.ts'

export const cloze: ItemPlayer<'cloze'> = {
  Player: lazy(async () => ({ default: (await import('./cloze-controls.tsx')).ClozePlayer })),
  start: () => ({ kind: 'cloze', blanks: [] }),
  firstMissing: (view, { blanks }) =>
    blanksOf(view).find(({ id }) => !blanks.some((blank) => blank.id === id && blank.value.trim() !== ''))?.id ?? null,
  inWords: clozeInWords,
}
