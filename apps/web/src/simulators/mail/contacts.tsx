import type { MailAction, MailContact, MailState } from '@pix/core/simulators/mail'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './mail.module.css'

/** The address book. */
export function Contacts({ state, act }: ScreenProps<MailState, MailAction>): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const [changed, setChanged] = useState<MailContact | 'new' | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const notes = new Map((state.scenario.contacts ?? []).map(({ id, note }) => [id, note]))
  return (
    <div className={app['main']}>
      <div className={app['head']}>
        <h3 ref={heading} tabIndex={-1}>
          {say('mail.contacts')}
        </h3>
        <button type="button" className={app['tool']} onClick={() => setChanged('new')}>
          {say('mail.add-contact')}
        </button>
      </div>
      {changed === 'new' && <Card contact={null} act={act} onDone={() => setChanged(null)} />}
      {state.contacts.length === 0 && <p className={app['small']}>{say('mail.no-contact')}</p>}
      <ul className={app['rows']}>
        {state.contacts.map((contact) => (
          <li key={contact.id}>
            <div className={styles['entry']}>
              <span className={styles['file']}>
                <Avatar name={contact.name} />
                <span>
                  {contact.name}
                  {contact.address !== '' && <span className={styles['second']}>{contact.address}</span>}
                  {contact.number !== '' && <span className={styles['second']}>{contact.number}</span>}
                  {notes.get(contact.id) !== undefined && (
                    <span className={styles['second']}>{notes.get(contact.id)}</span>
                  )}
                </span>
              </span>
              <span className={app['tools']}>
                <button type="button" className={app['tool']} onClick={() => setChanged(contact)}>
                  <Icon name="pencil" />
                  {say('mail.change')}
                  <span className="visually-hidden"> : {contact.name}</span>
                </button>
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => act({ type: 'remove-contact', contact: contact.id })}
                >
                  <Icon name="trash" />
                  {say('mail.delete')}
                  <span className="visually-hidden"> : {contact.name}</span>
                </button>
              </span>
            </div>
            {changed !== 'new' && changed?.id === contact.id && (
              <Card contact={contact} act={act} onDone={() => setChanged(null)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Card({
  contact,
  act,
  onDone,
}: {
  contact: MailContact | null
  act: (action: MailAction) => void
  onDone: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(contact?.name ?? '')
  const [address, setAddress] = useState(contact?.address ?? '')
  const [number, setNumber] = useState(contact?.number ?? '')
  useEffect(() => first.current?.focus(), [])
  return (
    <div className={app['asked']}>
      <div className={app['field']}>
        <label htmlFor={`${id}-name`}>{say('mail.contact-name')}</label>
        <input
          ref={first}
          id={`${id}-name`}
          type="text"
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className={app['field']}>
        <label htmlFor={`${id}-address`}>{say('mail.contact-address')}</label>
        <input
          id={`${id}-address`}
          type="text"
          value={address}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setAddress(event.target.value)}
        />
      </div>
      <div className={app['field']}>
        <label htmlFor={`${id}-number`}>{say('mail.contact-number')}</label>
        <input
          id={`${id}-number`}
          type="text"
          inputMode="tel"
          value={number}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <div className={app['tools']}>
        <button
          type="button"
          className={`${app['tool']} ${app['strong']}`}
          onClick={() => {
            act({ type: 'save-contact', ...(contact && { contact: contact.id }), name, address, number })
            onDone()
          }}
        >
          {say('mail.save')}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {say('mail.cancel')}
        </button>
      </div>
    </div>
  )
}
