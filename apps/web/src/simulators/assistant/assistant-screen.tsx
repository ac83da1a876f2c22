import {
  type AssistantAction,
  type AssistantState,
  documentOf,
  type Place,
  placesOf,
} from '@pix/core/simulators/assistant'
import { type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import type { IconName } from '../../ui/icons.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { AssistantSettings } from './assistant-settings.tsx'
import { Conversation } from './conversation.tsx'
import { DocumentView } from './document-view.tsx'
import { type Prepared, unprepared } from './prepared.ts'
import { Trials } from './trials.tsx'

const icons: Readonly<Record<Place, IconName>> = { conversation: 'message', settings: 'settings', trials: 'people' }

/** The conversation, the documents that can be sent along, and how the assistant is set. */
export function AssistantScreen({ state, act }: ScreenProps<AssistantState, AssistantAction>): JSX.Element {
  const say = useMessages()
  // Kept while documents and settings are looked at.
  const [prepared, setPrepared] = useState<Prepared>(unprepared)
  const { scenario, notice } = state
  const { documents = [] } = scenario
  const document = documentOf(state, state.open)
  const place = document ? 'document' : state.place
  const heading = useFocusAfter<HTMLHeadingElement>(document?.id ?? place)
  const goTo = (next: Place): void => act({ type: 'go', place: next })
  const places = placesOf(scenario)
  const isAlone = places.length + documents.length === 1
  return (
    <div className={app['app']}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="message" />
          <span>
            {scenario.name} <span className={app['small']}>{say('assistant.is-ai')}</span>
          </span>
        </p>
        {place !== 'conversation' && (
          <button type="button" className={`${app['tool']} ${app['back']}`} onClick={() => goTo('conversation')}>
            <Icon name="chevron-left" />
            {say('assistant.conversation')}
          </button>
        )}
      </div>
      <p role="status" className={app['notice']} data-tone={notice === 'empty' ? 'no' : undefined}>
        {notice && say(`assistant.notice-${notice}`)}
      </p>
      <div className={isAlone ? undefined : app['columns']} data-deep={place !== 'conversation' || undefined}>
        {!isAlone && (
          <nav className={app['side']} aria-label={say('assistant.places')}>
            <ul>
              {places.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    className={app['place']}
                    aria-current={place === id || undefined}
                    onClick={() => goTo(id)}
                  >
                    <Icon name={icons[id]} />
                    {say(`assistant.${id}`)}
                  </button>
                </li>
              ))}
              {documents.map(({ id, title, type }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={app['place']}
                    aria-current={document?.id === id || undefined}
                    onClick={() => act({ type: 'read', document: id })}
                  >
                    <Icon name={type === 'table' ? 'list' : 'file'} />
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {place === 'conversation' && (
          <Conversation heading={heading} state={state} act={act} prepared={prepared} onPrepared={setPrepared} />
        )}
        {place === 'settings' && <AssistantSettings heading={heading} state={state} act={act} />}
        {place === 'trials' && <Trials heading={heading} state={state} act={act} />}
        {document && (
          <DocumentView
            key={document.id}
            heading={heading}
            document={document}
            state={state}
            act={act}
            prepared={prepared}
            onPrepared={setPrepared}
          />
        )}
      </div>
    </div>
  )
}
