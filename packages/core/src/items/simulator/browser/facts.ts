import type { BrowserFacts } from './schema.ts'
import { hostOf, search } from './search.ts'
import { type BrowserState, fileOf, pageOf, shownTab, type Tab, viewOf } from './state.ts'
import { strengthOf } from './vault.ts'

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
    clock: state.clock,
    accepted: [...state.accepted],
    vault: {
      passphrase: { length: state.passphrase.length, strength: strengthOf(state) },
      entries: state.vault.map(({ id, host, user, password }) => ({
        id,
        host,
        user,
        length: password.length,
        generated: state.generated.includes(password),
        works: state.accounts.some((one) => one.host === host && one.user === user && one.password === password),
      })),
    },
    signedIn: [...state.signedIn],
    openedFiles: [...state.openedFiles],
    commands: [...state.commands],
  }
}
