import { isAdvertised, search } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { useDates } from '../use-dates.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'

/** What the search engine found, and its filters. */
export function SearchView({
  query,
  state,
  act,
}: BrowserProps & { query: { readonly words: string; readonly since: string; readonly kind: string } }): JSX.Element {
  const say = useMessages()
  const { day } = useDates()
  const id = useId()
  const { scenario } = state
  const [words, setWords] = useState(query.words)
  const found = search(scenario, query)
  const kinds = [...new Set(scenario.pages.flatMap(({ fileType }) => fileType ?? []))]
  const ask = (change: Partial<typeof query>): void => {
    const { since, kind, words: asked } = { ...query, words, ...change }
    act({ type: 'search', words: asked, ...(since !== '' && { since }), ...(kind !== '' && { kind }) })
  }
  return (
    <>
      <h3>{scenario.search}</h3>
      <div className={styles['row']}>
        <label htmlFor={`${id}-words`} className="visually-hidden">
          {say('browser.query')}
        </label>
        <input
          id={`${id}-words`}
          type="search"
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') ask({})
          }}
        />
        <button type="button" className="button button-soft" onClick={() => ask({})}>
          {say('browser.search')}
        </button>
      </div>
      <div className={styles['row']}>
        <label>
          {say('browser.since')}{' '}
          <select value={query.since} onChange={(event) => ask({ since: event.target.value })}>
            <option value="">{say('browser.any-date')}</option>
            <option value={monthBefore(scenario.today)}>{say('browser.last-month')}</option>
            <option value={yearBefore(scenario.today)}>{say('browser.last-year')}</option>
          </select>
        </label>
        <label>
          {say('browser.kind')}{' '}
          <select value={query.kind} onChange={(event) => ask({ kind: event.target.value })}>
            <option value="">{say('browser.any-kind')}</option>
            <option value="web">{say('browser.web')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kind.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status">{say('browser.found', { count: found.length })}</p>
      <ul className={styles['results']}>
        {found.map((page) => (
          <li key={page.id}>
            {isAdvertised(page, query.words) && (
              <strong className={styles['tag']}>{say('browser.advertisement')}</strong>
            )}
            <button type="button" className={styles['link']} onClick={() => act({ type: 'open', page: page.id })}>
              {page.title}
            </button>
            <p className={styles['small']} dir="ltr">
              {page.address}
            </p>
            {page.date !== undefined && <p className={styles['small']}>{day(page.date)}</p>}
            {page.summary !== undefined && <p>{page.summary}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
}

function monthBefore(today: string): string {
  const month = Number(today.slice(5, 7))
  return month === 1
    ? `${yearBefore(today).slice(0, 4)}-12${today.slice(7)}`
    : `${today.slice(0, 5)}${String(month - 1).padStart(2, '0')}${today.slice(7)}`
}
