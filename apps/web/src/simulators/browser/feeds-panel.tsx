import { gaugesOf, shownEntries } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { useDates } from '../use-dates.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { Entries } from './entries.tsx'

/** The feeds that are followed, each with what came, and the tools of a reader where the scenario has one. */
export function FeedsPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const { day } = useDates()
  const { reader, feeds = [] } = state.scenario
  const entries = shownEntries(state)
  return (
    <>
      {reader && <ReaderTools state={state} act={act} />}
      <Entries>
        {feeds
          .filter(({ id }) => state.subscribed.includes(id))
          .map(({ id, title, side }) => (
            <li key={id} className={styles['feed']}>
              <div className={styles['row']}>
                <strong>{title}</strong>
                {side !== undefined && <span className={styles['small']}>{side}</span>}
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => act({ type: 'subscribe', feed: id, on: false })}
                >
                  {say('browser.unsubscribe')}
                  <span className="visually-hidden"> : {title}</span>
                </button>
                {reader && reader.themes.length > 0 && (
                  <label>
                    {say('browser.theme')}
                    <span className="visually-hidden"> : {title}</span>{' '}
                    <select
                      value={state.reader.themes[id] ?? ''}
                      onChange={({ target: { value } }) =>
                        act({ type: 'file-feed', feed: id, ...(value !== '' && { theme: value }) })
                      }
                    >
                      <option value="">{say('browser.no-theme')}</option>
                      {reader.themes.map((theme) => (
                        <option key={theme.id} value={theme.id}>
                          {theme.name}
                        </option>
                      ))}
                    </select>
                  </label>
                )}
              </div>
              <ul>
                {entries
                  .filter(({ feed }) => feed === id)
                  .map((entry) => (
                    <li key={entry.id}>
                      <button
                        type="button"
                        className={styles['link']}
                        onClick={() => act({ type: 'open', page: entry.page })}
                      >
                        {entry.title}
                      </button>{' '}
                      <span className={styles['small']}>{day(entry.date)}</span>
                      {reader && (
                        <button
                          type="button"
                          className="button button-quiet"
                          aria-pressed={state.reader.flagged.includes(entry.id)}
                          onClick={() =>
                            act({ type: 'flag', entry: entry.id, on: !state.reader.flagged.includes(entry.id) })
                          }
                        >
                          <Icon name="flag" />
                          {say('browser.keep-entry')}
                          <span className="visually-hidden"> : {entry.title}</span>
                        </button>
                      )}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
      </Entries>
    </>
  )
}

function ReaderTools({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [address, setAddress] = useState('')
  const [words, setWords] = useState('')
  const { count, repeated, sides } = gaugesOf(state)
  const add = (): void => {
    if (address.trim() === '') return
    act({ type: 'add-feed', address: address.trim() })
    setAddress('')
  }
  const leaveOut = (): void => {
    if (words.trim() === '') return
    act({ type: 'leave-out', words: words.trim() })
    setWords('')
  }
  return (
    <>
      <div className={styles['row']}>
        <label htmlFor={id}>{say('browser.feed-address')}</label>
        <input
          id={id}
          type="text"
          dir="ltr"
          value={address}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        {state.clipboard !== '' && (
          <button type="button" className="button button-quiet" onClick={() => setAddress(state.clipboard)}>
            {say('browser.paste')}
          </button>
        )}
        <button type="button" className="button button-soft" onClick={add}>
          {say('browser.subscribe')}
        </button>
      </div>
      <div className={styles['row']}>
        <label htmlFor={`${id}-out`}>{say('browser.leave-out')}</label>
        <input
          id={`${id}-out`}
          type="text"
          value={words}
          maxLength={60}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leaveOut()
          }}
        />
        <button type="button" className="button button-soft" onClick={leaveOut}>
          {say('browser.add-rule')}
        </button>
      </div>
      {state.reader.rules.length > 0 && (
        <ul className={styles['row']} aria-label={say('browser.rules')}>
          {state.reader.rules.map((rule) => (
            <li key={rule.id}>
              {rule.words}
              <button
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'let-in', rule: rule.id })}
              >
                {say('browser.remove')}
                <span className="visually-hidden"> : {rule.words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={state.reader.joined}
          onChange={(event) => act({ type: 'join-stories', on: event.target.checked })}
        />
        {say('browser.join-stories')}
      </label>
      <div role="status">
        <p>{say('browser.entry-count', { count, repeated })}</p>
        {sides.length > 0 && (
          <ul>
            {sides.map((one) => (
              <li key={one.side}>{say('browser.side-count', { side: one.side, count: one.count })}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
