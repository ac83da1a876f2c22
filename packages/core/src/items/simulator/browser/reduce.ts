import type { Block, BrowserAction, BrowserFacts, BrowserScenario, Page } from './schema.ts'
import { hostOf, plain, type Query, search } from './search.ts'

/** What a tab shows. */
export type View =
  | { readonly at: 'page'; readonly page: string }
  | { readonly at: 'copy'; readonly page: string; readonly copy: string }
  | ({ readonly at: 'search' } & Query)
  | { readonly at: 'nowhere'; readonly address: string }
  | { readonly at: 'new' }

export type Tab = { readonly id: string; readonly views: readonly View[]; readonly place: number }

type Value = string | boolean

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
  readonly folders: readonly { readonly id: string; readonly name: string }[]
  /** The latest last. */
  readonly history: readonly { readonly id: string; readonly page: string; readonly when: string }[]
  readonly inspected: readonly string[]
  readonly cleared: readonly string[]
  readonly subscribed: readonly string[]
  readonly copies: readonly string[]
  /** What the screen has to say of the last action. */
  readonly notice: Notice | null
  /** Fields that the last press found empty. */
  readonly missing: readonly string[]
}

type Bookmark = { readonly id: string; readonly title: string; readonly page: string; readonly folder: string }

export type Notice =
  | 'missing'
  | 'bookmarked'
  | 'already-bookmarked'
  | 'same-folder'
  | 'downloaded'
  | 'already-downloaded'
  | 'last-tab'

export function start(scenario: BrowserScenario): BrowserState {
  return {
    scenario,
    tabs: scenario.tabs.map((page, place) => ({ id: `t${place + 1}`, views: [{ at: 'page', page }], place: 0 })),
    tab: 't1',
    made: 0,
    opened: scenario.tabs.slice(0, 1),
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
    notice: null,
    missing: [],
  }
}

function startFields({ pages }: BrowserScenario): Record<string, Value> {
  const fields: Record<string, Value> = {}
  for (const block of pages.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'field') fields[block.id] = block.kind === 'tick' ? block.on === true : ''
  }
  return fields
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

/** The blocks that are shown: the page's, or those of its copy. */
export function shownBlocks(state: BrowserState): readonly Block[] {
  const view = viewOf(shownTab(state))
  const page = shownPage(state)
  if (view.at !== 'copy') return page?.blocks ?? []
  return page?.copies?.find(({ id }) => id === view.copy)?.blocks ?? []
}

/** What the page asks that was not answered yet, the first of it. */
export function openPrompt(state: BrowserState): NonNullable<Page['prompts']>[number] | undefined {
  if (viewOf(shownTab(state)).at !== 'page') return undefined
  return shownPage(state)?.prompts?.find(({ id }) => state.answers[id] === undefined)
}

/** What `site` says of the page that is shown. */
export function shownSite(state: BrowserState): NonNullable<BrowserScenario['sites']>[number] | undefined {
  const page = shownPage(state)
  return page && state.scenario.sites?.find(({ host }) => host === hostOf(page.address))
}

