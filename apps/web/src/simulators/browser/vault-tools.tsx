import { canGenerate, hostOf, offers, shownPage } from '@pix/core/simulators/browser'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'

/** What the vault says below a password field: what it has for this very site, and a password that it would make. */
export function VaultTools({ field, state, act }: BrowserProps & { field: string }): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const [isMaking, setMaking] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const [length, setLength] = useState('12')
  const [hasSymbols, setSymbols] = useState(true)
  const host = hostOf(shownPage(state)?.address ?? '')
  if (!state.scenario.vault) return null
  if (state.passphrase === '') return <p className={styles['small']}>{say('browser.vault-closed')}</p>
  if (!canGenerate(state, field)) return null
  const found = offers(state)
  const signs = Number(length)
  const isFit = Number.isInteger(signs) && signs >= 6 && signs <= 40
  return (
    <Group labelledBy={`${id}-title`} className={styles['vault']}>
      <p id={`${id}-title`}>
        <strong>{say('browser.vault')}</strong> {say('browser.vault-has', { count: found.length, host })}
      </p>
      <div className={styles['row']}>
        {found.map((entry) => (
          <button
            key={entry.id}
            type="button"
            className="button button-soft"
            onClick={() => act({ type: 'fill-in', entry: entry.id })}
          >
            {say('browser.fill-in', { user: entry.user })}
          </button>
        ))}
        <button
          ref={toggle}
          type="button"
          className="button button-soft"
          aria-expanded={isMaking}
          onClick={() => setMaking(!isMaking)}
        >
          {say('browser.generate')}
        </button>
        {state.clipboard !== '' && (
          <button type="button" className="button button-quiet" onClick={() => act({ type: 'paste', field })}>
            {say('browser.paste')}
          </button>
        )}
      </div>
      {isMaking && (
        <div className={styles['row']}>
          <label htmlFor={id}>{say('browser.length')}</label>
          <input
            id={id}
            className={styles['short']}
            type="number"
            min={6}
            max={40}
            value={length}
            onChange={(event) => setLength(event.target.value)}
          />
          <label className={styles['tick']}>
            <input type="checkbox" checked={hasSymbols} onChange={(event) => setSymbols(event.target.checked)} />
            {say('browser.symbols')}
          </label>
          <button
            type="button"
            className="button button-soft"
            aria-disabled={!isFit || undefined}
            onClick={() => {
              if (!isFit) return
              act({ type: 'generate', field, length: signs, symbols: hasSymbols })
              setMaking(false)
              // The button that was pressed is gone with its choices.
              toggle.current?.focus()
            }}
          >
            {say('browser.use')}
          </button>
        </div>
      )}
      <p role="status" className={styles['small']}>
        {state.generated.includes(String(state.fields[field])) &&
          say('browser.generated', { length: String(state.fields[field]).length })}
      </p>
    </Group>
  )
}

/** Asked once a password was sent that the vault does not know. */
export function KeepQuestion({ state, act }: BrowserProps): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const { toKeep } = state
  if (!toKeep) return null
  return (
    <Group labelledBy={id} className={styles['prompt']}>
      <p id={id}>{say('browser.keep-question', { user: toKeep.user, host: toKeep.host })}</p>
      <div className={styles['row']}>
        <button type="button" className="button button-soft" onClick={() => act({ type: 'keep' })}>
          {say('browser.keep')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => act({ type: 'do-not-keep' })}>
          {say('browser.do-not-keep')}
        </button>
      </div>
    </Group>
  )
}
