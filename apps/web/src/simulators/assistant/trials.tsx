import type { AssistantAction, AssistantState } from '@pix/core/simulators/assistant'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './assistant.module.css'
import type { HeadingRef } from './conversation.tsx'

/** Conversations of others, played again with the settings as they are. */
export function Trials({
  heading,
  state,
  act,
}: ScreenProps<AssistantState, AssistantAction> & { heading: HeadingRef }): JSX.Element {
  const say = useMessages()
  return (
    <div className={app['main']}>
      <div className={app['head']}>
        <h3 ref={heading} tabIndex={-1}>
          {say('assistant.trials')}
        </h3>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={() => act({ type: 'try' })}>
          <Icon name="play" />
          {say('assistant.try')}
        </button>
      </div>
      <ol className={app['rows']}>
        {(state.scenario.trials ?? []).map(({ id, text, results }) => {
          const result = results[state.tried[id] ?? -1]
          return (
            <li key={id} className={styles['trial']}>
              <p>{text}</p>
              {result ? (
                <>
                  <p className={styles['trial-answer']}>{result.says}</p>
                  <p className={styles['verdict']} data-good={result.good || undefined}>
                    <Icon name={result.good ? 'check' : 'alert'} />
                    {say(result.good ? 'assistant.trial-good' : 'assistant.trial-bad')}
                  </p>
                </>
              ) : (
                <p className={app['small']}>{say('assistant.trial-none')}</p>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
