// What the browser holds, and what of it is on the screen.
import type { Block } from './blocks.ts'
import { type RecordsBlock, type RecordsState, startRecords } from './records/state.ts'
import type { BrowserScenario, Page } from './schema.ts'
import { hostOf, type Query, search } from './search.ts'
import { stands } from './standing.ts'

/** What a tab shows. */
export type View =
  | { readonly at: 'page'; readonly page: string }
  | { readonly at: 'copy'; readonly page: string; readonly copy: string }
  | ({ readonly at: 'search' } & Query)
  /** Pictures like one. */
  | { readonly at: 'alike'; readonly picture: string }
  | { readonly at: 'nowhere'; readonly address: string }
  | { readonly at: 'new' }

export type Tab = {
  readonly id: string
  readonly views: readonly View[]
  readonly place: number
  readonly isPrivate?: boolean
}

export type Value = string | boolean

export type BrowserState = {
  readonly scenario: BrowserScenario
  readonly tabs: readonly Tab[]
  /** The tab that is shown. */
  readonly tab: string
  /** How many things were made by actions, to name the next. */
  readonly made: number
  readonly opened: readonly string[]
  readonly searches: readonly Query[]
  readonly fields: Readonly<Record<string, Value>>
  readonly pressed: Readonly<Record<string, number>>
  readonly sent: Readonly<Record<string, Readonly<Record<string, Value>>>>
  readonly answers: Readonly<Record<string, string>>
  readonly allowed: readonly string[]
  readonly downloads: readonly string[]
  readonly downloaded: readonly string[]
  readonly bookmarks: readonly Bookmark[]
  readonly folders: readonly { readonly id: string; readonly name: string; readonly in?: string }[]
  /** The latest last. */
  readonly history: readonly { readonly id: string; readonly page: string; readonly when: string }[]
  readonly inspected: readonly string[]
  readonly cleared: readonly string[]
  readonly subscribed: readonly string[]
  readonly copies: readonly string[]
  /** The day that the device shows. */
  readonly clock: string
  /** Hosts that were opened in spite of a warning. */
  readonly accepted: readonly string[]
  readonly passphrase: string
  readonly vault: readonly VaultEntry[]
  /** What the vault would keep, if asked to. */
  readonly toKeep: Account | null
  /** Passwords that the vault made. */
  readonly generated: readonly string[]
  /** What the sites know. */
  readonly accounts: readonly Account[]
  /** Hosts where somebody signed in. */
  readonly signedIn: readonly string[]
  readonly clipboard: string
  readonly openedFiles: readonly string[]
  readonly commands: readonly string[]
  /** Hosts where somebody is signed in. */
  readonly sessions: readonly string[]
  /** Hosts of whose files nothing is kept any more. */
  readonly emptied: readonly string[]
  readonly permissions: readonly {
    readonly host: string
    readonly permission: string
    readonly value: 'ask' | 'allow' | 'block'
  }[]
  readonly extensions: readonly { readonly id: string; readonly isOn: boolean }[]
  readonly repairs: readonly string[]
  readonly keyboard: { readonly capitals: boolean; readonly layout: 'azerty' | 'qwerty' }
  readonly inspections: readonly string[]
  /** What was said of each thing that was marked. */
  readonly marks: Readonly<Record<string, string>>
  /** Pictures whose like was looked for. */
  readonly alike: readonly string[]
  readonly looked: readonly string[]
  readonly played: readonly string[]
  /** The moment that each film shows. */
  readonly playing: Readonly<Record<string, string>>
  /** The place of each map that is seen from the street. */
  readonly standing: Readonly<Record<string, string>>
  readonly pins: Readonly<Record<string, string>>
  /** How each file of a page is loaded, by list and file. */
  readonly ways: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly records: Readonly<Record<string, RecordsState>>
  readonly reader: {
    readonly themes: Readonly<Record<string, string>>
    readonly flagged: readonly string[]
    readonly rules: readonly { readonly id: string; readonly words: string }[]
    readonly joined: boolean
  }
  /** What the screen has to say of the last action. */
  readonly notice: Notice | null
  /** Fields that the last press found empty. */
  readonly missing: readonly string[]
}

