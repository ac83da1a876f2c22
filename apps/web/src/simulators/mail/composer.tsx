import { attachable, fileName, type MailAction, type MailDraft, type MailState } from '@pix/core/simulators/mail'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { TypedLine, TypedText } from '../typed.tsx'
import styles from './mail.module.css'

type ComposerProps = ScreenProps<MailState, MailAction> & { draft: MailDraft }

const fields = ['to', 'cc', 'bcc'] as const

/** A message that is written. */
export function Composer({ state, draft, act }: ComposerProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const answered = state.messages.find((message) => message.id === draft.answers)
  const isRefused = state.notice?.code === 'bad-address' || state.notice?.code === 'no-recipient'
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {say(`mail.writing-${draft.mode}`)}
      </h3>
      <p id={`${id}-hint`} className={app['small']}>
        {say('mail.recipients-hint')}
      </p>
      {fields.map((field) => (
        <div key={field} className={styles['line-field']}>
          <label htmlFor={`${id}-${field}`}>{say(`mail.field-${field}`)}</label>
          <TypedLine
            id={`${id}-${field}`}
            value={draft[field]}
            maxLength={1000}
            describedBy={`${id}-hint`}
            onTyped={(text) => act({ type: 'recipients', field, text })}
          />
        </div>
      ))}
      <ContactPicker state={state} draft={draft} act={act} />
      <div className={styles['line-field']}>
        <label htmlFor={`${id}-subject`}>{say('mail.subject')}</label>
        <TypedLine
          id={`${id}-subject`}
          value={draft.subject}
          maxLength={1000}
          onTyped={(text) => act({ type: 'subject', text })}
        />
      </div>
      {answered?.prepared !== undefined && (draft.mode === 'reply' || draft.mode === 'reply-all') && (
        <div>
          <button type="button" className={app['tool']} onClick={() => act({ type: 'take-prepared' })}>
            <Icon name="lightbulb" />
            {say('mail.take-prepared')}
          </button>
        </div>
      )}
      <div className={app['field']}>
        <label htmlFor={`${id}-body`}>{say('mail.body')}</label>
        <TypedText
          id={`${id}-body`}
          value={draft.body}
          maxLength={5000}
          onTyped={(text) => act({ type: 'body', text })}
        />
        {state.signature !== '' && <p className={app['small']}>{state.signature}</p>}
      </div>
      <Files state={state} draft={draft} act={act} />
      {answered && (
        <details>
          <summary>{say('mail.quoted', { name: answered.from.name })}</summary>
          <blockquote className={styles['quote']}>{answered.body}</blockquote>
        </details>
      )}
      <div className={app['tools']}>
        <button
          type="button"
          className={`${app['tool']} ${app['strong']}`}
          aria-describedby={isRefused ? `${id}-refused` : undefined}
          onClick={() => act({ type: 'send' })}
        >
          <Icon name="send" />
          {say('mail.send')}
        </button>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'discard' })}>
          <Icon name="trash" />
          {say('mail.discard')}
        </button>
      </div>
      {isRefused && state.notice && (
        <p id={`${id}-refused`} className={styles['refused']}>
          {say(`mail.notice-${state.notice.code}`, { detail: state.notice.detail })}
        </p>
      )}
    </div>
  )
}

/** Contacts and groups, each to be put on one of the lines. */
function ContactPicker({ state, draft, act }: ComposerProps): JSX.Element | null {
  const say = useMessages()
  const [isOpen, setOpen] = useState(false)
  const groups = state.scenario.groups ?? []
  if (state.contacts.length + groups.length === 0) return null
  const entries = [
    ...groups.map(({ id, name, members }) => ({
      id,
      name,
      detail: say('mail.group', { count: members.length }),
      addresses: members,
    })),
    ...state.contacts.map(({ id, name, address }) => ({ id, name, detail: address, addresses: [address] })),
  ]
  const put = (field: (typeof fields)[number], addresses: readonly string[]): void => {
    const line = [draft[field].trim().replace(/[,;]$/, ''), ...addresses].filter((piece) => piece !== '').join(', ')
    act({ type: 'recipients', field, text: line })
  }
  return (
    <div>
      <button type="button" className={app['tool']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="people" />
        {say('mail.pick-contacts')}
      </button>
      {isOpen && (
        <ul className={app['rows']}>
          {entries.map(({ id, name, detail, addresses }) => (
            <li key={id} className={styles['entry']}>
              <span>
                {name} <span className={app['small']}>{detail}</span>
              </span>
              <span className={app['tools']}>
                {fields.map((field) => (
                  <button key={field} type="button" className={app['tool']} onClick={() => put(field, addresses)}>
                    {say(`mail.field-${field}`)}
                    <span className="visually-hidden"> : {name}</span>
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Files({ state, draft, act }: ComposerProps): JSX.Element {
  const say = useMessages()
  const [isOpen, setOpen] = useState(false)
  const others = attachable(state).filter(({ id }) => !draft.files.includes(id))
  return (
    <div className={app['field']}>
      {draft.files.length > 0 && (
        <ul className={app['plain']} aria-label={say('mail.attachments')}>
          {draft.files.map((file) => (
            <li key={file} className={styles['link-line']}>
              <span className={styles['file']}>
                <Icon name="clip" />
                {fileName(state, file)}
              </span>
              <button type="button" className={app['tool']} onClick={() => act({ type: 'detach', file })}>
                {say('mail.detach')}
                <span className="visually-hidden"> : {fileName(state, file)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div>
          <button type="button" className={app['tool']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name="clip" />
            {say('mail.attach')}
          </button>
          {isOpen && (
            <ul className={app['rows']} aria-label={say('mail.files')}>
              {others.map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={app['place']}
                    onClick={() => {
                      setOpen(false)
                      act({ type: 'attach', file: id })
                    }}
                  >
                    <Icon name="file" />
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
