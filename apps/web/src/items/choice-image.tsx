import { type JSX, lazy } from 'react'
import { AnswerArrival } from './answer-arrival.tsx'
import type { ItemPlayer, PlayerProps } from './item-player.ts'

const Pictures = lazy(async () => ({ default: (await import('./picture-choices.tsx')).PictureChoices }))

function ChoiceImagePlayer(props: PlayerProps<'choice-image'>): JSX.Element {
  return (
    <AnswerArrival>
      <Pictures {...props} />
    </AnswerArrival>
  )
}

export const choiceImage: ItemPlayer<'choice-image'> = {
  Player: ChoiceImagePlayer,
  start: () => ({ kind: 'choice-image', option: '' }),
  firstMissing: (view, { option }) => (option === '' ? (view.options[0]?.id ?? null) : null),
  inWords: (view, { option }) => ({ type: 'pictures', pictures: view.options.filter(({ id }) => id === option) }),
}
