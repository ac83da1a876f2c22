import { type Block, type BrowserState, hostOf, pageOf } from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { AskInPlace } from '../ask-in-place.tsx'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { Entries } from './entries.tsx'

/** What the browser keeps of each site, without going there. */
export function DataPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const kept = keptBySite(state)
  return (
    <>
      <Entries>
        {kept.map(({ host, cookies, isSignedIn, cache, visits }) => (
          <li key={host} className={styles['entry']}>
            <strong dir="ltr">{host}</strong>
            <span className={styles['small']}>
              {[
                say('browser.cookie-count', { count: cookies }),
                isSignedIn ? say('browser.signed-in') : '',
                cache === '' ? '' : say('browser.cached', { size: cache }),
                say('browser.visit-count', { count: visits }),
              ]
                .filter((words) => words !== '')
                .join(' · ')}
            </span>
            <div className={styles['row']}>
              {(cookies > 0 || isSignedIn) && (
                <Clear host={host} onClear={() => act({ type: 'clear-cookies', host })}>
                  {say('browser.clear-cookies')}
                </Clear>
              )}
              {cache !== '' && (
                <Clear host={host} onClear={() => act({ type: 'clear-cache', host })}>
                  {say('browser.clear-cache')}
                </Clear>
              )}
              {visits > 0 && (
                <Clear host={host} onClear={() => act({ type: 'forget-site', host })}>
                  {say('browser.forget-site')}
                </Clear>
              )}
            </div>
          </li>
        ))}
      </Entries>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'clear-everything' })}>
        {say('browser.clear-everything')}
      </button>
    </>
  )
}

/** It may go with what it clears: whoever pressed it is at the head of the panel. */
function Clear({ host, children, onClear }: { host: string; children: string; onClear: () => void }): JSX.Element {
  return (
    <button
      type="button"
      className="button button-quiet"
      onClick={({ currentTarget }) => {
        const heading = currentTarget.closest('section')?.querySelector('h3')
        onClear()
        heading?.focus()
      }}
    >
      {children}
      <span className="visually-hidden"> : {host}</span>
    </button>
  )
}

function keptBySite(state: BrowserState) {
  const { scenario, history, cleared, emptied, sessions } = state
  const visited = history.map(({ page }) => hostOf(pageOf(scenario, page)?.address ?? ''))
  const sites = scenario.sites ?? []
  const hosts = [...new Set([...sites.map(({ host }) => host), ...visited])].filter((host) => host !== '')
  return hosts
    .map((host) => {
      const site = sites.find((one) => one.host === host)
      return {
        host,
        cookies: cleared.includes(host) ? 0 : (site?.cookies?.length ?? 0),
        isSignedIn: sessions.includes(host),
        cache: emptied.includes(host) ? '' : (site?.cache ?? ''),
        visits: visited.filter((one) => one === host).length,
      }
    })
    .filter(({ cookies, isSignedIn, cache, visits }) => cookies > 0 || isSignedIn || cache !== '' || visits > 0)
}

export function ExtensionsPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const known = state.scenario.extensions ?? []
  return (
    <Entries>
      {state.extensions.flatMap(({ id, isOn }) => {
        const extension = known.find((one) => one.id === id)
        if (!extension) return []
        return [
          <li key={id} className={styles['entry']}>
            <strong>{extension.name}</strong>
            <span className={styles['small']}>{say('browser.made-by', { by: extension.by })}</span>
            {extension.access && (
              <ul>
                {extension.access.map((access) => (
                  <li key={access}>{access}</li>
                ))}
              </ul>
            )}
            <div className={styles['row']}>
              <label className={styles['tick']}>
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={(event) => act({ type: 'extension', extension: id, on: event.target.checked })}
                />
                {say('browser.extension-on')}
                <span className="visually-hidden"> : {extension.name}</span>
              </label>
              <Clear host={extension.name} onClear={() => act({ type: 'remove-extension', extension: id })}>
                {say('browser.remove')}
              </Clear>
            </div>
          </li>,
        ]
      })}
    </Entries>
  )
}

/** On the page of a store: what the extension asks for is said before it comes into the browser. */
export function InstallView({
  block,
  state,
  act,
}: BrowserProps & { block: Extract<Block, { type: 'install' }> }): JSX.Element | null {
  const say = useMessages()
  const [isAsked, setAsked] = useState(false)
  const extension = state.scenario.extensions?.find(({ id }) => id === block.extension)
  if (!extension) return null
  if (state.extensions.some(({ id }) => id === extension.id)) return <p>{say('browser.installed')}</p>
  if (!isAsked) {
    return (
      <button type="button" className="button button-primary" onClick={() => setAsked(true)}>
        {say('browser.install', { name: extension.name })}
      </button>
    )
  }
  return (
    <AskInPlace
      question={say('browser.install-question', {
        name: extension.name,
        access: extension.access?.join(' · ') ?? say('browser.no-access'),
      })}
      yes={say('browser.install-yes')}
      no={say('browser.cancel')}
      onYes={() => act({ type: 'install', extension: extension.id })}
      onNo={() => setAsked(false)}
    />
  )
}

export function RepairPanel({ act }: BrowserProps): JSX.Element {
  const say = useMessages()
  return (
    <>
      <p>{say('browser.update-text')}</p>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'repair', how: 'update' })}>
        <Icon name="refresh" />
        {say('browser.update')}
      </button>
      <p>{say('browser.reset-text')}</p>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'repair', how: 'reset' })}>
        {say('browser.reset')}
      </button>
    </>
  )
}

export function KeyboardPanel({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { capitals, layout } = state.keyboard
  return (
    <>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={capitals}
          onChange={(event) => act({ type: 'keyboard', capitals: event.target.checked })}
        />
        {say('browser.capitals')}
      </label>
      <div className={styles['row']}>
        <label htmlFor={id}>{say('browser.layout')}</label>
        <select
          id={id}
          value={layout}
          onChange={(event) => act({ type: 'keyboard', layout: event.target.value === 'azerty' ? 'azerty' : 'qwerty' })}
        >
          <option value="azerty">AZERTY</option>
          <option value="qwerty">QWERTY</option>
        </select>
      </div>
      <p>{say('browser.printed', { layout: state.scenario.keyboard?.printed.toUpperCase() ?? '' })}</p>
    </>
  )
}

/** What the site that is shown may do. */
export function Permissions({ host, state, act }: BrowserProps & { host: string }): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const labels = state.scenario.sites?.find((site) => site.host === host)?.permissions ?? []
  if (labels.length === 0) return null
  return (
    <>
      <h4>{say('browser.permissions')}</h4>
      {labels.map(({ id: permission, label }) => (
        <div key={permission} className={styles['row']}>
          <label htmlFor={`${id}-${permission}`}>{label}</label>
          <select
            id={`${id}-${permission}`}
            value={state.permissions.find((one) => one.host === host && one.permission === permission)?.value}
            onChange={({ target: { value } }) =>
              act({
                type: 'permit',
                host,
                permission,
                value: value === 'allow' ? 'allow' : value === 'block' ? 'block' : 'ask',
              })
            }
          >
            <option value="ask">{say('browser.permit-ask')}</option>
            <option value="allow">{say('browser.permit-allow')}</option>
            <option value="block">{say('browser.permit-block')}</option>
          </select>
        </div>
      ))}
    </>
  )
}
