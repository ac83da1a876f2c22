import {
  type AssistantAction,
  type AssistantState,
  type AssistantTurn,
  anotherAnswer,
  documentOf,
  exchangeOf,
} from '@pix/core/simulators/assistant'
import { type JSX, type RefObject, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { Answer } from './answer.tsx'
import styles from './assistant.module.css'
import { Composer } from './composer.tsx'
import { placeOfSource, sourcePlace } from './open-source.tsx'
import type { Prepared } from './prepared.ts'

export type PreparingProps = ScreenProps<AssistantState, AssistantAction> & {
  prepared: Prepared
  onPrepared: (prepared: Prepared) => void
}

/** Where whoever comes to a part of the assistant is brought. */
export type HeadingRef = RefObject<HTMLHeadingElement | null>

/** What was asked and answered, and what can be asked. */
export function Conversation({
  heading,
  state,
  act,
  prepared,
  onPrepared,
}: PreparingProps & { heading: HeadingRef }): JSX.Element {
  const say = useMessages()
  const { scenario, turns } = state
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const answersGiven = turns.reduce((sum, { answers }) => sum + 1 + answers.length, 0)
  const last = useFocusAfter<HTMLHeadingElement>(String(answersGiven))
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {say('assistant.conversation')}
      </h3>
      <ol className={styles['log']} aria-label={say('assistant.messages')}>
        <li className={styles['answer']}>
          <h4>
            <Avatar name={scenario.name} />
            {scenario.name}
          </h4>
          <Paragraphs text={scenario.welcome} />
        </li>
        {turns.map((turn, place) => (
          <Turn key={turn.id} turn={turn} state={state}>
            {turn.answers.length === 0 ? (
              <div className={styles['answer']}>
                <h4 ref={place === turns.length - 1 ? last : null} tabIndex={-1}>
                  <Avatar name={scenario.name} />
                  {scenario.name}
                </h4>
                <Paragraphs text={scenario.otherwise} />
              </div>
            ) : (
              turn.answers.map((id, number) => {
                const exchange = exchangeOf(state, id)
                return (
                  exchange && (
                    <Answer
                      key={id}
                      exchange={exchange}
                      number={turn.answers.length > 1 ? number + 1 : null}
                      isKept={turn.kept === id}
                      heading={place === turns.length - 1 && number === turn.answers.length - 1 ? last : null}
                      openedAt={openedAt ?? placeOfSource(state)}
                      sourcePlace={(at) => sourcePlace(turn, at)}
                      onOpenAt={setOpenedAt}
                      state={state}
                      act={act}
                    />
                  )
                )
              })
            )}
          </Turn>
        ))}
      </ol>
      {anotherAnswer(state) !== undefined && (
        <div className={app['tools']}>
          <button type="button" className={app['tool']} onClick={() => act({ type: 'again' })}>
            <Icon name="refresh" />
            {say('assistant.again')}
          </button>
        </div>
      )}
      <Composer state={state} act={act} prepared={prepared} onPrepared={onPrepared} />
    </div>
  )
}

function Turn({
  turn: { sending, answers },
  state,
  children,
}: {
  turn: AssistantTurn
  state: AssistantState
  children: JSX.Element | (JSX.Element | undefined)[]
}): JSX.Element {
  const say = useMessages()
  return (
    <li className={styles['turn']} data-several={answers.length > 1 || undefined}>
      {sending && (
        <div className={styles['request']}>
          <p className={app['small']}>
            <strong>{say('assistant.you')}</strong>
          </p>
          <p className={styles['said']}>{sending.text}</p>
          {sending.documents.map((id) => (
            <p key={id} className={styles['sent-along']}>
              <Icon name="clip" />
              {say('assistant.sent-along', { title: documentOf(state, id)?.title ?? '' })}
            </p>
          ))}
        </div>
      )}
      {children}
    </li>
  )
}
