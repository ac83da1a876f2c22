import {
  type BrowserState,
  certificateOf,
  fileOf,
  hostOf,
  isRefused,
  shownPage,
  shownSite,
} from '@pix/core/simulators/browser'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { useDates } from '../use-dates.ts'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { CertificateDetails } from './certificate-details.tsx'
import { Entries, Remove } from './entries.tsx'
import { FeedsPanel } from './feeds-panel.tsx'
import { InspectionPanel } from './inspection-panel.tsx'
import { BookmarksPanel, HistoryPanel } from './kept-pages.tsx'
import { DataPanel, ExtensionsPanel, KeyboardPanel, Permissions, RepairPanel } from './upkeep-panels.tsx'
import { VaultPanel } from './vault-panel.tsx'

const panels = [
  'site',
  'vault',
  'bookmarks',
  'history',
  'downloads',
  'feeds',
  'copies',
  'data',
  'extensions',
  'repair',
  'inspection',
  'keyboard',
  'clock',
  'commands',
] as const
export type Panel = (typeof panels)[number]

/** Those that the scenario has something for. */
export function panelsOf({ scenario }: BrowserState): readonly Panel[] {
  const absent: Readonly<Partial<Record<Panel, boolean>>> = {
    vault: scenario.vault === undefined,
    feeds: scenario.feeds === undefined,
    copies: !scenario.pages.some(({ copies = [] }) => copies.length > 0),
    commands: !scenario.commands,
    data: !scenario.tools?.includes('data'),
    extensions: scenario.extensions === undefined,
    repair: !scenario.tools?.includes('repair'),
    inspection: !scenario.tools?.includes('inspection'),
    keyboard: scenario.keyboard === undefined,
  }
  return panels.filter((panel) => !absent[panel])
}

/** What the browser keeps, or knows of the page. Another panel is another component: each takes the focus. */
export function PanelView({
  panel,
  state,
  act,
  onClose,
}: BrowserProps & { panel: Panel; onClose: () => void }): JSX.Element {
  const say = useMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
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
  bookmarks: BookmarksPanel,
  history: HistoryPanel,
  downloads: Downloads,
  feeds: FeedsPanel,
  copies: Copies,
  vault: VaultPanel,
  clock: Clock,
  commands: Commands,
  data: DataPanel,
  extensions: ExtensionsPanel,
  repair: RepairPanel,
  inspection: InspectionPanel,
  keyboard: KeyboardPanel,
}

function SiteInformation({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const page = shownPage(state)
  const site = shownSite(state)
  if (!page) return <p>{say('browser.nothing')}</p>
  const host = hostOf(page.address)
  const cookies = state.cleared.includes(host) ? [] : (site?.cookies ?? [])
  const certificate = certificateOf(state, page)
  return (
    <>
      {certificate ? (
        <>
          <p>{say(isRefused(state, page) ? 'browser.certificate-refused' : 'browser.certificate-accepted')}</p>
          <CertificateDetails host={host} certificate={certificate} clock={state.clock} />
        </>
      ) : (
        <>
          <p dir="ltr">{host}</p>
          <p>{say('browser.no-certificate')}</p>
        </>
      )}
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
      <Permissions host={host} state={state} act={act} />
    </>
  )
}

function Downloads({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  return (
    <Entries>
      {state.downloads.map((id) => {
        const name = fileOf(state.scenario, id)?.name ?? ''
        return (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              className="button button-soft"
              onClick={() => act({ type: 'open-download', file: id })}
            >
              {say('browser.open-download')}
              <span className="visually-hidden"> : {name}</span>
            </button>
            <Remove name={name} onRemove={() => act({ type: 'remove-download', file: id })} />
          </li>
        )
      })}
    </Entries>
  )
}

function Copies({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const { day } = useDates()
  return (
    <Entries>
      {(shownPage(state)?.copies ?? []).map(({ id, date }) => (
        <li key={id}>
          <button type="button" className={styles['link']} onClick={() => act({ type: 'copy', copy: id })}>
            {say('browser.copy-of', { date: day(date) })}
          </button>
        </li>
      ))}
    </Entries>
  )
}

function Clock({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const { day } = useDates()
  return (
    <>
      <p>{say('browser.today', { day: day(state.clock) })}</p>
      <button type="button" className="button button-soft" onClick={() => act({ type: 'set-clock' })}>
        {say('browser.set-clock')}
      </button>
    </>
  )
}

function Commands({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [typed, setTyped] = useState('')
  const run = (): void => {
    if (typed.trim() === '') return
    act({ type: 'run', command: typed.trim() })
    setTyped('')
  }
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{say('browser.command')}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        value={typed}
        maxLength={300}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') run()
        }}
      />
      <div className={styles['row']}>
        {state.clipboard !== '' && (
          <button type="button" className="button button-quiet" onClick={() => setTyped(state.clipboard)}>
            {say('browser.paste')}
          </button>
        )}
        <button type="button" className="button button-soft" onClick={run}>
          {say('browser.run')}
        </button>
      </div>
    </div>
  )
}
