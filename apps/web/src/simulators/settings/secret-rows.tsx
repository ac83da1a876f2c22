import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { TypedLine } from '../typed.tsx'
import type { RowProps } from './control-row.tsx'
import styles from './settings.module.css'
import { Words } from './words.tsx'

/** A password that is typed, or made by the device. */
export function SecretRow({ control, state, act }: RowProps<'field'>): JSX.Element {
  const say = useMessages()
  const { id } = control
  const inputId = useId()
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles['typed']}>
      <label htmlFor={inputId}>
        <Words of={control} />
      </label>
      <TypedLine
        id={inputId}
        value={String(state.values[id] ?? '')}
        maxLength={200}
        isHidden={!isShown}
        onTyped={(value) => act({ type: 'set', control: id, value })}
      />
      <div className={app['tools']}>
        <ShowButton isShown={isShown} onToggle={() => setShown(!isShown)} />
        <button
          type="button"
          className={app['tool']}
          onClick={() => {
            setShown(true)
            act({ type: 'make', control: id })
          }}
        >
          <Icon name="refresh" />
          {say('settings.make')}
        </button>
      </div>
    </div>
  )
}

function ShowButton({ isShown, onToggle }: { isShown: boolean; onToggle: () => void }): JSX.Element {
  const say = useMessages()
  return (
    <button type="button" className={app['tool']} aria-pressed={isShown} onClick={onToggle}>
      <Icon name="eye" />
      {say('settings.show')}
    </button>
  )
}

/** Saved passwords: hidden until they are asked for, and each changed where it stands. */
export function VaultRow({ control, state, act }: RowProps<'vault'>): JSX.Element {
  const say = useMessages()
  const fieldId = useId()
  const [isShown, setShown] = useState(false)
  const [changed, setChanged] = useState<string | null>(null)
  return (
    <div className={styles['list']}>
      <div className={styles['row']}>
        <Words of={control} />
        <ShowButton isShown={isShown} onToggle={() => setShown(!isShown)} />
      </div>
      <ul className={app['plain']}>
        {control.accounts.map(({ id, label, detail, alert }) => {
          const password = String(state.values[id] ?? '')
          const isChanging = changed === id
          return (
            <li key={id} className={styles['account']}>
              <div className={styles['account-words']}>
                <Words of={{ label, hint: detail }} />
                {alert !== undefined && (
                  <p className={styles['alert']}>
                    <Icon name="alert" />
                    {alert}
                  </p>
                )}
              </div>
              {!isChanging && (
                <p className={styles['secret']}>
                  {isShown ? (
                    <code>{password}</code>
                  ) : (
                    <>
                      <span aria-hidden="true">••••••••</span>
                      <span className="visually-hidden">{say('settings.hidden')}</span>
                    </>
                  )}
                </p>
              )}
              <button
                type="button"
                className="button button-quiet"
                aria-expanded={isChanging}
                onClick={() => setChanged(isChanging ? null : id)}
              >
                {say(isChanging ? 'settings.close' : 'settings.change')}
                <span className="visually-hidden"> : {label}</span>
              </button>
              {isChanging && (
                <div className={styles['changing']}>
                  <label htmlFor={fieldId}>{say('settings.password-of', { account: label })}</label>
                  <TypedLine
                    id={fieldId}
                    value={password}
                    maxLength={200}
                    onTyped={(value) => act({ type: 'set', control: id, value })}
                  />
                  <button type="button" className={app['tool']} onClick={() => act({ type: 'make', control: id })}>
                    <Icon name="refresh" />
                    {say('settings.make')}
                  </button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
