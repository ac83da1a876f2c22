// What a file manager holds, and how it is read: where things are, what they weigh, what is on the screen.
import type { FilesNotice, FilesSearch, SortKey } from './action.ts'
import { compareNames, extensionOf, plain } from './names.ts'
import type { FilesEntry, FilesPlace, FilesScenario, Right } from './schema.ts'

/** Where deleted things and things put aside are, as if they were folders. */
export const trash = 'trash'
export const quarantine = 'quarantine'
/** What is shared, what runs, and the screen of the computer, which are opened as places are. */
export const shares = 'shares'
export const processes = 'processes'
export const desktop = 'desktop'

/** Every id that a scenario cannot give. */
export const takenIds: readonly string[] = [trash, quarantine, shares, processes, desktop]

/** A part of the screen. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** An entry as it stands. */
export type Entry = Omit<FilesEntry, 'size' | 'changed' | 'deleted'> & {
  readonly size: number
  readonly changed: string
  /** The folder to which it goes back from the trash or from quarantine. */
  readonly from?: string
  readonly copyOf?: string
  /** How it was made of another file here. */
  readonly format?: string
  readonly options?: readonly string[]
  /** The part of the screen that it is a picture of. */
  readonly shot?: Area
  /** Somebody tried to mend it. */
  readonly treated?: boolean
}

/** How a program found a file that it has to reach. */
export type Reached = 'ok' | 'missing' | 'denied' | 'in-use'

/** What came of running a program. */
export type FilesRun = {
  readonly program: string
  /** The file that it was given, or nothing. */
  readonly file: string
  readonly reached: readonly { readonly path: string; readonly outcome: Reached }[]
  readonly says: string
  readonly works: boolean
}

export type FilesState = {
  readonly scenario: Omit<FilesScenario, 'entries'>
  readonly entries: readonly Entry[]
  readonly here: string
  readonly opened: readonly string[]
  readonly reading: string | null
  /** The program with which it is read, if one was chosen. */
  readonly readingWith: string | null
  /** What is open in another program. */
  readonly draft: string | null
  readonly extensions: boolean
  readonly sort: { readonly by: SortKey; readonly down: boolean }
  readonly search: FilesSearch | null
  readonly ejected: readonly string[]
  readonly formatted: readonly string[]
  readonly requests: readonly { readonly entry: string; readonly person: string; readonly right: Right }[]
  readonly saved: readonly { readonly draft: string; readonly entry: string }[]
  /** Processes that were ended. */
  readonly ended: readonly string[]
  readonly runs: readonly FilesRun[]
  readonly openedWith: readonly { readonly entry: string; readonly opener: string; readonly worked: boolean }[]
  readonly searches: readonly { readonly id: string; readonly name: string; readonly search: FilesSearch }[]
  /** How many things were made, which gives the next its id. */
  readonly made: number
  readonly notice: FilesNotice | null
}

export function start({ entries, ...scenario }: FilesScenario): FilesState {
  return {
    scenario,
    entries: entries.map(({ deleted, ...entry }) => ({
      ...entry,
      size: entry.size ?? 0,
      changed: entry.changed ?? scenario.now,
      ...(deleted ? { in: trash, from: entry.in } : {}),
    })),
    here: scenario.places[0]?.id ?? '',
    opened: [],
    reading: null,
    readingWith: null,
    draft: null,
    extensions: scenario.extensions,
    sort: { by: 'name', down: false },
    search: null,
    ejected: [],
    formatted: [],
    requests: [],
    saved: [],
    ended: [],
    runs: [],
    openedWith: [],
    searches: [],
    made: 0,
    notice: null,
  }
}

/** The places that can be opened: a drive that was taken out is gone. */
export function placesOf({ scenario, ejected }: FilesState): readonly FilesPlace[] {
  return scenario.places.filter(({ id }) => !ejected.includes(id))
}

export function entryOf(state: FilesState, id: string): Entry | undefined {
  return state.entries.find((entry) => entry.id === id)
}

/** What is in a folder, a place or an archive, in no order. */
export function inside(state: FilesState, id: string): readonly Entry[] {
  return state.entries.filter((entry) => entry.in === id)
}

/** The entry and everything in it, at whatever depth. */
export function family(state: FilesState, id: string): readonly Entry[] {
  const self = entryOf(state, id)
  return [...(self ? [self] : []), ...inside(state, id).flatMap((entry) => family(state, entry.id))]
}

/** What an entry is in, from the place down to its folder. */
export function pathOf(state: FilesState, id: string): readonly string[] {
  const folders: string[] = []
  // A path is never longer than there are entries, whatever an author wrote.
  for (let at = entryOf(state, id)?.in ?? id; folders.length <= state.entries.length; ) {
    folders.unshift(at)
    const above = entryOf(state, at)
    if (!above) break
    at = above.in
  }
  return folders
}

