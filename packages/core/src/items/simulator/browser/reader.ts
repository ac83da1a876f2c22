// The feed reader: themes to file feeds under, entries to come back to, and what is left out.

import type { BrowserAction } from './actions.ts'
import type { BrowserFacts } from './facts-schema.ts'
import { plain } from './plain.ts'
import type { BrowserScenario } from './schema.ts'
import type { BrowserState } from './state.ts'

type ReaderAction = Extract<
  BrowserAction,
  { type: 'subscribe' | 'add-feed' | 'file-feed' | 'flag' | 'leave-out' | 'let-in' | 'join-stories' }
>

const readerActions: readonly string[] = [
  'subscribe',
  'add-feed',
  'file-feed',
  'flag',
  'leave-out',
  'let-in',
  'join-stories',
] satisfies readonly ReaderAction['type'][]

export function isReaderAction(action: BrowserAction): action is ReaderAction {
  return readerActions.includes(action.type)
}

export function reduceReader(state: BrowserState, action: ReaderAction): BrowserState | null {
  const { scenario, subscribed, reader } = state
  const { feeds = [] } = scenario
  if (action.type === 'subscribe') {
    if (!feeds.some(({ id }) => id === action.feed)) return null
    const others = subscribed.filter((id) => id !== action.feed)
    return { ...state, subscribed: action.on ? [...others, action.feed] : others }
  }
  if (!scenario.reader) return null
  const become = (change: Partial<typeof reader>): BrowserState => ({ ...state, reader: { ...reader, ...change } })
  switch (action.type) {
    case 'add-feed': {
      const wanted = bare(action.address)
      if (wanted === '') return null
      const found = feeds.find(({ address }) => address !== undefined && bare(address) === wanted)
      if (!found) return { ...state, notice: 'no-feed' }
      if (subscribed.includes(found.id)) return { ...state, notice: 'already-subscribed' }
      return { ...state, subscribed: [...subscribed, found.id], notice: 'subscribed' }
    }
    case 'file-feed': {
      const { feed, theme = '' } = action
      const isKnown = theme === '' || scenario.reader.themes.some(({ id }) => id === theme)
      return isKnown && subscribed.includes(feed) ? become({ themes: { ...reader.themes, [feed]: theme } }) : null
    }
    case 'flag': {
      if (!shownEntries(state).some(({ id }) => id === action.entry)) return null
      const others = reader.flagged.filter((id) => id !== action.entry)
      return become({ flagged: action.on ? [...others, action.entry] : others })
    }
    case 'leave-out': {
      const words = action.words.trim()
      if (words === '' || reader.rules.some((rule) => plain(rule.words) === plain(words))) return null
      const made = state.made + 1
      return { ...become({ rules: [...reader.rules, { id: `n${made}`, words }] }), made }
    }
    case 'let-in':
      return reader.rules.some(({ id }) => id === action.rule)
        ? become({ rules: reader.rules.filter(({ id }) => id !== action.rule) })
        : null
    case 'join-stories':
      return become({ joined: action.on })
  }
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}

type Feed = NonNullable<BrowserScenario['feeds']>[number]
type ReaderEntry = Feed['entries'][number] & { readonly feed: string; readonly side: string }

/** The entries that come: what is left out by its words does not, nor what says again what another says, if so set. */
export function shownEntries({ scenario, subscribed, reader }: BrowserState): readonly ReaderEntry[] {
  const entries = (scenario.feeds ?? [])
    .filter(({ id }) => subscribed.includes(id))
    .flatMap(({ id: feed, side = '', entries: own }) => own.map((entry) => ({ ...entry, feed, side })))
    .filter(({ title }) => !reader.rules.some(({ words }) => plain(title).includes(plain(words))))
  return reader.joined ? entries.filter((entry, place) => !isRepeated(entries, entry, place)) : entries
}

function isRepeated(entries: readonly ReaderEntry[], { story }: ReaderEntry, place: number): boolean {
  return story !== undefined && entries.findIndex((other) => other.story === story) < place
}

/** What the reader says of all that comes. */
export function gaugesOf(
  state: BrowserState,
): Pick<BrowserFacts['reader'], 'count' | 'repeated' | 'sides' | 'largestShare'> {
  const entries = shownEntries(state)
  const counts = new Map<string, number>()
  for (const { side } of entries) if (side !== '') counts.set(side, (counts.get(side) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return {
    count: entries.length,
    repeated: entries.filter((entry, place) => isRepeated(entries, entry, place)).length,
    sides: [...counts].map(([side, count]) => ({ side, count })),
    largestShare: entries.length === 0 ? 0 : Math.round((most * 100) / entries.length),
  }
}

export function readerFacts(state: BrowserState): BrowserFacts['reader'] {
  const { themes, flagged, rules, joined } = state.reader
  return {
    themes: { ...themes },
    flagged: [...flagged],
    rules: rules.map((rule) => ({ ...rule })),
    joined,
    shown: shownEntries(state).map(({ id }) => id),
    ...gaugesOf(state),
  }
}
