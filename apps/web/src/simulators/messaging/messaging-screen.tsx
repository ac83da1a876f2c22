import { type MessagingAction, type MessagingState, nameOf, openConversation } from '@pix/core/simulators/messaging'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { Account } from './account.tsx'
import { Conversation } from './conversation.tsx'
import { Meeting } from './meeting.tsx'
import { OpenPage } from './open-page.tsx'
import { Procedure } from './procedure.tsx'
import { Telephone } from './telephone.tsx'

/** `page` is one of the pages that are open beside. */
type Place =
  | { readonly at: 'conversations' | 'telephone' | 'meeting' | 'procedure' | 'account' }
  | { readonly at: 'page'; readonly page: string }

/** Conversations at the side, the one that is open in the middle; the telephone, pages and a meeting beside them. */
export function MessagingScreen({ state, act }: ScreenProps<MessagingState, MessagingAction>): JSX.Element {
  const say = useMessages()
  const { scenario, notice } = state
  const [place, setPlace] = useState<Place>({ at: scenario.meeting ? 'meeting' : 'conversations' })
  const conversation = openConversation(state)
  const isAt = (at: Place['at']): boolean => place.at === at
  const page = place.at === 'page' ? scenario.pages?.find(({ id }) => id === place.page) : undefined
  const isDeep = !isAt('conversations') || conversation !== undefined
  return (
    <div className={app['app']}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="message" />
          <span>
            {say('messaging.name')} <span className={app['small']}>{scenario.me}</span>
          </span>
        </p>
        {isDeep && (
          <button
            type="button"
            className={`${app['tool']} ${app['back']}`}
            onClick={() => {
              setPlace({ at: 'conversations' })
              if (conversation) act({ type: 'close' })
            }}
          >
            <Icon name="chevron-left" />
            {say('messaging.all')}
          </button>
        )}
      </div>
      <p
        role="status"
        className={app['notice']}
        data-tone={notice === 'blocked' || notice === 'only-administrators' ? 'no' : undefined}
      >
        {notice && say(`messaging.notice-${notice}`)}
      </p>
      <div className={app['columns']} data-deep={isDeep || undefined}>
        <nav className={app['side']} aria-label={say('messaging.conversations')}>
          <ul>
            {state.conversations
              .filter(({ left }) => !left)
              .map(({ id, title, kind, unread = 0, muted }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={app['place']}
                    aria-current={(isAt('conversations') && state.open === id) || undefined}
                    onClick={() => {
                      setPlace({ at: 'conversations' })
                      act({ type: 'open', conversation: id })
                    }}
                  >
                    {kind === 'private' ? <Avatar name={title} /> : <Icon name="people" />}
                    <span>
                      {title}
                      {muted && <span className={app['small']}> {say('messaging.muted')}</span>}
                    </span>
                    {unread > 0 && !state.opened.includes(id) && (
                      <span className={app['count']}>
                        {unread}
                        <span className="visually-hidden"> {say('messaging.unread', { count: unread })}</span>
                      </span>
                    )}
                  </button>
                </li>
              ))}
          </ul>
          <ul>
            <li>
              <button
                type="button"
                className={app['place']}
                aria-current={isAt('telephone') || undefined}
                onClick={() => setPlace({ at: 'telephone' })}
              >
                <Icon name="phone" />
                {say('messaging.telephone')}
              </button>
            </li>
            {(scenario.settings ?? scenario.devices) && (
              <li>
                <button
                  type="button"
                  className={app['place']}
                  aria-current={isAt('account') || undefined}
                  onClick={() => setPlace({ at: 'account' })}
                >
                  <Icon name="user" />
                  {say('messaging.account')}
                </button>
              </li>
            )}
            {scenario.procedure && (
              <li>
                <button
                  type="button"
                  className={app['place']}
                  aria-current={isAt('procedure') || undefined}
                  onClick={() => setPlace({ at: 'procedure' })}
                >
                  <Icon name="shield" />
                  {scenario.procedure.title}
                </button>
              </li>
            )}
            {scenario.meeting && (
              <li>
                <button
                  type="button"
                  className={app['place']}
                  aria-current={isAt('meeting') || undefined}
                  onClick={() => setPlace({ at: 'meeting' })}
                >
                  <Icon name="camera" />
                  {scenario.meeting.title}
                </button>
              </li>
            )}
            {scenario.pages?.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  className={app['place']}
                  aria-current={page?.id === id || undefined}
                  onClick={() => setPlace({ at: 'page', page: id })}
                >
                  <Icon name="globe" />
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {isAt('telephone') && (
          <Telephone
            state={state}
            act={act}
            onWrite={(person) => {
              setPlace({ at: 'conversations' })
              act({ type: 'start', person })
            }}
          />
        )}
        {isAt('account') && <Account state={state} act={act} />}
        {isAt('procedure') && scenario.procedure && (
          <Procedure procedure={scenario.procedure} state={state} act={act} />
        )}
        {isAt('meeting') && <Meeting state={state} act={act} />}
        {page && <OpenPage key={page.id} page={page} state={state} act={act} />}
        {isAt('conversations') &&
          (conversation ? (
            <Conversation key={conversation.id} state={state} conversation={conversation} act={act} />
          ) : (
            <div className={app['main']}>
              <p className={app['small']}>{say('messaging.choose', { name: nameOf(state, 'me') })}</p>
            </div>
          ))}
      </div>
    </div>
  )
}
