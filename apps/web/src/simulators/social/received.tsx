import { nameOf, type SocialAction, type SocialState } from '@pix/core/simulators/social'
import { type JSX, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { ReportTool } from './report-tool.tsx'
import styles from './social.module.css'

type Props = ScreenProps<SocialState, SocialAction>

/** Private messages that others wrote; those of people who are blocked are gone. */
export function Received({ state, act }: Props): JSX.Element | null {
  const say = useMessages()
  const shown = (state.scenario.received ?? []).filter(({ from }) => !state.blocked.includes(from))
  if (shown.length === 0) return null
  return (
    <section className={app['card']}>
      <h4>{say('social.received')}</h4>
      <ul className={app['plain']}>
        {shown.map((message) => (
          <Message key={message.id} message={message} state={state} act={act} />
        ))}
      </ul>
    </section>
  )
}

function Message({
  message: { id, from, date, text },
  state,
  act,
}: Props & { message: NonNullable<SocialState['scenario']['received']>[number] }): JSX.Element {
  const say = useMessages()
  const [isAsked, setAsked] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { kept = false, reported = 'no' } = state.received.find((one) => one.id === id) ?? {}
  return (
    <li className={styles['comment']}>
      <p className={app['small']}>
        <strong>{nameOf(state, from)}</strong> {date}
      </p>
      <p>{text}</p>
      {(kept || reported !== 'no') && (
        <p className={styles['marks']}>
          {[
            kept && say('social.is-kept'),
            reported !== 'no' && say('social.is-reported', { reason: say(`social.reason-${reported}`) }),
          ]
            .filter((words) => words !== false)
            .join(' · ')}
        </p>
      )}
      <div className={app['tools']}>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'keep', post: id })}>
          {say('social.keep')}
          <span className="visually-hidden"> : {text}</span>
        </button>
        <button
          ref={opener}
          type="button"
          className={app['tool']}
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          {say('social.report')}
          <span className="visually-hidden"> : {text}</span>
        </button>
      </div>
      {isAsked && (
        <ReportTool
          target={id}
          act={act}
          onDone={() => {
            setAsked(false)
            opener.current?.focus()
          }}
        />
      )}
    </li>
  )
}
