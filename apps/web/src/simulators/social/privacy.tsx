import type { SocialAction, SocialState } from '@pix/core/simulators/social'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { SettingChoices } from '../setting-choices.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './social.module.css'

/** Settings of the account, and words that are not wanted. */
export function Privacy({ state, act }: ScreenProps<SocialState, SocialAction>): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [word, setWord] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const hide = (): void => {
    if (word.trim() === '') return
    act({ type: 'hide-word', word: word.trim(), on: true })
    setWord('')
  }
  return (
    <>
      <SettingChoices
        settings={state.scenario.settings ?? []}
        chosen={state.settings}
        onChoose={(setting, value) => act({ type: 'set', setting, value })}
      />
      <section className={app['card']}>
        <h4>{say('social.hidden-words')}</h4>
        <div className={app['field']}>
          <label htmlFor={`${id}-word`}>{say('social.hide-word')}</label>
          <div className={styles['line']}>
            <input
              ref={field}
              id={`${id}-word`}
              type="text"
              value={word}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setWord(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') hide()
              }}
            />
            <button type="button" className={app['tool']} onClick={hide}>
              {say('social.add')}
            </button>
          </div>
        </div>
        <ul className={app['plain']}>
          {state.hiddenWords.map((one) => (
            <li key={one} className={styles['line']}>
              <span>{one}</span>
              <button
                type="button"
                className={app['tool']}
                onClick={() => {
                  act({ type: 'hide-word', word: one, on: false })
                  field.current?.focus()
                }}
              >
                {say('social.take-off')}
                <span className="visually-hidden"> : {one}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
