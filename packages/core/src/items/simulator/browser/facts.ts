import type { BrowserFacts } from './facts-schema.ts'
import { weightOf } from './on-page.ts'
import { readerFacts } from './reader.ts'
import { recordsFacts } from './records/facts.ts'
import { hostOf, pictureKind, search, searchPictures } from './search.ts'
import { type BrowserState, fileOf, pageOf, recordsBlocks, shownTab, type Tab, viewOf } from './state.ts'
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
    tabs: state.tabs.map((tab) => ({ id: tab.id, page: idAt(tab), private: tab.isPrivate ?? false })),
    searches: state.searches.map(({ words, since, kind, language = '', wide = 0, site = '' }, place) => {
      const query = state.searches[place] ?? { words, since, kind }
      const found =
        kind === pictureKind
          ? searchPictures(scenario, query).map(({ picture }) => picture.id)
          : search(scenario, query).map(({ id }) => id)
      return { words, found, since, kind, language, wide, site }
    }),
    alike: [...state.alike],
    fields: { ...state.fields },
    pressed: { ...state.pressed },
    sent: Object.fromEntries(Object.entries(state.sent).map(([id, sent]) => [id, { ...sent }])),
    answers: { ...state.answers },
    allowed: [...state.allowed],
    downloads: state.downloads.map((id) => ({ id, name: fileOf(scenario, id)?.name ?? '' })),
    downloaded: [...state.downloaded],
    bookmarks: state.bookmarks.map((bookmark) => ({ ...bookmark })),
    folders: state.folders.map(({ id, name, in: parent = '' }) => ({ id, name, in: parent })),
    history: state.history.map(({ id, page: visited }) => ({
      id,
      page: visited,
      host: hostOf(pageOf(scenario, visited)?.address ?? ''),
    })),
    inspected: [...state.inspected],
    cleared: [...state.cleared],
    subscribed: [...state.subscribed],
    reader: readerFacts(state),
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
    sessions: [...state.sessions],
    emptied: [...state.emptied],
    permissions: state.permissions.map((permission) => ({ ...permission })),
    extensions: state.extensions.map(({ id, isOn }) => ({ id, on: isOn })),
    repairs: [...state.repairs],
    keyboard: { ...state.keyboard },
    inspections: [...state.inspections],
    marks: { ...state.marks },
    marked: Object.entries(state.marks).map(([id, as]) => ({ id, as })),
    clipboard: state.clipboard,
    looked: [...state.looked],
    played: [...state.played],
    pins: { ...state.pins },
    loads: Object.fromEntries(
      scenario.pages.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === 'loads' ? [[block.id, weightOf(state, block)]] : [])),
      ),
    ),
    records: Object.fromEntries(
      recordsBlocks(scenario).flatMap((block) => {
        const kept = state.records[block.id]
        return kept ? [[block.id, recordsFacts(block, kept)]] : []
      }),
    ),
  }
}
