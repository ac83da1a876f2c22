import { lazy } from 'react'
import type { ItemPlayer } from './item-player.ts'

export const choiceImage: ItemPlayer<'choice-image'> = {
  Player: lazy(async () => ({ default: (await import('./picture-choices.tsx')).PictureChoices })),
  start: () => ({ kind: 'choice-image', option: '' }),
  firstMissing: (view, { option }) => (option === '' ? (view.options[0]?.id ?? null) : null),
  inWords: (view, { option }) => ({ type: 'pictures', pictures: view.options.filter(({ id }) => id === option) }),
}