type Bookmark = { readonly id: string; readonly title: string; readonly page: string; readonly folder: string }

export type Account = { readonly host: string; readonly user: string; readonly password: string }

export type VaultEntry = Account & { readonly id: string }

export type Notice =
  | 'missing'
  | 'bookmarked'
  | 'already-bookmarked'
  | 'same-folder'
  | 'downloaded'
  | 'already-downloaded'
  | 'last-tab'
  | 'clock-set'
  | 'passphrase-short'
  | 'passphrase-set'
  | 'kept'
  | 'filled-in'
  | 'copied'
  | 'wrong-password'
  | 'file-opened'
  | 'command-run'
  | 'cleared'
  | 'extension-added'
  | 'update'
  | 'reset'
  | 'no-feed'
  | 'already-subscribed'
  | 'subscribed'
  | 'record-missing'
  | 'record-saved'
  | 'replied'
  | 'restored'
  | 'alert-set'

export function start(scenario: BrowserScenario): BrowserState {
  const state: BrowserState = {
    scenario,
    tabs: scenario.tabs.map((page, place) => ({ id: `t${place + 1}`, views: [{ at: 'page', page }], place: 0 })),
    tab: 't1',
    made: 0,
    opened: [],
    searches: [],
    fields: startFields(scenario),
    pressed: {},
    sent: {},
    answers: {},
    allowed: [],
    downloads: [],
    downloaded: [],
    bookmarks: (scenario.bookmarks ?? []).map(({ id, title, page, folder = '' }) => ({ id, title, page, folder })),
    folders: scenario.folders ?? [],
    history: scenario.history ?? [],
    inspected: [],
    cleared: [],
    subscribed: (scenario.feeds ?? []).filter(({ subscribed }) => subscribed).map(({ id }) => id),
    copies: [],
    clock: scenario.clock ?? scenario.today,
    accepted: [],
    passphrase: scenario.vault?.passphrase ?? '',
    vault: scenario.vault?.entries ?? [],
    toKeep: null,
    generated: [],
    accounts: scenario.accounts ?? [],
    signedIn: [],
    clipboard: '',
    openedFiles: [],
    commands: [],
    sessions: (scenario.sites ?? []).filter(({ session }) => session).map(({ host }) => host),
    emptied: [],
    permissions: (scenario.sites ?? []).flatMap(({ host, permissions = [] }) =>
      permissions.map(({ id, value }) => ({ host, permission: id, value })),
    ),
    extensions: (scenario.extensions ?? [])
      .filter(({ absent }) => !absent)
      .map(({ id, off }) => ({ id, isOn: off !== true })),
    repairs: [],
    keyboard: { capitals: scenario.keyboard?.capitals ?? false, layout: scenario.keyboard?.layout ?? 'qwerty' },
    inspections: [],
    marks: {},
    alike: [],
    looked: [],
    played: [],
    playing: {},
    standing: {},
    pins: {},
    ways: {},
    records: Object.fromEntries(recordsBlocks(scenario).map((block) => [block.id, startRecords(block)])),
    reader: { themes: {}, flagged: [], rules: [], joined: false },
    notice: null,
    missing: [],
  }
  return isWarned(state) ? state : { ...state, opened: scenario.tabs.slice(0, 1) }
}

function startFields({ pages }: BrowserScenario): Record<string, Value> {
  const fields: Record<string, Value> = {}
  for (const block of pages.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'field') fields[block.id] = block.kind === 'tick' ? block.on === true : (block.value ?? '')
  }
  return fields
}

