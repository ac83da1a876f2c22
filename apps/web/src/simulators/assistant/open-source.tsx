import {
  type AssistantAction,
  type AssistantSource,
  type AssistantState,
  type AssistantTurn,
  exchangeOf,
} from '@pix/core/simulators/assistant'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './assistant.module.css'

/** Where a source is read: below what names it, in the turn where it does. */
export function sourcePlace(turn: AssistantTurn, at: string): string {
  return `${turn.id} ${at}`
}

/** Where the source that is open is named last, for whoever comes back to it. */
export function placeOfSource(state: AssistantState): string | null {
  const named = state.turns.flatMap((turn) =>
    turn.answers.flatMap((id) => {
      const exchange = exchangeOf(state, id)
      const { steps = [], claims = [], cites = [] } = exchange ?? {}
      return [
        ...(cites.some((source) => source === state.open) ? [sourcePlace(turn, id)] : []),
        ...[...steps, ...claims]
          .filter(({ source }) => source !== undefined && source === state.open)
          .map((claim) => sourcePlace(turn, claim.id)),
      ]
    }),
  )
  return named.at(-1) ?? null
}

type SourceProps = {
  source: AssistantSource
  isOpen: boolean
}

/** The name of a source, to open and close it. */
export function SourceButton({
  source: { id, title },
  isOpen,
  onOpen,
  act,
}: SourceProps & { onOpen: () => void; act: (action: AssistantAction) => void }): JSX.Element {
  const say = useMessages()
  return (
    <button
      type="button"
      className={app['tool']}
      aria-expanded={isOpen}
      onClick={() => {
        if (isOpen) {
          act({ type: 'close' })
          return
        }
        onOpen()
        act({ type: 'open', source: id })
      }}
    >
      <Icon name="book" />
      {say('assistant.source', { title })}
    </button>
  )
}

/** What a source says, once it is open: whoever opened it is brought to it. */
export function SourcePage({ source: { title, address, body }, isOpen }: SourceProps): JSX.Element | null {
  const say = useMessages()
  const heading = useFocusAfter<HTMLHeadingElement>(String(isOpen))
  if (!isOpen) return null
  return (
    <div className={styles['page']}>
      <p className={app['address']}>{address}</p>
      <h5 ref={heading} tabIndex={-1}>
        {body === undefined ? say('assistant.not-found') : title}
      </h5>
      {body === undefined ? <p>{say('assistant.not-found-more')}</p> : <Paragraphs text={body} />}
    </div>
  )
}
