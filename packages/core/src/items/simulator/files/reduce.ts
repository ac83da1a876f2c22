import { baseOf, extensionOf, freeName, plain } from './names.ts'
import type { FilesAction, FilesNotice, FilesSearch } from './schema.ts'
import {
  type Entry,
  entryOf,
  type FilesState,
  family,
  inside,
  isAway,
  pathOf,
  placeOf,
  placesOf,
  quarantine,
  shownOf,
  sizeOf,
  takes,
  trash,
  usedOf,
} from './state.ts'

function isEmpty(search: FilesSearch): boolean {
  return Object.values(search).every((value) => value === '' || value === undefined)
}

function change(state: FilesState, id: string, changes: Partial<Entry>): FilesState {
  return { ...state, entries: state.entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)) }
}

function said(state: FilesState, notice: FilesNotice | null): FilesState {
  return { ...state, notice }
}

/** The entries, or null unless all of them are on the screen. */
function chosen(state: FilesState, ids: readonly string[]): readonly Entry[] | null {
  const shown = shownOf(state)
  const found = ids.flatMap((id) => shown.find((entry) => entry.id === id) ?? [])
  return found.length === ids.length && new Set(ids).size === ids.length ? found : null
}

function namesIn(state: FilesState, folder: string): string[] {
  return inside(state, folder).map(({ name }) => name)
}

/** What is wrong with a name that is typed, or null. */
function nameFault(state: FilesState, folder: string, name: string, self?: string): FilesNotice | null {
  if (baseOf(name).trim() === '') return 'name-empty'
  if (/[/\\:*?"<>|]/.test(name)) return 'name-forbidden'
  const taken = inside(state, folder).some((entry) => entry.id !== self && plain(entry.name) === plain(name))
  return taken ? 'name-taken' : null
}

/** Whether `more` bytes do not fit in the place of a folder. */
function isTooMuch(state: FilesState, folder: string, more: number): boolean {
  const place = state.scenario.places.find(({ id }) => id === placeOf(state, folder))
  return place?.capacity !== undefined && usedOf(state, place) + more > place.capacity
}

export function reduce(before: FilesState, action: FilesAction): FilesState | null {
  const state = said(before, null)
  switch (action.type) {
    case 'open':
      return open(state, action.entry)
    case 'close':
      return state.reading === null ? null : { ...state, reading: null }
    case 'extensions':
      return { ...state, extensions: action.shown }
    case 'sort':
      return { ...state, sort: { by: action.by, down: action.down } }
    case 'search':
      return { ...state, reading: null, search: isEmpty(action.search) ? null : action.search }
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
      if (entry.readOnly) return said(state, 'read-only')
      return said(change(state, entry.id, { text: action.text, changed: state.scenario.now }), 'saved')
    }
    case 'version':
      return toVersion(state, action.entry, action.version)
    case 'settle':
      return settle(state, action.entry, action.keep)
    case 'offline': {
      const entry = onScreen(state, action.entry)
      const from = action.on ? 'online' : 'both'
      return entry?.sync === from ? change(state, entry.id, { sync: action.on ? 'both' : 'online' }) : null
    }
    case 'access': {
      const entry = onScreen(state, action.entry)
      if (!entry?.access || !state.scenario.people?.some(({ id }) => id === action.person)) return null
      return said(change(state, entry.id, { access: { ...entry.access, [action.person]: action.right } }), 'saved')
    }
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
          reading: null,
          search: null,
        },
        'ejected',
      )
    }
  }
}

function onScreen(state: FilesState, id: string): Entry | undefined {
  return shownOf(state).find((entry) => entry.id === id)
}

/** A file of the screen, or the one that is read. */
function opened(state: FilesState, id: string): Entry | undefined {
  return state.reading === id ? entryOf(state, id) : undefined
}

function open(state: FilesState, id: string): FilesState | null {
  const isPlace =
    placesOf(state).some((place) => place.id === id) ||
    id === trash ||
    (id === quarantine && state.scenario.offers?.quarantine === true)
  if (isPlace || isAbove(state, id)) return { ...state, here: id, search: null, reading: null }
  const entry = onScreen(state, id)
  if (!entry) return null
  if (entry.kind === 'folder') return { ...state, here: id, search: null, reading: null }
  if (entry.kind === 'archive' && entry.locked) return said({ ...state, opened: [...state.opened, id] }, 'locked')
  if (entry.kind === 'archive') return { ...state, here: id, search: null, reading: null }
  return { ...state, opened: [...state.opened, id], reading: id }
}

/** One of the folders that lead to where one is. */
function isAbove(state: FilesState, id: string): boolean {
  return pathOf(state, state.here).includes(id)
}

