import { type MessagingAction, type MessagingState, nameOf } from '@pix/core/simulators/messaging'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './messaging.module.css'

const controls = ['microphone', 'camera', 'hand', 'blur'] as const
const controlIcons = { microphone: 'microphone', camera: 'camera', hand: 'hand', blur: 'user' } as const

/** A video meeting: who is there, who waits, and what the others hear and see. */
export function Meeting({ state, act }: ScreenProps<MessagingState, MessagingAction>): JSX.Element | null {
  const say = useMessages()
  const [isChoosing, setChoosing] = useState(false)
  const { meeting } = state
  const planned = state.scenario.meeting
  if (!planned) return null
  const { title, note, host, windows = [] } = planned
  const showing = windows.find(({ id }) => id === meeting.showing)
  if (meeting.left)
    return (
      <div className={app['main']}>
        <h3>{title}</h3>
        <p role="status">{say('messaging.meeting-left')}</p>
      </div>
    )
  const tile = (name: string, hears: boolean, extra?: string): JSX.Element => (
    <div className={styles['tile']}>
      <Avatar name={name} />
      <span>{name}</span>
      <span className={app['small']}>{say(hears ? 'messaging.heard' : 'messaging.silent')}</span>
      {extra !== undefined && <span className={app['small']}>{extra}</span>}
    </div>
  )
  return (
    <div className={app['main']}>
      <h3>{title}</h3>
      {note !== undefined && <p className={app['small']}>{note}</p>}
      <ul className={styles['tiles']}>
        <li>
          {tile(
            say('messaging.you'),
            meeting.microphone,
            say(meeting.camera ? (meeting.blur ? 'messaging.seen-blurred' : 'messaging.seen') : 'messaging.unseen'),
          )}
        </li>
        {meeting.present.map((person) => (
          <li key={person}>
            {tile(nameOf(state, person), !meeting.silenced.includes(person))}
            {host && !meeting.silenced.includes(person) && (
              <button type="button" className={app['tool']} onClick={() => act({ type: 'silence', person })}>
                {say('messaging.silence')}
                <span className="visually-hidden"> : {nameOf(state, person)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={showing || meeting.hand ? app['asked'] : undefined}>
        {showing && say('messaging.showing', { window: showing.title })}
        {showing && meeting.hand && ' '}
        {meeting.hand && say('messaging.hand-is-up')}
      </p>
      {host && meeting.waiting.length > 0 && (
        <section className={app['card']}>
          <h4>{say('messaging.waiting')}</h4>
          <ul className={app['plain']}>
            {meeting.waiting.map((person) => (
              <li key={person} className={styles['person']}>
                <span>{nameOf(state, person)}</span>
                <span className={app['tools']}>
                  {(['admit', 'refuse'] as const).map((type) => (
                    <button key={type} type="button" className={app['tool']} onClick={() => act({ type, person })}>
                      {say(`messaging.${type}`)}
                      <span className="visually-hidden"> : {nameOf(state, person)}</span>
                    </button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={app['tools']}>
        {controls.map((control) => (
          <button
            key={control}
            type="button"
            className={app['tool']}
            onClick={() => act({ type: 'switch', control, on: !meeting[control] })}
          >
            <Icon name={controlIcons[control]} />
            {say(`messaging.${control}-${meeting[control] ? 'on' : 'off'}`)}
          </button>
        ))}
        {windows.length > 0 && (
          <button
            type="button"
            className={app['tool']}
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            <Icon name="monitor" />
            {say('messaging.show')}
          </button>
        )}
        {showing && (
          <button type="button" className={app['tool']} onClick={() => act({ type: 'stop-showing' })}>
            {say('messaging.stop-showing')}
          </button>
        )}
        <button type="button" className={app['tool']} onClick={() => act({ type: 'leave-meeting' })}>
          <Icon name="log-out" />
          {say('messaging.leave-meeting')}
        </button>
      </div>
      {isChoosing && (
        <ul className={app['rows']} aria-label={say('messaging.windows')}>
          {windows.map(({ id, title: name, detail }) => (
            <li key={id}>
              <button
                type="button"
                className={app['place']}
                onClick={() => {
                  setChoosing(false)
                  act({ type: 'show', window: id })
                }}
              >
                <Icon name="monitor" />
                <span>
                  {name} {detail !== undefined && <span className={app['small']}>{detail}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
