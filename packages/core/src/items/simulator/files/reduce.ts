import type { FilesAction, FilesSearch } from './action.ts'
import { capture } from './capture.ts'
import { changed, chosen, nameFault, namesIn, onScreen, said, stopOf, whyNotInto } from './changes.ts'
import { convert, saveDraft } from './formats.ts'
import { baseOf, extensionOf, freeName, plain } from './names.ts'
import { endProcess, formatPlace, mend, openWith, run } from './programs.ts'
import { hasRights, isAtLeast, rightOf } from './rights.ts'
import { dropSearch, saveSearch } from './searches.ts'
import { request, setAccess, setApart, setLink } from './sharing.ts'
import {
  desktop,
  type Entry,
  entryOf,
  type FilesState,
  family,
  inside,
  isAway,
  pathOf,
  placeOf,
  placesOf,
  processes,
  quarantine,
  shares,
  sizeOf,
  takes,
  trash,
} from './state.ts'

function isEmpty(search: FilesSearch): boolean {
  return Object.values(search).every((value) => value === '' || value === undefined)
}

/** Nothing is being read. */
const closed = { reading: null, readingWith: null, draft: null }

export function reduce(before: FilesState, action: FilesAction): FilesState | null {
  const state = said(before, null)
  switch (action.type) {
    case 'open':
      return open(state, action.entry)
    case 'close':
      return state.reading === null && state.draft === null ? null : { ...state, ...closed }
    case 'extensions':
      return { ...state, extensions: action.shown }
    case 'sort':
      return { ...state, sort: { by: action.by, down: action.down } }
    case 'search':
      return { ...state, ...closed, search: isEmpty(action.search) ? null : action.search }
    case 'new-folder':
      return newFolder(state, action.name.trim())
    case 'rename':
      return rename(state, action.entry, action.name.trim())
    case 'move':
      return move(state, action.entries, action.to)
    case 'copy':
      return copy(state, action.entries, action.to)
    case 'delete':
    case 'quarantine':
      return putAway(state, action.entries, action.type)
    case 'restore':
      return restore(state, action.entries)
    case 'erase':
      return erase(state, action.entries)
    case 'compress':
      return compress(state, action.entries, action.name.trim())
    case 'extract':
      return extract(state, action.entry)
    case 'property':
      return setProperty(state, action.entry, action.property, action.value.trim())
    case 'tags':
      return setTags(state, action.entry, action.tags)
    case 'write': {
      const entry = opened(state, action.entry)
      if (!entry?.editable) return null
      const stop = stopOf(state, entry) ?? (isFull(state, entry.in) ? 'no-room' : null)
      if (stop) return said(state, stop)
      return said(changed(state, entry.id, { text: action.text, changed: state.scenario.now }), 'saved')
    }
    case 'version':
      return toVersion(state, action.entry, action.version)
    case 'settle':
      return settle(state, action.entry, action.keep)
    case 'offline': {
      const entry = onScreen(state, action.entry)
      const from = action.on ? 'online' : 'both'
      if (entry?.sync !== from) return null
      const isOnDevice = state.scenario.places.some(
        ({ id, kind }) => kind === 'device' && id === placeOf(state, entry.id),
      )
      if (action.on && isOnDevice && whyNotInto(state, entry.in, entry.size) === 'no-room')
        return said(state, 'no-room')
      return changed(state, entry.id, { sync: action.on ? 'both' : 'online' })
    }
    case 'access':
      return setAccess(state, action)
    case 'link':
      return setLink(state, action)
    case 'apart':
      return setApart(state, action)
    case 'request':
      return request(state, action)
    case 'convert':
      return convert(state, action)
    case 'save':
      return saveDraft(state, action)
    case 'end':
      return endProcess(state, action.process)
    case 'run':
      return run(state, action.program, action.file)
    case 'open-with':
      return openWith(state, action)
    case 'mend':
      return mend(state, action)
    case 'format':
      return formatPlace(state, action.place)
    case 'capture':
      return capture(state, action)
    case 'save-search':
      return saveSearch(state, action.name.trim())
    case 'drop-search':
      return dropSearch(state, action.search)
    case 'eject': {
      const place = placesOf(state).find(({ id, kind }) => id === action.place && kind === 'stick')
      if (!place) return null
      const first = state.scenario.places.find(({ kind }) => kind !== 'stick')?.id ?? ''
      const isInside = placeOf(state, state.here) === place.id
      return said(
        {
          ...state,
          ejected: [...state.ejected, place.id],
          here: isInside ? first : state.here,
          ...closed,
          search: null,
        },
        'ejected',
      )
    }
  }
}

