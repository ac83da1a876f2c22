import {
  type BrowserAction,
  type BrowserState,
  hostOf,
  isHeldBack,
  isRefused,
  isWarned,
  openPrompt,
  pageOf,
  shownPage,
  shownTab,
  viewOf,
} from '@pix/core/simulators/browser'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import styles from './browser.module.css'
import { PageView } from './page-view.tsx'
import { type Panel, PanelView, panelsOf } from './panel-view.tsx'
import { AlikeView, SearchView } from './search-view.tsx'
import { KeepQuestion } from './vault-tools.tsx'
import { WarningView } from './warning-view.tsx'

export type BrowserProps = ScreenProps<BrowserState, BrowserAction>

/** Tabs, the address bar, what the browser keeps, and the page. */
export function BrowserScreen({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [hasMenu, setMenu] = useState(false)
  const menuId = useId()
  const tab = shownTab(state)
  const view = viewOf(tab)
  const hasWarning = isWarned(state)
  const key = JSON.stringify([state.tab, view, hasWarning])

  // Whoever went somewhere is taken there. A question that was answered is gone with its buttons, and so is a closed tab.
  const main = useFocusAfter<HTMLDivElement>(
    JSON.stringify([key, openPrompt(state)?.id, state.toKeep !== null, state.tabs.length]),
  )
  const seen = useRef(key)
  useEffect(() => {
    if (key !== seen.current) setPanel(null)
    seen.current = key
  }, [key])

  const close = (): void => {
    setPanel(null)
    main.current?.focus()
  }
  const titleOf = (one: typeof tab): string => {
    const shown = viewOf(one)
    if (shown.at === 'page' || shown.at === 'copy') {
      const page = pageOf(state.scenario, shown.page)
      // A page that was not let in has no title yet.
      return page && shown.at === 'page' && isHeldBack(state, page) ? hostOf(page.address) : (page?.title ?? '')
    }
    if (shown.at === 'search') return shown.words
    if (shown.at === 'alike') return say('browser.alike')
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
              {one.isPrivate && <span className={styles['tag']}>{say('browser.private')}</span>}
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
        {state.scenario.tools?.includes('private') && (
          <li>
            <button type="button" onClick={() => act({ type: 'new-tab', private: true })}>
              + <span className={styles['new-tab']}>{say('browser.new-private')}</span>
            </button>
          </li>
        )}
      </ul>
      <div className={styles['bar']}>
        <Move by="back" isOpen={(tab?.place ?? 0) > 0} act={act} />
        <Move by="forward" isOpen={tab !== undefined && tab.place < tab.views.length - 1} act={act} />
        <AddressBar key={key} state={state} act={act} />
        {state.scenario.tools?.includes('share') && shownPage(state) && (
          <button type="button" className="button button-soft" onClick={() => act({ type: 'copy-address' })}>
            <Icon name="copy" />
            {say('browser.copy-address')}
          </button>
        )}
      </div>
      <button
        type="button"
        className={`button button-quiet ${styles['menu']}`}
        aria-expanded={hasMenu}
        aria-controls={menuId}
        onClick={() => setMenu(!hasMenu)}
      >
        <Icon name="list" />
        {say('browser.panels')}
      </button>
      <ul id={menuId} className={styles['panels']} data-open={hasMenu || undefined} aria-label={say('browser.panels')}>
        {panelsOf(state).map((name) => (
          <li key={name}>
            <button
              type="button"
              className="button button-quiet"
              aria-expanded={panel === name}
              onClick={() => {
                if (panel !== name && name === 'site') act({ type: 'inspect' })
                setPanel(panel === name ? null : name)
                setMenu(false)
              }}
            >
              {say(`browser.${name}`)}
            </button>
          </li>
        ))}
      </ul>
      {panel && <PanelView key={panel} panel={panel} state={state} act={act} onClose={close} />}
      <p role="status" className={state.notice === null ? 'visually-hidden' : styles['notice']}>
        {state.notice !== null && say(`browser.notice-${state.notice}`)}
      </p>
      <div ref={main} tabIndex={-1} className={styles['page']}>
        <KeepQuestion state={state} act={act} />
        {view.at === 'search' && <SearchView key={key} query={view} state={state} act={act} />}
        {view.at === 'alike' && <AlikeView key={key} picture={view.picture} state={state} act={act} />}
        {view.at === 'new' && <h3>{say('browser.new-page')}</h3>}
        {view.at === 'nowhere' && <h3>{say('browser.nowhere', { address: view.address })}</h3>}
        {hasWarning && <WarningView key={key} state={state} act={act} />}
        {(view.at === 'page' || view.at === 'copy') && !hasWarning && <PageView key={key} state={state} act={act} />}
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
  const page = shownPage(state)
  const address = page?.address ?? (view.at === 'nowhere' ? view.address : '')
  const [typed, setTyped] = useState<string | null>(null)
  const go = (): void => {
    if (typed !== null) act({ type: 'go', to: typed })
  }
  const isPlain = address.startsWith('http://') || (page !== undefined && isRefused(state, page))
  return (
    <div className={styles['address']}>
      {/^https?:/.test(address) && (
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
      {/* A phone cuts the address: the site is what counts of it. */}
      <p className={styles['host']} dir="ltr" aria-hidden="true">
        {hostOf(page?.address ?? '')}
      </p>
    </div>
  )
}
