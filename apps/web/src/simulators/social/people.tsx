import type { SocialAction, SocialState } from '@pix/core/simulators/social'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './social.module.css'

type Props = ScreenProps<SocialState, SocialAction>

/** Everybody: who is followed, who is blocked, and private messages. */
export function People({ state, act }: Props): JSX.Element {
  const say = useMessages()
  const [written, setWritten] = useState<string | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <ul className={app['rows']}>
      {state.scenario.people.map(({ id, name, about, detail, contact }) => {
        const isFollowed = state.followed.includes(id)
        const isBlocked = state.blocked.includes(id)
        return (
          <li key={id} className={styles['person']}>
            <span className={styles['head']}>
              <Avatar name={name} />
              <span>
                {name}
                <span className={styles['second']}>
                  {[contact ? say('social.is-contact') : say('social.is-no-contact'), about, detail]
                    .filter((words) => words !== undefined)
                    .join(' · ')}
                </span>
              </span>
            </span>
            <span className={app['tools']}>
              <button
                type="button"
                className={app['tool']}
                aria-pressed={isFollowed}
                onClick={() => act({ type: 'follow', person: id, on: !isFollowed })}
              >
                {say('social.follow')}
                <span className="visually-hidden"> : {name}</span>
              </button>
              <button
                type="button"
                className={app['tool']}
                aria-expanded={written === id}
                onClick={(event) => {
                  opener.current = event.currentTarget
                  setWritten(written === id ? null : id)
                }}
              >
                {say('social.message')}
                <span className="visually-hidden"> : {name}</span>
              </button>
              <button
                type="button"
                className={app['tool']}
                aria-pressed={isBlocked}
                onClick={() => act({ type: 'block', person: id, on: !isBlocked })}
              >
                {say('social.block', { name })}
              </button>
            </span>
            {state.messages
              .filter(({ person }) => person === id)
              .map(({ text }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: messages that were sent never move
                <p key={place} className={styles['comment']}>
                  <span className={app['small']}>{say('social.you-wrote')}</span> {text}
                </p>
              ))}
            {written === id && (
              <PrivateMessage
                person={id}
                name={name}
                act={act}
                onDone={() => {
                  setWritten(null)
                  opener.current?.focus()
                }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function PrivateMessage({
  person,
  name,
  act,
  onDone,
}: {
  person: string
  name: string
  act: Props['act']
  onDone: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  useEffect(() => field.current?.focus(), [])
  return (
    <div className={app['asked']}>
      <div className={app['field']}>
        <label htmlFor={id}>{say('social.message-to', { name })}</label>
        <textarea
          ref={field}
          id={id}
          className={app['area']}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div>
        <button
          type="button"
          className={`${app['tool']} ${app['strong']}`}
          onClick={() => {
            if (text.trim() === '') {
              field.current?.focus()
              return
            }
            onDone()
            act({ type: 'message', person, text: text.trim() })
          }}
        >
          {say('social.send')}
        </button>
      </div>
    </div>
  )
}
