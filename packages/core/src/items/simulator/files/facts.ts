import { windowsIn } from './capture.ts'
import type { FilesFact, FilesFacts } from './facts-schema.ts'
import { baseOf, dayIn, extensionOf, versionIn } from './names.ts'
import { reachedBy } from './programs.ts'
import { hasRights, rightOf } from './rights.ts'
import { type Entry, type FilesState, inside, namedPath, pathOf, shownOf, sizeOf } from './state.ts'

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
    formatted: [...state.formatted],
    requests: state.requests.map((request) => ({ ...request })),
    drafts: (state.scenario.drafts ?? []).map(({ id }) => ({
      id,
      saved: state.saved.filter(({ draft }) => draft === id).map(({ entry }) => entry),
    })),
    processes: (state.scenario.processes ?? []).map(({ id }) => ({ id, running: !state.ended.includes(id) })),
    programs: state.entries.flatMap((entry) => (entry.program ? [programOf(state, entry)] : [])),
    openedWith: state.openedWith.map((one) => ({ ...one })),
    searches: state.searches.map(({ id, name, search }) => ({
      id,
      name,
      found: shownOf({ ...state, search }).map((entry) => entry.id),
    })),
    notice: state.notice ?? '',
  }
}

function factOf(state: FilesState, entry: Entry): FilesFact {
  const path = pathOf(state, entry.id)
  const { whole, seen } =
    state.scenario.desktop && entry.shot ? windowsIn(state.scenario.desktop, entry.shot) : { whole: [], seen: [] }
  return {
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    base: baseOf(entry.name),
    extension: extensionOf(entry.name),
    in: entry.in,
    nameDay: dayIn(entry.name),
    nameVersion: versionIn(entry.name),
    path: namedPath(state, entry.id),
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
    depth: path.length - 1,
    rights: hasRights(state, entry.id)
      ? Object.fromEntries((state.scenario.people ?? []).map(({ id }) => [id, rightOf(state, entry.id, id)]))
      : {},
    link: entry.link ? { ...entry.link } : { audience: 'nobody', right: 'none', until: '' },
    holds: [...(entry.holds ?? [])],
    format: entry.format ?? '',
    options: [...(entry.options ?? [])],
    opens: entry.refuses === undefined && entry.damaged === undefined && !entry.locked,
    damaged: entry.damaged !== undefined,
    treated: entry.treated ?? false,
    whole: [...whole],
    seen: [...seen],
  }
}

function programOf(state: FilesState, entry: Entry): FilesFacts['programs'][number] {
  const runs = state.runs.filter(({ program }) => program === entry.id)
  return {
    id: entry.id,
    runs: runs.length,
    tried: runs.map(({ file }) => file).filter((file) => file !== ''),
    works: reachedBy(state, entry).every(({ outcome }) => outcome === 'ok'),
    succeeded: runs.at(-1)?.works ?? false,
  }
}