/** The file that is read. */
function opened(state: FilesState, id: string): Entry | undefined {
  return state.reading === id ? entryOf(state, id) : undefined
}

function open(state: FilesState, id: string): FilesState | null {
  const { scenario } = state
  const isPlace =
    placesOf(state).some((place) => place.id === id) ||
    id === trash ||
    (id === quarantine && scenario.offers?.quarantine === true) ||
    (id === shares && scenario.offers?.shares === true) ||
    (id === processes && scenario.processes !== undefined) ||
    (id === desktop && scenario.desktop !== undefined)
  if (isPlace || isAbove(state, id)) return goTo(state, id)
  if (scenario.drafts?.some((draft) => draft.id === id)) return { ...state, ...closed, search: null, draft: id }
  const kept = state.searches.find((search) => search.id === id)
  if (kept) return { ...state, ...closed, search: kept.search }
  const entry = onScreen(state, id)
  if (!entry) return null
  if (entry.kind === 'folder') return goTo(state, id)
  if (entry.kind === 'archive' && entry.locked) return said({ ...state, opened: [...state.opened, id] }, 'locked')
  if (entry.kind === 'archive') return goTo(state, id)
  const { me } = scenario
  const isSeen = me === undefined || !hasRights(state, id) || isAtLeast(rightOf(state, id, me), 'read')
  return { ...state, ...closed, opened: isSeen ? [...state.opened, id] : state.opened, reading: id }
}

function goTo(state: FilesState, here: string): FilesState {
  return { ...state, ...closed, here, search: null }
}

/** One of the folders that lead to where one is. */
function isAbove(state: FilesState, id: string): boolean {
  return pathOf(state, state.here).includes(id)
}

/** Nothing more can be written in the place of a folder. */
function isFull(state: FilesState, folder: string): boolean {
  return whyNotInto(state, folder, 1) === 'no-room'
}

function newFolder(state: FilesState, name: string): FilesState | null {
  if (state.search || !takes(state, state.here)) return null
  const fault = whyNotInto(state, state.here, 0) ?? nameFault(state, state.here, name)
  if (fault) return said(state, fault)
  const folder: Entry = {
    id: `n${state.made + 1}`,
    kind: 'folder',
    name,
    in: state.here,
    size: 0,
    changed: state.scenario.now,
  }
  return said({ ...state, entries: [...state.entries, folder], made: state.made + 1 }, 'made')
}

function rename(state: FilesState, id: string, typed: string): FilesState | null {
  const entry = onScreen(state, id)
  if (!entry || isAway(state, id)) return null
  const stop = stopOf(state, entry)
  if (stop) return said(state, stop)
  const extension = entry.name.slice(baseOf(entry.name).length)
  const isHidden = !state.extensions && entry.kind !== 'folder' && extension !== ''
  if (isHidden && typed === '') return said(state, 'name-empty')
  const name = isHidden ? `${typed}${extension}` : typed
  const fault = nameFault(state, entry.in, name, id)
  if (fault) return said(state, fault)
  const hasChanged = entry.kind !== 'folder' && extensionOf(name) !== extensionOf(entry.name)
  return said(changed(state, id, { name }), hasChanged ? 'extension-changed' : 'renamed')
}