/** Every list of records, wherever it stands. */
export function recordsBlocks({ pages }: BrowserScenario): readonly RecordsBlock[] {
  return pages.flatMap(({ blocks }) => blocks.filter((block): block is RecordsBlock => block.type === 'records'))
}

/** The tab that is shown. */
export function shownTab({ tabs, tab }: BrowserState): Tab | undefined {
  return tabs.find(({ id }) => id === tab)
}

/** What a tab shows. */
export function viewOf(tab: Tab | undefined): View {
  return tab?.views[tab.place] ?? { at: 'new' }
}

/** The page that is shown, also when a copy of it is. */
export function shownPage(state: BrowserState): Page | undefined {
  const view = viewOf(shownTab(state))
  return view.at === 'page' || view.at === 'copy' ? pageOf(state.scenario, view.page) : undefined
}

export function pageOf({ pages }: BrowserScenario, id: string): Page | undefined {
  return pages.find((page) => page.id === id)
}

/** The blocks that are shown: the page's, or those of its copy. None while the browser warns of the page. */
export function shownBlocks(state: BrowserState): readonly Block[] {
  if (isWarned(state)) return []
  const view = viewOf(shownTab(state))
  const page = shownPage(state)
  const blocks = view.at === 'copy' ? page?.copies?.find(({ id }) => id === view.copy)?.blocks : page?.blocks
  return (blocks ?? []).filter(({ shownWhen }) => stands(state, shownWhen))
}

/** The pages that a search shows. */
export function shownResults(state: BrowserState): readonly Page[] {
  const view = viewOf(shownTab(state))
  return view.at === 'search' ? search(state.scenario, view) : []
}

/** What the page asks that was not answered yet, the first of it. */
export function openPrompt(state: BrowserState): NonNullable<Page['prompts']>[number] | undefined {
  if (viewOf(shownTab(state)).at !== 'page' || isWarned(state)) return undefined
  return shownPage(state)?.prompts?.find(({ id }) => state.answers[id] === undefined)
}

type Site = NonNullable<BrowserScenario['sites']>[number]

/** What is known of the site of the page that is shown. */
export function shownSite(state: BrowserState): Site | undefined {
  const page = shownPage(state)
  return page && siteOf(state, page)
}

function siteOf({ scenario }: BrowserState, { address }: Page): Site | undefined {
  return scenario.sites?.find(({ host }) => host === hostOf(address))
}

/** The certificate that the browser gets for a page: a portal answers in place of the site. */
export function certificateOf(state: BrowserState, page: Page): Site['certificate'] | undefined {
  const site = siteOf(state, page)
  if (!site || !page.address.startsWith('https:')) return undefined
  const { certificate, portal } = site
  return portal && state.pressed[portal.button] === undefined ? portal.certificate : certificate
}

/** Whether the browser refuses the certificate of a page, by the day that the device shows. */
export function isRefused(state: BrowserState, page: Page): boolean {
  const certificate = certificateOf(state, page)
  if (!certificate) return false
  const { from, until } = certificate
  const isOfToday = (from === undefined || state.clock >= from) && state.clock <= until
  return certificate.state !== 'valid' || !isOfToday
}

/** Whether a warning stands in place of a page. */
export function isHeldBack(state: BrowserState, page: Page): boolean {
  return !state.accepted.includes(hostOf(page.address)) && isRefused(state, page)
}

/** Whether a warning stands in place of the page that is shown. */
export function isWarned(state: BrowserState): boolean {
  const page = shownPage(state)
  return page !== undefined && viewOf(shownTab(state)).at === 'page' && isHeldBack(state, page)
}

/** Every file of the scenario, by id. */
export function fileOf({ pages }: BrowserScenario, id: string): Extract<Block, { type: 'file' }> | undefined {
  const blocks = pages.flatMap((page) => [...page.blocks, ...(page.copies ?? []).flatMap((copy) => copy.blocks)])
  return blocks.find((block): block is Extract<Block, { type: 'file' }> => block.type === 'file' && block.id === id)
}
