import { lineOf, type MessagingAction, type MessagingState } from '@pix/core/simulators/messaging'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './messaging.module.css'

/** Contacts with their own numbers, numbers that stand elsewhere, and any number that is typed. */
export function Telephone({
  state,
  act,
  onWrite,
}: ScreenProps<MessagingState, MessagingAction> & { onWrite: (person: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => heading.current?.focus(), [])
  const call = (number: string): void => act({ type: 'call', number })
  const contacts = state.scenario.people.filter(({ contact }) => contact)
  const numbers = state.scenario.numbers ?? []
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {say('messaging.telephone')}
      </h3>
      <div role="status">
        {state.calling !== '' && (
          <div className={app['asked']}>
            <p>
              <strong>{say('messaging.calling', { number: state.calling })}</strong>
            </p>
            <p>{lineOf(state, state.calling).heard ?? say('messaging.nobody')}</p>
            <div>
              <button type="button" className={app['tool']} onClick={() => act({ type: 'hang-up' })}>
                {say('messaging.hang-up')}
              </button>
            </div>
          </div>
        )}
      </div>
      <h4>{say('messaging.contacts')}</h4>
      <ul className={app['rows']}>
        {contacts.map(({ id: person, name, number, note }) => (
          <li key={person} className={styles['person']}>
            <span className={styles['who']}>
              <Avatar name={name} />
              <span>
                {name}
                <span className={styles['second']}>
                  {number}
                  {note !== undefined && ` · ${note}`}
                </span>
              </span>
            </span>
            <span className={app['tools']}>
              {number !== undefined && (
                <button type="button" className={app['tool']} onClick={() => call(number)}>
                  <Icon name="phone" />
                  {say('messaging.call')}
                  <span className="visually-hidden"> : {name}</span>
                </button>
              )}
              <button type="button" className={app['tool']} onClick={() => onWrite(person)}>
                <Icon name="message" />
                {say('messaging.write-to')}
                <span className="visually-hidden"> : {name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {numbers.length > 0 && (
        <>
          <h4>{say('messaging.numbers')}</h4>
          <ul className={app['rows']}>
            {numbers.map(({ id: one, number, where }) => (
              <li key={one} className={styles['person']}>
                <span>
                  {number}
                  <span className={styles['second']}>{where}</span>
                </span>
                <button type="button" className={app['tool']} onClick={() => call(number)}>
                  <Icon name="phone" />
                  {say('messaging.call')}
                  <span className="visually-hidden"> : {where}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={app['field']}>
        <label htmlFor={id}>{say('messaging.other-number')}</label>
        <div className={styles['dial']}>
          <input
            id={id}
            type="text"
            inputMode="tel"
            value={typed}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="button" className={app['tool']} onClick={() => call(typed)}>
            <Icon name="phone" />
            {say('messaging.call')}
          </button>
        </div>
      </div>
    </div>
  )
}