export function placeOf(state: FilesState, id: string): string {
  return pathOf(state, id)[0] ?? ''
}

/** As people write it: `Documents/Club/list.ods`. */
export function namedPath(state: FilesState, id: string): string {
  const name = (one: string): string =>
    entryOf(state, one)?.name ?? state.scenario.places.find((place) => place.id === one)?.name ?? one
  return [...(entryOf(state, id) ? pathOf(state, id) : []), id].map(name).join('/')
}

/** Texts and tables shrink a lot; what is compressed already hardly does. */
function packed(entry: Entry): number {
  const extension = extensionOf(entry.name)
  if (['txt', 'csv', 'html', 'svg', 'bmp', 'wav', 'log', 'xml', 'json'].includes(extension)) return entry.size * 0.2
  if (['doc', 'xls', 'tif', 'tiff', 'ppt'].includes(extension)) return entry.size * 0.5
  return entry.size * 0.97
}

/** Bytes: of a folder what is in it, of an archive what is in it once packed. */
export function sizeOf(state: FilesState, entry: Entry): number {
  if (entry.kind === 'file') return entry.size
  const files = family(state, entry.id).filter(({ kind }) => kind === 'file')
  if (files.length === 0) return entry.size
  return Math.round(files.reduce((sum, file) => sum + (entry.kind === 'archive' ? packed(file) : file.size), 0))
}

/** How much of a place is taken. What is online only takes nothing of the device. */
export function usedOf(state: FilesState, place: FilesPlace): number {
  const all = inside(state, place.id).reduce((sum, entry) => sum + sizeOf(state, entry), place.filled ?? 0)
  if (place.kind !== 'device') return all
  return state.entries
    .filter(({ id, sync }) => sync === 'online' && placeOf(state, id) === place.id)
    .reduce((sum, { size }) => sum - size, all)
}

/** Whether anything can be put there. */
export function takes(state: FilesState, id: string): boolean {
  if (placesOf(state).some((place) => place.id === id)) return true
  return entryOf(state, id)?.kind === 'folder' && !isAway(state, id)
}

/** Deleted, put aside, in an archive, or on a drive that was taken out. */
export function isAway(state: FilesState, id: string): boolean {
  const path = pathOf(state, id)
  return (
    !placesOf(state).some((place) => place.id === path[0]) ||
    path.some((folder) => entryOf(state, folder)?.kind === 'archive')
  )
}

/** What is on the screen, in its order. */
export function shownOf(state: FilesState): readonly Entry[] {
  const { search, sort } = state
  const found = search
    ? state.entries.filter((entry) => !isAway(state, entry.id) && fits(state, entry, search))
    : state.here === shares
      ? state.entries.filter((entry) => !isAway(state, entry.id) && isShared(state, entry))
      : inside(state, state.here)
  const turn = sort.down ? -1 : 1
  const key: Record<SortKey, (one: Entry, other: Entry) => number> = {
    name: (one, other) => compareNames(one.name, other.name),
    type: (one, other) => compareNames(extensionOf(one.name), extensionOf(other.name)),
    size: (one, other) => sizeOf(state, one) - sizeOf(state, other),
    changed: (one, other) => (one.changed < other.changed ? -1 : one.changed > other.changed ? 1 : 0),
  }
  // Folders come first, whatever the order.
  return [...found].sort(
    (one, other) =>
      Number(other.kind === 'folder') - Number(one.kind === 'folder') ||
      turn * key[sort.by](one, other) ||
      compareNames(one.name, other.name),
  )
}

/** Whether somebody other than oneself, or whoever has a link, was let in at this very entry. */
function isShared({ scenario }: FilesState, { access = {}, link }: Entry): boolean {
  const others = Object.entries(access).some(([person, right]) => person !== scenario.me && right !== 'none')
  return others || (link !== undefined && link.audience !== 'nobody')
}

function fits(state: FilesState, entry: Entry, search: FilesSearch): boolean {
  const words = plain(search.words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const text = plain(
    [entry.name, entry.text, ...(entry.tags ?? []), ...(entry.properties ?? []).map(({ value }) => value)].join(' '),
  )
  const day = entry.changed.slice(0, 10)
  return (
    words.every((word) => text.includes(word)) &&
    (!search.extension || extensionOf(entry.name) === plain(search.extension).replace(/^\./, '')) &&
    (!search.since || day >= search.since) &&
    (!search.until || day <= search.until) &&
    (search.least === undefined || (entry.kind !== 'folder' && entry.size >= search.least)) &&
    (search.most === undefined || (entry.kind !== 'folder' && entry.size <= search.most)) &&
    (!search.in || pathOf(state, entry.id).includes(search.in)) &&
    (!search.tag || (entry.tags ?? []).some((tag) => plain(tag) === plain(search.tag ?? '')))
  )
}