function move(state: FilesState, ids: readonly string[], to: string): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || !takes(state, to) || entries.some(({ id }) => isAway(state, id))) return null
  if (entries.some(({ id }) => family(state, id).some((one) => one.id === to))) return said(state, 'into-itself')
  const stop = stopOf(state, ...entries)
  if (stop) return said(state, stop)
  const others = inside(state, to).filter(({ id }) => !ids.includes(id))
  if (entries.some(({ name }) => others.some((other) => plain(other.name) === plain(name))))
    return said(state, 'name-taken')
  const arriving = entries.filter(({ id }) => placeOf(state, id) !== placeOf(state, to))
  const fault = whyNotInto(state, to, bytesOf(state, arriving))
  if (fault) return said(state, fault)
  return said(
    { ...state, entries: state.entries.map((entry) => (ids.includes(entry.id) ? { ...entry, in: to } : entry)) },
    'moved',
  )
}

/** Copies of entries and of all that is in them, into a folder; each is a copy of the entry it was made from. */
function withCopies(state: FilesState, entries: readonly Entry[], to: string): FilesState {
  let after = state
  for (const entry of entries) {
    const { from: _from, treated: _treated, ...rest } = entry
    const id = `n${after.made + 1}`
    const name = freeName(entry.name, namesIn(after, to))
    const made: Entry = { ...rest, id, in: to, copyOf: entry.copyOf ?? entry.id, name }
    const withSelf = { ...after, made: after.made + 1, entries: [...after.entries, made] }
    after = withCopies(withSelf, inside(state, entry.id), id)
  }
  return after
}

function bytesOf(state: FilesState, entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + sizeOf(state, entry), 0)
}

function copy(state: FilesState, ids: readonly string[], to: string): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || !takes(state, to) || entries.some(({ id }) => isAway(state, id))) return null
  if (entries.some(({ id }) => family(state, id).some((one) => one.id === to))) return said(state, 'into-itself')
  const fault = whyNotInto(state, to, bytesOf(state, entries))
  if (fault) return said(state, fault)
  return said(withCopies(state, entries, to), 'copied')
}

function putAway(state: FilesState, ids: readonly string[], how: 'delete' | 'quarantine'): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || entries.some(({ id }) => isAway(state, id))) return null
  if (how === 'quarantine' && !state.scenario.offers?.quarantine) return null
  const stop = how === 'delete' ? stopOf(state, ...entries) : null
  if (stop) return said(state, stop)
  const to = how === 'delete' ? trash : quarantine
  return said(
    {
      ...state,
      reading: null,
      entries: state.entries.map((entry) => (ids.includes(entry.id) ? { ...entry, in: to, from: entry.in } : entry)),
    },
    how === 'delete' ? 'deleted' : 'quarantined',
  )
}

function restore(state: FilesState, ids: readonly string[]): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || (state.here !== trash && state.here !== quarantine)) return null
  const first = state.scenario.places[0]?.id ?? ''
  return said(
    entries.reduce((after, entry) => {
      // Its folder may have been deleted since.
      const to = entry.from !== undefined && takes(after, entry.from) ? entry.from : first
      return changed(after, entry.id, { in: to, name: freeName(entry.name, namesIn(after, to)) })
    }, state),
    'restored',
  )
}

function erase(state: FilesState, ids: readonly string[]): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || state.here !== trash) return null
  const gone = new Set(entries.flatMap(({ id }) => family(state, id).map((entry) => entry.id)))
  return said({ ...state, entries: state.entries.filter(({ id }) => !gone.has(id)) }, 'erased')
}

function compress(state: FilesState, ids: readonly string[], typed: string): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || state.search || !takes(state, state.here)) return null
  const name = extensionOf(typed) === 'zip' || typed === '' ? typed : `${typed}.zip`
  const fault = whyNotInto(state, state.here, 0) ?? nameFault(state, state.here, name)
  if (fault) return said(state, fault)
  const archive: Entry = {
    id: `n${state.made + 1}`,
    kind: 'archive',
    name,
    in: state.here,
    size: 0,
    changed: state.scenario.now,
  }
  const withArchive = { ...state, made: state.made + 1, entries: [...state.entries, archive] }
  return said(withCopies(withArchive, entries, archive.id), 'compressed')
}

