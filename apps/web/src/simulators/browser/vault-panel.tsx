import { strengthOf } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { Entries, Remove } from './entries.tsx'

/** The passphrase that opens the vault, and what is kept in it. */
export function VaultPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [typed, setTyped] = useState('')
  const isMade = state.passphrase !== ''
  const set = (): void => {
    act({ type: 'set-passphrase', value: typed })
    setTyped('')
  }
  return (
    <>
      <p>
        {isMade
          ? say('browser.vault-open', { length: state.passphrase.length, strength: strengthOf(state) })
          : say('browser.vault-new')}
      </p>
      <div className={styles['field']}>
        <label htmlFor={id}>{say(isMade ? 'browser.passphrase-new' : 'browser.passphrase')}</label>
        <span id={`${id}-hint`} className={styles['small']}>
          {say('browser.passphrase-hint')}
        </span>
        <input
          id={id}
          type="text"
          value={typed}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') set()
          }}
        />
        <div>
          <button type="button" className="button button-soft" onClick={set}>
            {say(isMade ? 'browser.change-passphrase' : 'browser.make-vault')}
          </button>
        </div>
      </div>
      {isMade && (
        <Entries>
          {state.vault.map((entry) => (
            <li key={entry.id}>
              <span className={styles['entry']}>
                <strong dir="ltr">{entry.host}</strong> {entry.user}
                <span className={styles['small']}>
                  {say('browser.password-length', { length: entry.password.length })}
                </span>
              </span>
              <button
                type="button"
                className="button button-soft"
                onClick={() => act({ type: 'copy-password', entry: entry.id })}
              >
                {say('browser.copy-password')}
                <span className="visually-hidden"> : {entry.host}</span>
              </button>
              <Remove name={entry.host} onRemove={() => act({ type: 'remove-entry', entry: entry.id })} />
            </li>
          ))}
        </Entries>
      )}
    </>
  )
}