function newFolder(state: FilesState, name: string): FilesState | null {
  if (state.search || !takes(state, state.here)) return null
  const fault = nameFault(state, state.here, name)
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
  if (entry.readOnly) return said(state, 'read-only')
  const extension = entry.name.slice(baseOf(entry.name).length)
  const isHidden = !state.extensions && entry.kind !== 'folder' && extension !== ''
  if (isHidden && typed === '') return said(state, 'name-empty')
  const name = isHidden ? `${typed}${extension}` : typed
  const fault = nameFault(state, entry.in, name, id)
  if (fault) return said(state, fault)
  const hasChanged = entry.kind !== 'folder' && extensionOf(name) !== extensionOf(entry.name)
  return said(change(state, id, { name }), hasChanged ? 'extension-changed' : 'renamed')
}

function move(state: FilesState, ids: readonly string[], to: string): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || !takes(state, to) || entries.some(({ id }) => isAway(state, id))) return null
  if (entries.some(({ id }) => family(state, id).some((one) => one.id === to))) return said(state, 'into-itself')
  if (entries.some(({ readOnly }) => readOnly)) return said(state, 'read-only')
  const others = inside(state, to).filter(({ id }) => !ids.includes(id))
  if (entries.some(({ name }) => others.some((other) => plain(other.name) === plain(name))))
    return said(state, 'name-taken')
  const arriving = entries.filter(({ id }) => placeOf(state, id) !== placeOf(state, to))
  if (
    isTooMuch(
      state,
      to,
      arriving.reduce((sum, entry) => sum + sizeOf(state, entry), 0),
    )
  )
    return said(state, 'no-room')
  return said(
    { ...state, entries: state.entries.map((entry) => (ids.includes(entry.id) ? { ...entry, in: to } : entry)) },
    'moved',
  )
}

/** Copies of entries and of all that is in them, into a folder; each is a copy of the entry it was made from. */
function withCopies(state: FilesState, entries: readonly Entry[], to: string): FilesState {
  let after = state
  for (const entry of entries) {
    const { from: _from, ...rest } = entry
    const id = `n${after.made + 1}`
    const name = freeName(entry.name, namesIn(after, to))
    const made: Entry = { ...rest, id, in: to, copyOf: entry.copyOf ?? entry.id, name }
    const withSelf = { ...after, made: after.made + 1, entries: [...after.entries, made] }
    after = withCopies(withSelf, inside(state, entry.id), id)
  }
  return after
}

function copy(state: FilesState, ids: readonly string[], to: string): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || !takes(state, to) || entries.some(({ id }) => isAway(state, id))) return null
  if (entries.some(({ id }) => family(state, id).some((one) => one.id === to))) return said(state, 'into-itself')
  if (
    isTooMuch(
      state,
      to,
      entries.reduce((sum, entry) => sum + sizeOf(state, entry), 0),
    )
  )
    return said(state, 'no-room')
  return said(withCopies(state, entries, to), 'copied')
}

function putAway(state: FilesState, ids: readonly string[], how: 'delete' | 'quarantine'): FilesState | null {
  const entries = chosen(state, ids)
  if (!entries || entries.some(({ id }) => isAway(state, id))) return null
  if (how === 'quarantine' && !state.scenario.offers?.quarantine) return null
  if (how === 'delete' && entries.some(({ readOnly }) => readOnly)) return said(state, 'read-only')
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
      return change(after, entry.id, { in: to, name: freeName(entry.name, namesIn(after, to)) })
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
  const fault = nameFault(state, state.here, name)
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
  if (isTooMuch(state, archive.in, bytes)) return said(state, 'no-room')
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
  if (entry.readOnly) return said(state, 'read-only')
  const properties = entry.properties?.map((one) => (one.id === property ? { ...one, value } : one)) ?? []
  return said(change(state, id, { properties }), 'saved')
}

function setTags(state: FilesState, id: string, tags: readonly string[]): FilesState | null {
  const entry = onScreen(state, id)
  if (!entry || !state.scenario.offers?.tags || isAway(state, id)) return null
  const kept = tags.map((tag) => tag.trim()).filter((tag, place, all) => tag !== '' && all.indexOf(tag) === place)
  return said(change(state, id, { tags: kept }), 'saved')
}

/** A former version becomes the file; what the file was becomes its newest former version. */
function toVersion(state: FilesState, id: string, version: string): FilesState | null {
  const entry = onScreen(state, id)
  const wanted = entry?.versions?.find((one) => one.id === version)
  if (!entry || !wanted || isAway(state, id)) return null
  if (entry.readOnly) return said(state, 'read-only')
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
