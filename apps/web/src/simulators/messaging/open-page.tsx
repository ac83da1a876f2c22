import type { MessagingAction, MessagingScenario, MessagingState } from '@pix/core/simulators/messaging'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BreakableCode } from '../../ui/breakable-code.tsx'
import app from '../application.module.css'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './messaging.module.css'

/** A page that is open beside the conversations, with one thing to type. */
export function OpenPage({
  page,
  state,
  act,
}: ScreenProps<MessagingState, MessagingAction> & {
  page: NonNullable<MessagingScenario['pages']>[number]
}): JSX.Element {
  const say = useMessages()
  const fieldId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => heading.current?.focus(), [])
  const { id, title, address, body, field, button, done } = page
  const last = state.entered.filter((one) => one.page === id).at(-1)
  const send = (): void => {
    if (typed.trim() === '') return
    act({ type: 'enter', page: id, text: typed.trim() })
    setTyped('')
  }
  return (
    <div className={app['main']}>
      <p>
        <span className={app['small']}>{say('messaging.address')}</span> <BreakableCode text={address} />
      </p>
      <div className={app['card']}>
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <Paragraphs text={body} />
        <div className={app['field']}>
          <label htmlFor={fieldId}>{field}</label>
          <div className={styles['dial']}>
            <input
              id={fieldId}
              type="text"
              value={typed}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') send()
              }}
            />
            <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={send}>
              {button}
            </button>
          </div>
        </div>
        <div role="status">
          {last && (
            <>
              <p className={app['small']}>{say('messaging.entered', { text: last.text })}</p>
              <p>{done}</p>
            </>
          )}
        </div>
      </div>
    </div>
  )
}
