import type { BrowserAction } from './actions.ts'
import { isOnPageAction, reduceOnPage } from './on-page.ts'
import { plain } from './plain.ts'
import { isReaderAction, reduceReader } from './reader.ts'
import type { BrowserScenario, Page } from './schema.ts'
import { hostOf, pictureKind, picturesLike, type Query, search, searchPictures } from './search.ts'
import {
  type Account,
  type BrowserState,
  fileOf,
  isWarned,
  openPrompt,
  shownBlocks,
  shownPage,
  shownTab,
  type Value,
  type View,
  viewOf,
} from './state.ts'
import { isUpkeepAction, reduceUpkeep } from './upkeep.ts'
import { credentials, isVaultAction, keepsAnew, reduceVault } from './vault.ts'

/** The state after an action. A page that the browser warned of counts as opened once it is seen. */
export function reduce(before: BrowserState, action: BrowserAction): BrowserState | null {
  const after = step(before, action)
  if (!after || !isWarned(before) || isWarned(after)) return after
  const view = viewOf(shownTab(after))
  return after.tab === before.tab && view === viewOf(shownTab(before)) ? visited(after, view) : after
}

function step(before: BrowserState, action: BrowserAction): BrowserState | null {
  const state: BrowserState = { ...before, notice: null, missing: [] }
  const { scenario } = state
  if (isVaultAction(action)) return reduceVault(state, action)
  if (isOnPageAction(action)) return reduceOnPage(state, action)
  if (isUpkeepAction(action)) return reduceUpkeep(state, action)
  if (isReaderAction(action)) return reduceReader(state, action)
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
      const { type: _, words, since = '', kind = '', ...others } = action
      return scenario.search === undefined || words.trim() === ''
        ? null
        : searchFor(state, { words: words.trim(), since, kind, ...others })
    }
    case 'search-site': {
      const words = action.words.trim()
      const page = shownPage(state)
      const view = viewOf(shownTab(state))
      const site =
        page && shownBlocks(state).some(({ type }) => type === 'site-search')
          ? hostOf(page.address)
          : view.at === 'search' && view.site
      return words === '' || !site ? null : searchFor(state, { words, since: '', kind: '', site })
    }
    case 'search-alike': {
      const isShown = shownPictures(state).includes(action.picture)
      if (!isShown || !scenario.tools?.includes('pictures')) return null
      return show({ ...state, alike: withOne(state.alike, action.picture) }, { at: 'alike', picture: action.picture })
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
      return action.private && !scenario.tools?.includes('private')
        ? null
        : addTab(state, { at: 'new' }, action.private)
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
    case 'open-download': {
      if (!state.downloads.includes(action.file)) return null
      const opened = { ...state, openedFiles: withOne(state.openedFiles, action.file) }
      const page = fileOf(scenario, action.file)?.page
      return page === undefined ? { ...opened, notice: 'file-opened' } : show(opened, { at: 'page', page })
    }
    case 'run': {
      const command = action.command.trim()
      return scenario.commands && command !== ''
        ? { ...state, commands: [...state.commands, command], notice: 'command-run' }
        : null
    }
    case 'proceed': {
      const page = shownPage(state)
      return page && isWarned(state) ? { ...state, accepted: withOne(state.accepted, hostOf(page.address)) } : null
    }
    case 'leave':
      return isWarned(state) ? show(state, { at: 'new' }) : null
    case 'inspect': {
      const page = shownPage(state)
      return page ? { ...state, inspected: withOne(state.inspected, hostOf(page.address)) } : null
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
    if (action.in !== undefined && !folders.some(({ id }) => id === action.in)) return null
    const folder = { id: `n${made}`, name, ...(action.in !== undefined && { in: action.in }) }
    return { ...state, made, folders: [...folders, folder] }
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
  const fitting = pages.filter(({ address }) => isSameAddress(bare(address), wanted))
  const exact = fitting.find(({ address }) => address === typed)
  const found = exact ?? fitting.find(({ address }) => address.startsWith('https:')) ?? fitting[0]
  if (found || !wanted.includes('?')) return found
  const [path] = wanted.split('?')
  return pages.find(({ address, otherwise }) => otherwise && bare(address).split('?')[0] === path)
}

/** The parameters of an address may stand in any order. */
function isSameAddress(one: string, other: string): boolean {
  return one === other || (one.includes('?') && ordered(one) === ordered(other))
}

function ordered(address: string): string {
  const [path = '', parameters = ''] = address.split('?')
  return `${path.replace(/\/$/, '')}?${parameters.split('&').toSorted().join('&')}`
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
    (view.at === 'search' && view.kind !== pictureKind && search(scenario, view).some(({ id }) => id === page)) ||
    (view.at === 'search' &&
      view.kind === pictureKind &&
      searchPictures(scenario, view).some((found) => found.page.id === page)) ||
    (view.at === 'alike' && picturesLike(scenario, view.picture).some((found) => found.page.id === page)) ||
    shownBlocks(state).some(
      (block) => block.type === 'records' && state.records[block.id]?.all.some((one) => one.page === page),
    ) ||
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

/** What is opened from a private tab is private too. */
function addTab(state: BrowserState, view: View, isPrivate = shownTab(state)?.isPrivate ?? false): BrowserState {
  const made = state.made + 1
  const id = `n${made}`
  const tab = { id, views: [view], place: 0, isPrivate }
  return visited({ ...state, made, tab: id, tabs: [...state.tabs, tab] }, view)
}

/** The pictures on the screen: of a page, or that a search found. */
function shownPictures(state: BrowserState): readonly string[] {
  const view = viewOf(shownTab(state))
  const found =
    view.at === 'search' && view.kind === pictureKind
      ? searchPictures(state.scenario, view)
      : view.at === 'alike'
        ? picturesLike(state.scenario, view.picture)
        : []
  const blocks = openPrompt(state) ? [] : shownBlocks(state)
  return [
    ...found.map(({ picture }) => picture.id),
    ...blocks.flatMap((block) => (block.type === 'picture' ? [block.id] : [])),
  ]
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
  if (view.at !== 'page' || isWarned(state)) return state
  const made = state.made + 1
  const visit = { id: `n${made}`, page: view.page, when: '' }
  // A private window leaves nothing in the history.
  if (shownTab(state)?.isPrivate) return { ...state, made, opened: [...state.opened, view.page] }
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
  const sent = {
    ...state.sent,
    [id]: Object.fromEntries(fields.map((field) => [field, state.fields[field] ?? ''])),
  }
  const account = button.account === undefined ? null : credentials(state)
  const isKnown = state.accounts.some((one) => isSameAccount(one, account) && one.password === account?.password)
  if (button.account === 'sign-in' && !isKnown) return { ...state, sent, notice: 'wrong-password' }
  const others = state.accounts.filter((one) => !isSameAccount(one, account))
  const pressed: BrowserState = {
    ...state,
    sent,
    pressed: { ...state.pressed, [id]: (state.pressed[id] ?? 0) + 1 },
    accounts: button.account === 'register' && account ? [...others, account] : state.accounts,
    signedIn: button.account === 'sign-in' && account ? withOne(state.signedIn, account.host) : state.signedIn,
    sessions: button.account === 'sign-in' && account ? withOne(state.sessions, account.host) : state.sessions,
    toKeep: account && keepsAnew(state, account) ? account : state.toKeep,
  }
  return button.page === undefined ? pressed : show(pressed, { at: 'page', page: button.page })
}

function isSameAccount(one: Account, other: Account | null): boolean {
  return one.host === other?.host && one.user === other.user
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
