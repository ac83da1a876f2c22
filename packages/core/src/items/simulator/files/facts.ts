import { baseOf, extensionOf } from './names.ts'
import type { FilesFact, FilesFacts } from './schema.ts'
import { type Entry, entryOf, type FilesState, inside, pathOf, shownOf, sizeOf } from './state.ts'

export function facts(state: FilesState): FilesFacts {
  return {
    here: state.here,
    opened: [...state.opened],
    reading: state.reading ?? '',
    extensions: state.extensions,
    sort: { ...state.sort },
    searching: state.search !== null,
    shown: shownOf(state).map(({ id }) => id),
    entries: state.entries.map((entry) => factOf(state, entry)),
    ejected: [...state.ejected],
    notice: state.notice ?? '',
  }
}

function factOf(state: FilesState, entry: Entry): FilesFact {
  const path = pathOf(state, entry.id)
  const names = path.map(
    (id) => entryOf(state, id)?.name ?? state.scenario.places.find((place) => place.id === id)?.name ?? id,
  )
  return {
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    base: baseOf(entry.name),
    extension: extensionOf(entry.name),
    in: entry.in,
    path: [...names, entry.name].join('/'),
    place: path[0] ?? '',
    size: sizeOf(state, entry),
    changed: entry.changed,
    tags: [...(entry.tags ?? [])],
    properties: Object.fromEntries((entry.properties ?? []).map(({ id, value }) => [id, value])),
    access: { ...entry.access },
    sync: entry.sync ?? '',
    text: entry.text ?? '',
    copyOf: entry.copyOf ?? '',
    items: inside(state, entry.id).length,
  }
}
