import {
  type FoundPicture,
  isAdvertised,
  pictureKind,
  picturesLike,
  type Query,
  search,
  searchPictures,
} from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { useMessages } from '../../messages/use-messages.ts'
import { useDates } from '../use-dates.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { MarkTool } from './mark-tool.tsx'
import { PictureView } from './media-view.tsx'

/** What the search engine found, and its filters. */
export function SearchView({ query, state, act }: BrowserProps & { query: Query }): JSX.Element {
  const intl = useIntl()
  const say = useMessages()
  const { day } = useDates()
  const id = useId()
  const { scenario } = state
  const [words, setWords] = useState(query.words)
  const found = query.kind === pictureKind ? [] : search(scenario, query)
  const pictures = query.kind === pictureKind ? searchPictures(scenario, query) : []
  const kinds = [...new Set(scenario.pages.flatMap(({ fileType }) => fileType ?? []))]
  const languages = [...new Set(scenario.pages.flatMap(({ language }) => language ?? []))]
  const ask = (change: Partial<Query>): void => {
    const { since, kind, words: asked, language = '', wide = 0 } = { ...query, words, ...change }
    if (asked.trim() === '') return
    if (query.site !== undefined) {
      act({ type: 'search-site', words: asked.trim() })
      return
    }
    act({
      type: 'search',
      words: asked,
      ...(since !== '' && { since }),
      ...(kind !== '' && { kind }),
      ...(language !== '' && { language }),
      ...(wide > 0 && { wide }),
    })
  }
  const arePictures = query.kind === pictureKind
  return (
    <>
      <h3>{query.site === undefined ? scenario.search : say('browser.on-site', { host: query.site })}</h3>
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
      {query.site === undefined && (
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
              {scenario.tools?.includes('pictures') && <option value={pictureKind}>{say('browser.pictures')}</option>}
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kind.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
          {languages.length > 0 && (
            <label>
              {say('browser.language')}{' '}
              <select value={query.language ?? ''} onChange={(event) => ask({ language: event.target.value })}>
                <option value="">{say('browser.any-language')}</option>
                {languages.map((language) => (
                  <option key={language} value={language}>
                    {intl.formatDisplayName(language, { type: 'language' })}
                  </option>
                ))}
              </select>
            </label>
          )}
          {arePictures && (
            <label>
              {say('browser.width')}{' '}
              <select value={query.wide ?? 0} onChange={(event) => ask({ wide: Number(event.target.value) })}>
                <option value={0}>{say('browser.any-width')}</option>
                {[800, 1600, 3200].map((wide) => (
                  <option key={wide} value={wide}>
                    {say('browser.at-least-points', { wide })}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
      <p role="status">
        {arePictures
          ? say('browser.found-pictures', { count: pictures.length })
          : say('browser.found', { count: found.length })}
      </p>
      <PictureResults found={pictures} state={state} act={act} />
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
            {page.markable && <MarkTool what={page.id} name={page.title} state={state} act={act} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where pictures like one stand. */
export function AlikeView({ picture, state, act }: BrowserProps & { picture: string }): JSX.Element {
  const say = useMessages()
  const found = picturesLike(state.scenario, picture)
  return (
    <>
      <h3>{say('browser.alike')}</h3>
      <p role="status">{say('browser.found-pictures', { count: found.length })}</p>
      <PictureResults found={found} state={state} act={act} />
    </>
  )
}

function PictureResults({ found, state, act }: BrowserProps & { found: readonly FoundPicture[] }): JSX.Element {
  const { day } = useDates()
  return (
    <ul className={styles['results']}>
      {/* What a picture says of itself is read where it stands. */}
      {found.map(({ picture: { details: _, ...picture }, page }) => (
        <li key={picture.id}>
          <PictureView block={picture} state={state} act={act} />
          <button type="button" className={styles['link']} onClick={() => act({ type: 'open', page: page.id })}>
            {page.title}
          </button>
          <p className={styles['small']} dir="ltr">
            {page.address}
          </p>
          {page.date !== undefined && <p className={styles['small']}>{day(page.date)}</p>}
        </li>
      ))}
    </ul>
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
