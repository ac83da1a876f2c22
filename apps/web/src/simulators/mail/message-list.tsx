import { folderIds, type MailAction, type MailState, messagesIn } from '@pix/core/simulators/mail'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { useFolderName } from './folder-name.ts'
import styles from './mail.module.css'

/** The messages of a folder, to be searched, picked and moved together. */
export function MessageList({ state, act }: ScreenProps<MailState, MailAction>): JSX.Element {
  const say = useMessages()
  const searchId = useId()
  const folderName = useFolderName(state.scenario)
  const [words, setWords] = useState('')
  const [isPicking, setPicking] = useState(false)
  const [picked, setPicked] = useState<readonly string[]>([])
  const { folder } = state
  const heading = useFocusAfter<HTMLHeadingElement>(folder)
  const all = messagesIn(state, folder)
  const wanted = plain(words)
  const shown = all.filter(({ from, to, subject, body, date, attachments = [] }) =>
    plain(
      [from.name, ...to.map(({ name }) => name), subject, body, ...attachments.map(({ name }) => name), date].join(' '),
    ).includes(wanted),
  )
  const chosen = shown.filter(({ id }) => picked.includes(id)).map(({ id }) => id)
  return (
    <div className={app['main']}>
      <div className={app['head']}>
        <h3 ref={heading} tabIndex={-1}>
          {folderName(folder)}
        </h3>
        <div className={app['tools']}>
          <div className={app['search']}>
            <label htmlFor={searchId} className="visually-hidden">
              {say('mail.search')}
            </label>
            <Icon name="search" />
            <input
              id={searchId}
              type="search"
              value={words}
              placeholder={say('mail.search')}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
          {all.length > 0 && (
            <button
              type="button"
              className={app['tool']}
              aria-pressed={isPicking}
              onClick={() => {
                setPicking(!isPicking)
                setPicked([])
              }}
            >
              {say('mail.pick')}
            </button>
          )}
        </div>
      </div>
      {isPicking && (
        <div className={app['asked']}>
          <p role="status">{say('mail.picked', { count: chosen.length })}</p>
          <div className={app['tools']}>
            {folderIds(state.scenario)
              .filter((id) => id !== folder && id !== 'sent' && id !== 'inbox')
              .map((id) => (
                <button
                  key={id}
                  type="button"
                  className={app['tool']}
                  aria-disabled={chosen.length === 0 || undefined}
                  onClick={() => {
                    if (chosen.length === 0) return
                    act({ type: 'move', messages: chosen, folder: id })
                    setPicked([])
                  }}
                >
                  {say('mail.move-to', { folder: folderName(id) })}
                </button>
              ))}
          </div>
        </div>
      )}
      <p role="status" className={shown.length === 0 ? app['small'] : 'visually-hidden'}>
        {wanted === '' ? say('mail.messages', { count: all.length }) : say('mail.found', { count: shown.length })}
      </p>
      <ul className={app['rows']}>
        {shown.map(({ id, from, to, subject, date, read, flagged, attachments, body }) => {
          const other = folder === 'sent' ? to.map(({ name }) => name).join(', ') : from.name
          return (
            <li key={id} className={styles['line']}>
              {isPicking && (
                <label className={styles['pick']}>
                  <input
                    type="checkbox"
                    checked={picked.includes(id)}
                    onChange={() =>
                      setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
                    }
                  />
                  <span className="visually-hidden">{say('mail.pick-one', { subject })}</span>
                </label>
              )}
              <button
                type="button"
                className={styles['message']}
                data-read={read ?? false}
                onClick={() => act({ type: 'open', message: id })}
              >
                <Avatar name={other} />
                <span className={styles['words']}>
                  <span className={styles['first']}>
                    <span>{other}</span>
                    <span className={app['small']}>{date}</span>
                  </span>
                  <span className={styles['subject']}>
                    {!read && <span className="visually-hidden">{say('mail.is-unread')} </span>}
                    {subject}
                    {flagged && <Icon name="flag" label={say('mail.flagged')} />}
                    {attachments && <Icon name="clip" label={say('mail.has-attachment')} />}
                  </span>
                  <span className={styles['excerpt']}>{body}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
}
