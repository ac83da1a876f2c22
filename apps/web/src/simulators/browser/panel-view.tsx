import { fileOf, hostOf, pageOf, shownPage, shownSite } from '@pix/core/simulators/browser'
import { type JSX, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'

export const panels = ['site', 'bookmarks', 'history', 'downloads', 'feeds', 'copies'] as const
export type Panel = (typeof panels)[number]

/** What the browser keeps, or knows of the page. */
export function PanelView({
  panel,
  state,
  act,
  onClose,
}: BrowserProps & { panel: Panel; onClose: () => void }): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another panel takes the focus again
  useEffect(() => heading.current?.focus(), [panel])
  const Content = contents[panel]
  return (
    <section className={styles['panel']}>
      <h3 ref={heading} tabIndex={-1}>
        {say(`browser.${panel}`)}
      </h3>
      <Content state={state} act={act} />
      <button type="button" className="button button-quiet" onClick={onClose}>
        {say('browser.close')}
      </button>
    </section>
  )
}

const contents: { readonly [Name in Panel]: (props: BrowserProps) => JSX.Element } = {
  site: SiteInformation,
  bookmarks: Bookmarks,
  history: History,
  downloads: Downloads,
  feeds: Feeds,
  copies: Copies,
}

function Entries({ children }: { children: readonly ReactNode[] }): JSX.Element {
  const say = useMessages()
  return children.length === 0 ? <p>{say('browser.nothing')}</p> : <ul className={styles['entries']}>{children}</ul>
}

function SiteInformation({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const page = shownPage(state)
  const site = shownSite(state)
  if (!page) return <p>{say('browser.nothing')}</p>
  const host = hostOf(page.address)
  const cookies = state.cleared.includes(host) ? [] : (site?.cookies ?? [])
  return (
    <>
      <dl className={styles['details']}>
        <dt>{say('browser.host')}</dt>
        <dd dir="ltr">{host}</dd>
        {site && page.address.startsWith('https:') && (
          <>
            <dt>{say('browser.certificate')}</dt>
            <dd>{say(`browser.certificate-${site.certificate.state}`)}</dd>
            <dt>{say('browser.names')}</dt>
            <dd>{site.certificate.names.join(', ')}</dd>
            {site.certificate.organisation !== undefined && (
              <>
                <dt>{say('browser.organisation')}</dt>
                <dd>{site.certificate.organisation}</dd>
              </>
            )}
            <dt>{say('browser.issuer')}</dt>
            <dd>{site.certificate.issuer}</dd>
            <dt>{say('browser.until')}</dt>
            <dd>{site.certificate.until}</dd>
          </>
        )}
      </dl>
      {!(site && page.address.startsWith('https:')) && <p>{say('browser.no-certificate')}</p>}
      <h4>{say('browser.cookies')}</h4>
      {cookies.length === 0 ? (
        <p>{say('browser.no-cookies')}</p>
      ) : (
        <>
          <ul>
            {cookies.map(({ id, name, purpose }) => (
              <li key={id}>
                <strong>{name}</strong> {purpose}
              </li>
            ))}
          </ul>
          <button type="button" className="button button-soft" onClick={() => act({ type: 'clear-cookies', host })}>
            {say('browser.clear-cookies')}
          </button>
        </>
      )}
    </>
  )
}

function Bookmarks({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [name, setName] = useState('')
  const add = (): void => {
    act({ type: 'add-folder', name })
    setName('')
  }
  return (
    <>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'bookmark' })}>
        {say('browser.add-bookmark')}
      </button>
      <Entries>
        {state.bookmarks.map(({ id: bookmark, title, page, folder }) => (
          <li key={bookmark}>
            <button type="button" className={styles['link']} onClick={() => act({ type: 'open', page })}>
              {title}
            </button>
            <label>
              {say('browser.folder')}
              <span className="visually-hidden"> : {title}</span>{' '}
              <select
                value={folder}
                onChange={({ target: { value } }) =>
                  act({ type: 'move-bookmark', bookmark, ...(value !== '' && { folder: value }) })
                }
              >
                <option value="">{say('browser.no-folder')}</option>
                {state.folders.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
            <Remove name={title} onRemove={() => act({ type: 'remove-bookmark', bookmark })} />
          </li>
        ))}
      </Entries>
      <div className={styles['row']}>
        <label htmlFor={id}>{say('browser.new-folder')}</label>
        <input id={id} type="text" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        <button type="button" className="button button-soft" onClick={add}>
          {say('browser.add-folder')}
        </button>
      </div>
    </>
  )
}

function History({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  return (
    <>
      <Entries>
        {state.history.toReversed().map(({ id, page, when }) => {
          const title = pageOf(state.scenario, page)?.title ?? ''
          return (
            <li key={id}>
              <button type="button" className={styles['link']} onClick={() => act({ type: 'open', page })}>
                {title}
              </button>
              <span className={styles['small']}>{when}</span>
              <Remove name={title} onRemove={() => act({ type: 'forget', visit: id })} />
            </li>
          )
        })}
      </Entries>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'clear-history' })}>
        {say('browser.forget-all')}
      </button>
    </>
  )
}

function Downloads({ state, act }: BrowserProps): JSX.Element {
  return (
    <Entries>
      {state.downloads.map((id) => {
        const name = fileOf(state.scenario, id)?.name ?? ''
        return (
          <li key={id}>
            <span>{name}</span>
            <Remove name={name} onRemove={() => act({ type: 'remove-download', file: id })} />
          </li>
        )
      })}
    </Entries>
  )
}

function Feeds({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const feeds = (state.scenario.feeds ?? []).filter(({ id }) => state.subscribed.includes(id))
  return (
    <Entries>
      {feeds.map(({ id, title, entries }) => (
        <li key={id}>
          <strong>{title}</strong>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => act({ type: 'subscribe', feed: id, on: false })}
          >
            {say('browser.unsubscribe')}
            <span className="visually-hidden"> : {title}</span>
          </button>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className={styles['link']}
                  onClick={() => act({ type: 'open', page: entry.page })}
                >
                  {entry.title}
                </button>{' '}
                <span className={styles['small']}>{entry.date}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </Entries>
  )
}

function Copies({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  return (
    <Entries>
      {(shownPage(state)?.copies ?? []).map(({ id, date }) => (
        <li key={id}>
          <button type="button" className={styles['link']} onClick={() => act({ type: 'copy', copy: id })}>
            {say('browser.copy-of', { date })}
          </button>
        </li>
      ))}
    </Entries>
  )
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }): JSX.Element {
  const say = useMessages()
  return (
    <button type="button" className="button button-quiet" onClick={onRemove}>
      <span className="visually-hidden">{say('browser.remove-one', { name })}</span>
      <span aria-hidden="true">{say('browser.remove')}</span>
    </button>
  )
}
