import {
  isNoted,
  type NetworkAction,
  type NetworkState,
  type Page,
  type Request,
  requestsSent,
} from '@pix/core/simulators/network'
import { type JSX, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Check, Part } from './device-fields.tsx'
import styles from './network.module.css'

type ViewProps = { state: NetworkState; act: (action: NetworkAction) => void }

/** Pages, the requests that each sends, what goes with one of them, and the notes that somebody takes. */
export function RequestsView({ state, act }: ViewProps): JSX.Element {
  const say = useMessages()
  const { pages = [] } = state.scenario
  const page = pages.find(({ id }) => id === state.requests.page)
  const request = page?.requests.find(({ id }) => id === state.requests.request)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(state.requests.request)
  useEffect(() => {
    if (state.requests.request !== shown.current && state.requests.request !== null) heading.current?.focus()
    shown.current = state.requests.request
  }, [state.requests.request])
  return (
    <div className={styles['requests']}>
      <div className={styles['views']}>
        {pages.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="button button-soft"
            aria-pressed={id === page?.id}
            onClick={() => act({ type: 'page', page: id })}
          >
            {title}
          </button>
        ))}
      </div>
      {page ? (
        <div className={styles['pair']}>
          <SentRequests key={page.id} page={page} state={state} act={act} />
          <div className={styles['aside']}>
            {request ? (
              <RequestDetails page={page} request={request} state={state} act={act} heading={heading} />
            ) : (
              <p className={styles['hint']}>{say('network.choose-request')}</p>
            )}
            <Notes state={state} act={act} />
          </div>
        </div>
      ) : (
        <p className={styles['hint']}>{say('network.choose-page')}</p>
      )}
    </div>
  )
}

function SentRequests({ page, state, act }: ViewProps & { page: Page }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [filter, setFilter] = useState('')
  const list = useRef<HTMLHeadingElement>(null)
  const consent = state.requests.consents[page.id] ?? ''
  const sent = requestsSent(state.requests, page)
  const wanted = filter.trim().toLowerCase()
  const shown = sent.filter(({ host, path, sends }) =>
    [host + path, ...sends.map(({ name, value }) => `${name}=${value}`)].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  )
  const answer = (action: NetworkAction): void => {
    act(action)
    // The buttons go away with the question.
    list.current?.focus()
  }
  return (
    <section className={styles['part']}>
      <h4 ref={list} tabIndex={-1}>
        {page.title} <span dir="ltr">({page.host})</span>
      </h4>
      {page.question !== undefined && consent === '' && (
        <div className={styles['banner']}>
          <p>{page.question}</p>
          <div className={styles['views']}>
            {[true, false].map((accepts) => (
              <button
                key={String(accepts)}
                type="button"
                className="button button-soft"
                onClick={() => answer({ type: 'consent', page: page.id, accepts })}
              >
                {say(accepts ? 'network.accept' : 'network.refuse')}
              </button>
            ))}
          </div>
        </div>
      )}
      {consent !== '' && (
        <div className={styles['line']}>
          <p>{say(`network.page-${consent}`)}</p>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => answer({ type: 'come-again', page: page.id })}
          >
            {say('network.come-again')}
          </button>
        </div>
      )}
      <div className={styles['field']}>
        <label htmlFor={id}>{say('network.filter')}</label>
        <input
          id={id}
          type="search"
          dir="ltr"
          value={filter}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <p role="status" className={styles['hint']}>
        {say('network.sent-count', { count: shown.length, all: sent.length })}
      </p>
      <ul className={styles['rows']}>
        {shown.map((request, place) => (
          <li key={request.id}>
            {request.after !== 'opening' && shown[place - 1]?.after === 'opening' && (
              <p className={styles['divider']}>{say(`network.after-${request.after}`)}</p>
            )}
            <button
              type="button"
              className={styles['row']}
              aria-pressed={request.id === state.requests.request}
              onClick={() => act({ type: 'request', page: page.id, request: request.id })}
            >
              <span>
                <span dir="ltr">
                  <strong>{request.host}</strong>
                  {request.path}
                </span>
                <span className={styles['hint']}>
                  {request.at} · {request.method} · {say(`network.kind-${request.kind}`)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RequestDetails({
  page,
  request,
  state,
  act,
  heading,
}: ViewProps & { page: Page; request: Request; heading: RefObject<HTMLHeadingElement | null> }): JSX.Element {
  const say = useMessages()
  const { pages = [] } = state.scenario
  const of = { page: page.id, request: request.id }
  const noted = (what: 'host' | 'request'): boolean => isNoted(pages, state.requests, { ...of, what })
  return (
    <Part title={say('network.request-to', { host: request.host })} heading={heading}>
      <dl className={styles['facts']}>
        <div>
          <dt>{say('network.request-path')}</dt>
          <dd dir="ltr">{`${request.method} ${request.path}`}</dd>
        </div>
        <div>
          <dt>{say('network.request-at')}</dt>
          <dd>
            {request.at} ({say(`network.when-${request.after}`)})
          </dd>
        </div>
      </dl>
      <h5>{say('network.sends')}</h5>
      {request.sends.length === 0 ? (
        <p>{say('network.sends-nothing')}</p>
      ) : (
        <ul className={styles['rows']}>
          {request.sends.map(({ id, in: where, name, value }) => (
            <li key={id}>
              <span>
                <span dir="ltr">
                  {name} = <strong>{value}</strong>
                </span>
                <span className={styles['hint']}>{say(`network.in-${where}`)}</span>
              </span>
              <Check
                label={say('network.note-value')}
                about={`${name} = ${value}`}
                on={isNoted(pages, state.requests, { ...of, what: 'value', value: id })}
                onChange={(on) => act({ type: 'note', ...of, what: 'value', value: id, on })}
              />
            </li>
          ))}
        </ul>
      )}
      <Check
        label={say('network.note-host', { host: request.host })}
        on={noted('host')}
        onChange={(on) => act({ type: 'note', ...of, what: 'host', on })}
      />
      <Check
        label={say('network.note-request')}
        on={noted('request')}
        onChange={(on) => act({ type: 'note', ...of, what: 'request', on })}
      />
    </Part>
  )
}

/** What was noted, on whichever page. */
function Notes({ state, act }: ViewProps): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const { pages = [] } = state.scenario
  const rows = state.requests.notes.flatMap((note) => {
    const page = pages.find(({ id }) => id === note.page)
    const request = page?.requests.find(({ id }) => id === note.request)
    const value = request?.sends.find(({ id }) => id === note.value)
    if (!page || !request) return []
    const words = value
      ? `${value.name} = ${value.value}`
      : note.what === 'host'
        ? request.host
        : `${request.host}${request.path}`
    return [{ note, words, title: page.title, key: [note.page, note.request, note.what, note.value ?? ''].join(' ') }]
  })
  return (
    <Part title={say('network.notes')} heading={heading}>
      {rows.length === 0 ? (
        <p className={styles['hint']}>{say('network.no-notes')}</p>
      ) : (
        <ul className={styles['rows']}>
          {rows.map(({ note, words, title, key }) => (
            <li key={key}>
              <span>
                <strong dir="ltr">{words}</strong>
                <span className={styles['hint']}>{say(`network.noted-${note.what}`, { page: title })}</span>
              </span>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => {
                  act({ type: 'note', ...note, on: false })
                  heading.current?.focus()
                }}
              >
                {say('network.forget')}
                <span className="visually-hidden"> ({words})</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
