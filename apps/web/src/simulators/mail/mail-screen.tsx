import { folderIds, type MailAction, type MailState, messagesIn, openMessage } from '@pix/core/simulators/mail'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { Composer } from './composer.tsx'
import { Contacts } from './contacts.tsx'
import { useFolderName } from './folder-name.ts'
import { LinkPage } from './link-page.tsx'
import { MailSettings } from './mail-settings.tsx'
import { MessageList } from './message-list.tsx'
import { OpenMessage } from './open-message.tsx'

type Place = 'mail' | 'contacts' | 'settings'

/** A mailbox: its folders at the side, and in the middle a list, a message, or one that is written. */
export function MailScreen({ state, act }: ScreenProps<MailState, MailAction>): JSX.Element {
  const say = useMessages()
  const [place, setPlace] = useState<Place>('mail')
  const [isWriting, setWriting] = useState(true)
  const { scenario, draft, notice } = state
  const message = openMessage(state)
  const isNo = notice?.code === 'no-recipient' || notice?.code.startsWith('bad-') || notice?.code === 'same-contact'
  return (
    <div className={app['app']}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="mail" />
          <span>
            {say('mail.mailbox')} <span className={app['small']}>{scenario.me.address}</span>
          </span>
        </p>
        <div className={app['tools']}>
          {scenario.arrivals && (
            <button
              type="button"
              className={app['tool']}
              aria-disabled={state.received || undefined}
              onClick={() => act({ type: 'receive' })}
            >
              <Icon name="refresh" />
              {say('mail.receive')}
            </button>
          )}
          <button
            type="button"
            className={`${app['tool']} ${app['strong']}`}
            onClick={() => {
              setPlace('mail')
              setWriting(true)
              if (!draft) act({ type: 'write', mode: 'new' })
            }}
          >
            <Icon name="pencil" />
            {say(draft ? 'mail.go-on-writing' : 'mail.write')}
          </button>
        </div>
      </div>
      <p role="status" className={app['notice']} data-tone={isNo ? 'no' : undefined}>
        {notice && say(`mail.notice-${notice.code}`, { detail: notice.detail })}
      </p>
      {state.page !== '' ? (
        <LinkPage state={state} act={act} />
      ) : (
        <div className={app['columns']} data-deep={(place === 'mail' && message !== undefined && !draft) || undefined}>
          <nav className={app['side']} aria-label={say('mail.folders')}>
            <Folders
              state={state}
              act={act}
              isCurrent={place === 'mail'}
              onGo={() => {
                setPlace('mail')
                setWriting(false)
              }}
            />
            <ul>
              {(['contacts', 'settings'] as const).map((one) => (
                <li key={one}>
                  <button
                    type="button"
                    className={app['place']}
                    aria-current={place === one || undefined}
                    onClick={() => setPlace(one)}
                  >
                    <Icon name={one === 'contacts' ? 'people' : 'settings'} />
                    {say(`mail.${one}`)}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          {place === 'contacts' && <Contacts state={state} act={act} />}
          {place === 'settings' && <MailSettings state={state} act={act} />}
          {place === 'mail' &&
            (draft && isWriting ? (
              <Composer state={state} draft={draft} act={act} />
            ) : message ? (
              <OpenMessage
                key={message.id}
                state={state}
                message={message}
                act={(action) => {
                  if (action.type === 'write') setWriting(true)
                  act(action)
                }}
              />
            ) : (
              <MessageList state={state} act={act} />
            ))}
        </div>
      )}
    </div>
  )
}

const folderIcons = { inbox: 'mail', sent: 'send', archive: 'archive', spam: 'alert', trash: 'trash' } as const

function Folders({
  state,
  act,
  isCurrent,
  onGo,
}: ScreenProps<MailState, MailAction> & { isCurrent: boolean; onGo: () => void }): JSX.Element {
  const say = useMessages()
  const folderName = useFolderName(state.scenario)
  return (
    <ul>
      {folderIds(state.scenario).map((id) => {
        const unread = messagesIn(state, id).filter(({ read }) => !read).length
        return (
          <li key={id}>
            <button
              type="button"
              className={app['place']}
              aria-current={(isCurrent && state.folder === id) || undefined}
              onClick={() => {
                onGo()
                act({ type: 'folder', folder: id })
              }}
            >
              <Icon name={id in folderIcons ? folderIcons[id as keyof typeof folderIcons] : 'list'} />
              {folderName(id)}
              {unread > 0 && (
                <span className={app['count']}>
                  {unread}
                  <span className="visually-hidden"> {say('mail.unread', { count: unread })}</span>
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
