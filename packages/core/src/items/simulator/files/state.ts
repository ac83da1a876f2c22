// What a file manager holds, and how it is read: where things are, what they weigh, what is on the screen.
import type { FilesNotice, FilesSearch, SortKey } from './action.ts'
import { compareParts, extensionOf, nameParts, plain } from './names.ts'
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

type Standing = { readonly path: readonly string[]; readonly isPacked: boolean }

/** What is asked of the same entries again and again, found once: they never change, whatever is done with them. */
type Index = {
  readonly byId: ReadonlyMap<string, Entry>
  readonly byFolder: ReadonlyMap<string, readonly Entry[]>
  /** Where each folder and each entry stands, as it was asked for. */
  readonly standing: Map<string, Standing>
  readonly named: Map<string, string>
}

const indexes = new WeakMap<readonly Entry[], Index>()

function indexOf({ entries }: FilesState): Index {
  const known = indexes.get(entries)
  if (known) return known
  const byFolder = new Map<string, Entry[]>()
  for (const entry of entries) {
    const beside = byFolder.get(entry.in)
    if (beside) beside.push(entry)
    else byFolder.set(entry.in, [entry])
  }
  const index: Index = {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byFolder,
    standing: new Map(),
    named: new Map(),
  }
  indexes.set(entries, index)
  return index
}

export function entryOf(state: FilesState, id: string): Entry | undefined {
  return indexOf(state).byId.get(id)
}

/** What is in a folder, a place or an archive, in no order. */
export function inside(state: FilesState, id: string): readonly Entry[] {
  return indexOf(state).byFolder.get(id) ?? []
}

/** The entry and everything in it, at whatever depth. */
export function family(state: FilesState, id: string): readonly Entry[] {
  const self = entryOf(state, id)
  const found = self ? [self] : [...inside(state, id)]
  for (const entry of found) found.push(...inside(state, entry.id))
  return found
}

/** Where an entry stands, or where things in a place stand. */
function standingOf(state: FilesState, id: string): Standing {
  const { byId, standing } = indexOf(state)
  const waiting: Entry[] = []
  let at = id
  // An author may have written folders that are in each other.
  while (!standing.has(at) && waiting.length <= byId.size) {
    const entry = byId.get(at)
    if (!entry) break
    waiting.push(entry)
    at = entry.in
  }
  for (const entry of waiting.reverse()) {
    const folder = byId.get(entry.in)
    const above = standing.get(entry.in)
    standing.set(entry.id, {
      path: [...(folder && above ? above.path : []), entry.in],
      isPacked: folder?.kind === 'archive' || above?.isPacked === true,
    })
  }
  return standing.get(id) ?? { path: [id], isPacked: false }
}

/** What an entry is in, from the place down to its folder. */
export function pathOf(state: FilesState, id: string): readonly string[] {
  return standingOf(state, id).path
}

export function placeOf(state: FilesState, id: string): string {
  return pathOf(state, id)[0] ?? ''
}

/** As people write it: `Documents/Club/list.ods`. */
export function namedPath(state: FilesState, id: string): string {
  const { named } = indexOf(state)
  const ownName = (one: string): string =>
    entryOf(state, one)?.name ?? state.scenario.places.find((place) => place.id === one)?.name ?? one
  let path = ''
  for (const one of [...(entryOf(state, id) ? pathOf(state, id) : []), id]) {
    path = named.get(one) ?? (path === '' ? ownName(one) : `${path}/${ownName(one)}`)
    named.set(one, path)
  }
  return path
}

/** What stands at a path, as people write it. */
export function entryAt(state: FilesState, path: string): Entry | undefined {
  return state.entries.find(
    (one) => path.endsWith(one.name) && !isAway(state, one.id) && namedPath(state, one.id) === path,
  )
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
  const { path, isPacked } = standingOf(state, id)
  return isPacked || !placesOf(state).some((place) => place.id === path[0])
}

/** Whether an entry is on the screen. */
export function isShown(state: FilesState, entry: Entry): boolean {
  const { search, here } = state
  if (search) return !isAway(state, entry.id) && fits(state, entry, search)
  return here === shares ? !isAway(state, entry.id) && isShared(state, entry) : entry.in === here
}

/** What is on the screen, in its order. */
export function shownOf(state: FilesState): readonly Entry[] {
  const { by, down } = state.sort
  const turn = down ? -1 : 1
  return (
    state.entries
      .filter((entry) => isShown(state, entry))
      .map((entry) => ({
        entry,
        name: partsOf(entry),
        type: by === 'type' ? nameParts(extensionOf(entry.name)) : [],
        size: by === 'size' ? sizeOf(state, entry) : 0,
      }))
      // Folders come first, whatever the order.
      .sort((one, other) => {
        const order = {
          name: () => compareParts(one.name, other.name),
          type: () => compareParts(one.type, other.type),
          size: () => one.size - other.size,
          changed: () => compareTexts(one.entry.changed, other.entry.changed),
        }[by]()
        return (
          Number(other.entry.kind === 'folder') - Number(one.entry.kind === 'folder') ||
          turn * order ||
          compareParts(one.name, other.name)
        )
      })
      .map(({ entry }) => entry)
  )
}

const parts = new WeakMap<Entry, readonly string[]>()

function partsOf(entry: Entry): readonly string[] {
  const found = parts.get(entry) ?? nameParts(entry.name)
  parts.set(entry, found)
  return found
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Whether somebody other than oneself, or whoever has a link, was let in at this very entry. */
function isShared({ scenario }: FilesState, { access = {}, link }: Entry): boolean {
  const others = Object.entries(access).some(([person, right]) => person !== scenario.me && right !== 'none')
  return others || (link !== undefined && link.audience !== 'nobody')
}

const sayings = new WeakMap<Entry, string>()

/** All that the words of a search may stand in. */
function sayingOf(entry: Entry): string {
  const { name, text, tags = [], properties = [] } = entry
  const said = plain([name, text, ...tags, ...properties.map(({ value }) => value)].join(' '))
  sayings.set(entry, said)
  return said
}

function fits(state: FilesState, entry: Entry, search: FilesSearch): boolean {
  const words = plain(search.words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const text = sayings.get(entry) ?? sayingOf(entry)
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