function extract(state: FilesState, id: string): FilesState | null {
  const archive = onScreen(state, id)
  if (archive?.kind !== 'archive' || isAway(state, id)) return null
  if (archive.locked) return said(state, 'locked')
  const contents = inside(state, id)
  const bytes = contents.flatMap((entry) => family(state, entry.id)).reduce((sum, { size }) => sum + size, 0)
  const fault = whyNotInto(state, archive.in, bytes)
  if (fault) return said(state, fault)
  const folder: Entry = {
    id: `n${state.made + 1}`,
    kind: 'folder',
    name: freeName(baseOf(archive.name), namesIn(state, archive.in)),
    in: archive.in,
    size: 0,
    changed: state.scenario.now,
  }
  const withFolder = { ...state, made: state.made + 1, entries: [...state.entries, folder] }
  return said(withCopies(withFolder, contents, folder.id), 'extracted')
}

function setProperty(state: FilesState, id: string, property: string, value: string): FilesState | null {
  const entry = onScreen(state, id)
  const found = entry?.properties?.find((one) => one.id === property)
  if (!entry || !found || found.fixed || isAway(state, id)) return null
  if (found.choices && value !== '' && !found.choices.some((choice) => choice.id === value)) return null
  const stop = stopOf(state, entry)
  if (stop) return said(state, stop)
  const properties = entry.properties?.map((one) => (one.id === property ? { ...one, value } : one)) ?? []
  return said(changed(state, id, { properties }), 'saved')
}

function setTags(state: FilesState, id: string, tags: readonly string[]): FilesState | null {
  const entry = onScreen(state, id)
  if (!entry || !state.scenario.offers?.tags || isAway(state, id)) return null
  const kept = tags.map((tag) => tag.trim()).filter((tag, place, all) => tag !== '' && all.indexOf(tag) === place)
  return said(changed(state, id, { tags: kept }), 'saved')
}

/** A former version becomes the file; what the file was becomes its newest former version. */
function toVersion(state: FilesState, id: string, version: string): FilesState | null {
  const entry = onScreen(state, id)
  const wanted = entry?.versions?.find((one) => one.id === version)
  if (!entry || !wanted || isAway(state, id)) return null
  const stop = stopOf(state, entry)
  if (stop) return said(state, stop)
  const was = { id: `n${state.made + 1}`, changed: entry.changed, size: entry.size, ...textOf(entry), ...byOf(entry) }
  const { text: _text, by: _by, ...rest } = entry
  const after: Entry = {
    ...rest,
    size: wanted.size,
    changed: state.scenario.now,
    versions: [was, ...(entry.versions ?? [])],
    ...textOf(wanted),
    ...byOf(wanted),
  }
  return said(
    { ...state, made: state.made + 1, entries: state.entries.map((one) => (one.id === id ? after : one)) },
    'restored',
  )
}

function textOf({ text }: { readonly text?: string }): { text?: string } {
  return text === undefined ? {} : { text }
}

function byOf({ by }: { readonly by?: string }): { by?: string } {
  return by === undefined ? {} : { by }
}

function settle(state: FilesState, id: string, keep: 'here' | 'online' | 'both'): FilesState | null {
  const entry = onScreen(state, id)
  if (!entry?.other || entry.sync !== 'conflict') return null
  const { other, ...kept } = entry
  const online = { size: other.size, changed: other.changed, ...textOf(other), ...byOf(other) }
  const settled: Entry = { ...kept, sync: 'both', ...(keep === 'online' ? online : {}) }
  const entries = state.entries.map((one) => (one.id === id ? settled : one))
  if (keep !== 'both') return said({ ...state, entries }, 'settled')
  const name = freeName(entry.name, namesIn(state, entry.in))
  const second: Entry = { ...settled, ...online, id: `n${state.made + 1}`, name, copyOf: id }
  return said({ ...state, made: state.made + 1, entries: [...entries, second] }, 'settled')
}