export function reduce(before: BrowserState, action: BrowserAction): BrowserState | null {
  const state: BrowserState = { ...before, notice: null, missing: [] }
  const { scenario } = state
  switch (action.type) {
    case 'go': {
      const to = action.to.trim()
      if (to === '') return null
      const page = pageAt(scenario, to)
      if (page) return show(state, { at: 'page', page: page.id })
      if (looksLikeAddress(to) || scenario.search === undefined) return show(state, { at: 'nowhere', address: to })
      return searchFor(state, { words: to, since: '', kind: '' })
    }
    case 'search': {
      const { words, since = '', kind = '' } = action
      return scenario.search === undefined || words.trim() === ''
        ? null
        : searchFor(state, { words: words.trim(), since, kind })
    }
    case 'open':
      return canReach(state, action.page) ? showIn(state, action.page, action.inTab) : null
    case 'follow': {
      const link = shownBlocks(state).find((block) => block.type === 'link' && block.id === action.link)
      return link?.type === 'link' && !openPrompt(state) ? showIn(state, link.page, action.inTab) : null
    }
    case 'back':
      return move(state, -1)
    case 'forward':
      return move(state, 1)
    case 'new-tab':
      return addTab(state, { at: 'new' })
    case 'show-tab': {
      const shown = { ...state, tab: action.tab }
      return state.tabs.some(({ id }) => id === action.tab) ? visited(shown, viewOf(shownTab(shown))) : null
    }
    case 'close-tab': {
      const place = state.tabs.findIndex(({ id }) => id === action.tab)
      if (place === -1) return null
      if (state.tabs.length === 1) return { ...state, notice: 'last-tab' }
      const tabs = state.tabs.filter(({ id }) => id !== action.tab)
      const next = tabs[Math.min(place, tabs.length - 1)]?.id ?? ''
      return { ...state, tabs, tab: state.tab === action.tab ? next : state.tab }
    }
    case 'fill':
      return fill(state, action.field, action.value)
    case 'press':
      return press(state, action.button)
    case 'answer':
      return answer(state, action)
    case 'download': {
      const file = shownBlocks(state).find((block) => block.type === 'file' && block.id === action.file)
      if (!file || openPrompt(state)) return null
      if (state.downloads.includes(action.file)) return { ...state, notice: 'already-downloaded' }
      return {
        ...state,
        notice: 'downloaded',
        downloads: [...state.downloads, action.file],
        downloaded: withOne(state.downloaded, action.file),
      }
    }
    case 'remove-download':
      return state.downloads.includes(action.file)
        ? { ...state, downloads: state.downloads.filter((id) => id !== action.file) }
        : null
    case 'inspect': {
      const page = shownPage(state)
      return page ? { ...state, inspected: withOne(state.inspected, hostOf(page.address)) } : null
    }
    case 'clear-cookies':
      return scenario.sites?.some(({ host, cookies = [] }) => host === action.host && cookies.length > 0)
        ? { ...state, cleared: withOne(state.cleared, action.host) }
        : null
    case 'forget':
      return state.history.some(({ id }) => id === action.visit)
        ? { ...state, history: state.history.filter(({ id }) => id !== action.visit) }
        : null
    case 'clear-history':
      return { ...state, history: [] }
    case 'subscribe': {
      if (!scenario.feeds?.some(({ id }) => id === action.feed)) return null
      const others = state.subscribed.filter((id) => id !== action.feed)
      return { ...state, subscribed: action.on ? [...others, action.feed] : others }
    }
    case 'copy': {
      const page = shownPage(state)
      if (!page?.copies?.some(({ id }) => id === action.copy)) return null
      const shown = show(state, { at: 'copy', page: page.id, copy: action.copy })
      return { ...shown, copies: withOne(state.copies, action.copy) }
    }
    default:
      return changeBookmarks(state, action)
  }
}

type BookmarkAction = Extract<
  BrowserAction,
  { type: 'bookmark' | 'remove-bookmark' | 'move-bookmark' | 'rename-bookmark' | 'add-folder' }
>

function changeBookmarks(state: BrowserState, action: BookmarkAction): BrowserState | null {
  const { bookmarks, folders } = state
  if (action.type === 'add-folder') {
    const name = action.name.trim()
    if (name === '') return null
    if (folders.some((folder) => plain(folder.name) === plain(name))) return { ...state, notice: 'same-folder' }
    const made = state.made + 1
    return { ...state, made, folders: [...folders, { id: `n${made}`, name }] }
  }
  const folder = 'folder' in action ? (action.folder ?? '') : ''
  if (folder !== '' && !folders.some(({ id }) => id === folder)) return null
  if (action.type === 'bookmark') {
    const page = shownPage(state)
    if (!page) return null
    if (bookmarks.some((one) => one.page === page.id)) return { ...state, notice: 'already-bookmarked' }
    const made = state.made + 1
    const added = { id: `n${made}`, title: page.title, page: page.id, folder }
    return { ...state, made, notice: 'bookmarked', bookmarks: [...bookmarks, added] }
  }
  if (!bookmarks.some(({ id }) => id === action.bookmark)) return null
  if (action.type === 'remove-bookmark') {
    return { ...state, bookmarks: bookmarks.filter(({ id }) => id !== action.bookmark) }
  }
  const change = action.type === 'move-bookmark' ? { folder } : { title: action.title.trim() || action.title }
  return { ...state, bookmarks: bookmarks.map((one) => (one.id === action.bookmark ? { ...one, ...change } : one)) }
}

