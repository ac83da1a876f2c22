import { linkedDevices, type MessagingAction, type MessagingState } from '@pix/core/simulators/messaging'
import { type JSX, useEffect, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { SettingChoices } from '../setting-choices.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './messaging.module.css'

/** Settings of the account, and where else it is open. */
export function Account({ state, act }: ScreenProps<MessagingState, MessagingAction>): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {say('messaging.account')}
      </h3>
      <SettingChoices
        settings={state.scenario.settings ?? []}
        chosen={state.settings}
        onChoose={(setting, value) => act({ type: 'set', setting, value })}
      />
      {state.scenario.devices && (
        <section className={app['card']}>
          <h4 ref={title} tabIndex={-1}>
            {say('messaging.devices')}
          </h4>
          <ul className={app['plain']}>
            {linkedDevices(state).map(({ id, name, detail }) => (
              <li key={id} className={styles['person']}>
                <span className={styles['who']}>
                  <Icon name="laptop" />
                  <span>
                    {name}
                    {detail !== undefined && <span className={styles['second']}>{detail}</span>}
                  </span>
                </span>
                <button
                  type="button"
                  className={app['tool']}
                  onClick={() => {
                    act({ type: 'unlink', device: id })
                    title.current?.focus()
                  }}
                >
                  {say('messaging.unlink')}
                  <span className="visually-hidden"> : {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
