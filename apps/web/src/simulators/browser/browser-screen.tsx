import {
  type BrowserAction,
  type BrowserState,
  pageOf,
  shownPage,
  shownTab,
  viewOf,
} from '@pix/core/simulators/browser'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './browser.module.css'
import { PageView } from './page-view.tsx'
import { type Panel, PanelView, panels } from './panel-view.tsx'
import { SearchView } from './search-view.tsx'

export type BrowserProps = ScreenProps<BrowserState, BrowserAction>

/** Tabs, the address bar, what the browser keeps, and the page. */
export function BrowserScreen({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const [panel, setPanel] = useState<Panel | null>(null)
  const main = useRef<HTMLDivElement>(null)
  const tab = shownTab(state)
  const view = viewOf(tab)
  const key = JSON.stringify([state.tab, view])

  const seen = useRef(key)
  useEffect(() => {
    // Whoever went somewhere is taken there; whoever arrives is left where they are.
    if (key !== seen.current) {
      setPanel(null)
      main.current?.focus()
    }
    seen.current = key
  }, [key])

  const titleOf = (one: typeof tab): string => {
    const shown = viewOf(one)
    if (shown.at === 'page' || shown.at === 'copy') return pageOf(state.scenario, shown.page)?.title ?? ''
    if (shown.at === 'search') return shown.words
    return shown.at === 'nowhere' ? shown.address : say('browser.new-page')
  }
  return (
    <div className={styles['window']}>
      <ul className={styles['tabs']} aria-label={say('browser.tabs')}>
        {state.tabs.map((one) => (
          <li key={one.id} data-shown={one.id === state.tab || undefined}>
            <button
              type="button"
              aria-current={one.id === state.tab || undefined}
              onClick={() => act({ type: 'show-tab', tab: one.id })}
            >
              {titleOf(one)}
            </button>
            <button type="button" onClick={() => act({ type: 'close-tab', tab: one.id })}>
              <Icon name="close" />
              <span className="visually-hidden">{say('browser.close-tab', { title: titleOf(one) })}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => act({ type: 'new-tab' })}>
            + <span className={styles['new-tab']}>{say('browser.new-tab')}</span>
          </button>
        </li>
      </ul>
      <div className={styles['bar']}>
        <Move by="back" isOpen={(tab?.place ?? 0) > 0} act={act} />
        <Move by="forward" isOpen={tab !== undefined && tab.place < tab.views.length - 1} act={act} />
        <AddressBar key={key} state={state} act={act} />
      </div>
      <ul className={styles['panels']} aria-label={say('browser.panels')}>
        {panels.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="button button-quiet"
              aria-expanded={panel === name}
              onClick={() => {
                if (panel !== name && name === 'site') act({ type: 'inspect' })
                setPanel(panel === name ? null : name)
              }}
            >
              {say(`browser.${name}`)}
            </button>
          </li>
        ))}
      </ul>
      {panel && <PanelView panel={panel} state={state} act={act} onClose={() => setPanel(null)} />}
      <p role="status" className={state.notice === null ? 'visually-hidden' : styles['notice']}>
        {state.notice !== null && say(`browser.notice-${state.notice}`)}
      </p>
      <div ref={main} tabIndex={-1} className={styles['page']}>
        {view.at === 'search' && <SearchView key={key} query={view} state={state} act={act} />}
        {view.at === 'new' && <h3>{say('browser.new-page')}</h3>}
        {view.at === 'nowhere' && <h3>{say('browser.nowhere', { address: view.address })}</h3>}
        {(view.at === 'page' || view.at === 'copy') && <PageView key={key} state={state} act={act} />}
      </div>
    </div>
  )
}

function Move({ by, isOpen, act }: { by: 'back' | 'forward'; isOpen: boolean; act: BrowserProps['act'] }): JSX.Element {
  const say = useMessages()
  return (
    <button
      type="button"
      className={styles['move']}
      aria-disabled={!isOpen || undefined}
      onClick={() => act({ type: by })}
    >
      <Icon name={by === 'back' ? 'arrow-left' : 'arrow-right'} />
      <span className="visually-hidden">{say(`browser.${by}`)}</span>
    </button>
  )
}

function AddressBar({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const view = viewOf(shownTab(state))
  const address = shownPage(state)?.address ?? (view.at === 'nowhere' ? view.address : '')
  const [typed, setTyped] = useState<string | null>(null)
  const go = (): void => {
    if (typed !== null) act({ type: 'go', to: typed })
  }
  const isPlain = address.startsWith('http://')
  return (
    <div className={styles['address']}>
      {address !== '' && (
        <span className={styles['lock']}>
          <Icon name={isPlain ? 'unlock' : 'lock'} />
          <span className={isPlain ? undefined : 'visually-hidden'}>
            {say(isPlain ? 'browser.no-lock' : 'browser.locked')}
          </span>
        </span>
      )}
      <label htmlFor={id} className="visually-hidden">
        {say('browser.address')}
      </label>
      <input
        id={id}
        type="text"
        dir="ltr"
        value={typed ?? address}
        placeholder={say('browser.address')}
        maxLength={300}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go()
        }}
      />
      <button type="button" className="button button-soft" onClick={go}>
        {say('browser.go')}
      </button>
    </div>
  )
}