function pageAt({ pages }: BrowserScenario, typed: string): Page | undefined {
  const wanted = bare(typed)
  // Who types no protocol gets the protected page first, as browsers do.
  const fitting = pages.filter(({ address }) => bare(address) === wanted)
  const exact = fitting.find(({ address }) => address === typed)
  return exact ?? fitting.find(({ address }) => address.startsWith('https:')) ?? fitting[0]
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

function looksLikeAddress(typed: string): boolean {
  return /^https?:\/\//i.test(typed) || /^[^\s:"]+\.[a-z]{2,}(\/\S*)?$/i.test(typed)
}

function searchFor(state: BrowserState, query: Query): BrowserState {
  return show({ ...state, searches: [...state.searches, query] }, { at: 'search', ...query })
}

/** Pages that something on the screen leads to, other than the page itself. */
function canReach(state: BrowserState, page: string): boolean {
  const { scenario, bookmarks, history, subscribed } = state
  const view = viewOf(shownTab(state))
  return (
    (view.at === 'search' && search(scenario, view).some(({ id }) => id === page)) ||
    (view.at === 'copy' && view.page === page) ||
    bookmarks.some((one) => one.page === page) ||
    history.some((one) => one.page === page) ||
    (scenario.feeds ?? []).some(
      ({ id, entries }) => subscribed.includes(id) && entries.some((entry) => entry.page === page),
    )
  )
}

function showIn(state: BrowserState, page: string, inTab = false): BrowserState {
  const view: View = { at: 'page', page }
  return inTab ? addTab(state, view) : show(state, view)
}

function addTab(state: BrowserState, view: View): BrowserState {
  const made = state.made + 1
  const id = `n${made}`
  return visited({ ...state, made, tab: id, tabs: [...state.tabs, { id, views: [view], place: 0 }] }, view)
}

function show(state: BrowserState, view: View): BrowserState {
  const tabs = state.tabs.map((tab) =>
    tab.id === state.tab ? { ...tab, views: [...tab.views.slice(0, tab.place + 1), view], place: tab.place + 1 } : tab,
  )
  return visited({ ...state, tabs }, view)
}

function move(state: BrowserState, by: 1 | -1): BrowserState | null {
  const tab = shownTab(state)
  const view = tab?.views[tab.place + by]
  if (!tab || !view) return null
  const tabs = state.tabs.map((one) => (one.id === tab.id ? { ...one, place: one.place + by } : one))
  return visited({ ...state, tabs }, view)
}

/** Notes that a view came on the screen. */
function visited(state: BrowserState, view: View): BrowserState {
  if (view.at !== 'page') return state
  const made = state.made + 1
  const visit = { id: `n${made}`, page: view.page, when: '' }
  return { ...state, made, opened: [...state.opened, view.page], history: [...state.history, visit] }
}

function fill(state: BrowserState, id: string, value: Value): BrowserState | null {
  const field = shownBlocks(state).find((block) => block.type === 'field' && block.id === id)
  if (field?.type !== 'field' || openPrompt(state)) return null
  const isFit =
    field.kind === 'tick'
      ? typeof value === 'boolean'
      : typeof value === 'string' &&
        (field.kind !== 'choice' || (field.options?.some((option) => option.id === value) ?? false))
  return isFit ? { ...state, fields: { ...state.fields, [id]: value } } : null
}

function press(state: BrowserState, id: string): BrowserState | null {
  const blocks = shownBlocks(state)
  const button = blocks.find((block) => block.type === 'button' && block.id === id)
  if (button?.type !== 'button' || openPrompt(state)) return null
  const missing = (button.needs ?? []).filter((field) => {
    const value = state.fields[field]
    return typeof value === 'string' ? value.trim() === '' : value !== true
  })
  if (missing.length > 0) return { ...state, notice: 'missing', missing }
  const fields = blocks.flatMap((block) => (block.type === 'field' ? [block.id] : []))
  const pressed: BrowserState = {
    ...state,
    pressed: { ...state.pressed, [id]: (state.pressed[id] ?? 0) + 1 },
    sent: { ...state.sent, [id]: Object.fromEntries(fields.map((field) => [field, state.fields[field] ?? ''])) },
  }
  return button.page === undefined ? pressed : show(pressed, { at: 'page', page: button.page })
}

function answer(
  state: BrowserState,
  { prompt: id, answer: chosen, purposes: ticked = [] }: Extract<BrowserAction, { type: 'answer' }>,
): BrowserState | null {
  const prompt = openPrompt(state)
  const given = prompt?.answers.find((one) => one.id === chosen)
  if (prompt?.id !== id || !given) return null
  const purposes = prompt.purposes ?? []
  if (ticked.some((one) => !purposes.some((purpose) => purpose.id === one && !purpose.fixed))) return null
  const allowed = purposes.filter(
    (purpose) =>
      purpose.fixed || given.purposes === 'all' || (given.purposes === undefined && ticked.includes(purpose.id)),
  )
  const answered: BrowserState = {
    ...state,
    answers: { ...state.answers, [id]: chosen },
    allowed: [...state.allowed, ...allowed.map((purpose) => purpose.id)],
  }
  return given.page === undefined ? answered : show(answered, { at: 'page', page: given.page })
}

function withOne(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one]
}

/** Every file of the scenario, by id. */
export function fileOf({ pages }: BrowserScenario, id: string): Extract<Block, { type: 'file' }> | undefined {
  const blocks = pages.flatMap((page) => [...page.blocks, ...(page.copies ?? []).flatMap((copy) => copy.blocks)])
  return blocks.find((block): block is Extract<Block, { type: 'file' }> => block.type === 'file' && block.id === id)
}

export function facts(state: BrowserState): BrowserFacts {
  const { scenario } = state
  const view = viewOf(shownTab(state))
  const page = view.at === 'page' ? view.page : ''
  const idAt = (tab: Tab): string => {
    const shown = viewOf(tab)
    return shown.at === 'page' ? shown.page : ''
  }
  return {
    page,
    host: hostOf(pageOf(scenario, page)?.address ?? ''),
    opened: [...state.opened],
    tabs: state.tabs.map((tab) => ({ id: tab.id, page: idAt(tab) })),
    searches: state.searches.map((query) => ({ ...query, found: search(scenario, query).map(({ id }) => id) })),
    fields: { ...state.fields },
    pressed: { ...state.pressed },
    sent: Object.fromEntries(Object.entries(state.sent).map(([id, sent]) => [id, { ...sent }])),
    answers: { ...state.answers },
    allowed: [...state.allowed],
    downloads: state.downloads.map((id) => ({ id, name: fileOf(scenario, id)?.name ?? '' })),
    downloaded: [...state.downloaded],
    bookmarks: state.bookmarks.map((bookmark) => ({ ...bookmark })),
    folders: state.folders.map(({ id, name }) => ({ id, name })),
    history: state.history.map(({ id, page: visited }) => ({ id, page: visited })),
    inspected: [...state.inspected],
    cleared: [...state.cleared],
    subscribed: [...state.subscribed],
    copies: [...state.copies],
  }
}
