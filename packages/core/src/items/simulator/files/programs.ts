// What runs, what can be run, and the programs with which files are opened and mended.
import type { FilesAction } from './action.ts'
import { changed, isInUse, onScreen, said, whyNotInto } from './changes.ts'
import { extensionOf } from './names.ts'
import { hasRights, isAtLeast, rightOf } from './rights.ts'
import {
  type Entry,
  entryOf,
  type FilesRun,
  type FilesState,
  isAway,
  namedPath,
  placeOf,
  placesOf,
  processes,
  type Reached,
} from './state.ts'

export function endProcess(state: FilesState, id: string): FilesState | null {
  const process = state.scenario.processes?.find((one) => one.id === id)
  if (!process || state.ended.includes(id) || state.here !== processes) return null
  return process.system ? said(state, 'system') : said({ ...state, ended: [...state.ended, id] }, 'ended')
}

/** How a program finds each file that it has to reach, as things stand. */
export function reachedBy(state: FilesState, { program }: Entry): FilesRun['reached'] {
  return (program?.reaches ?? []).map(({ path, right }) => {
    const outcome = (): Reached => {
      const entry = state.entries.find((one) => !isAway(state, one.id) && namedPath(state, one.id) === path)
      if (!entry) return 'missing'
      if (isInUse(state, entry.id)) return 'in-use'
      if (right === 'write' && (entry.readOnly || whyNotInto(state, entry.in, 0) === 'read-only')) return 'denied'
      const as = program?.as
      const isStopped =
        as !== undefined && hasRights(state, entry.id) && !isAtLeast(rightOf(state, entry.id, as), right)
      return isStopped ? 'denied' : 'ok'
    }
    return { path, outcome: outcome() }
  })
}

export function run(state: FilesState, id: string, file: string | undefined): FilesState | null {
  const entry = state.reading === id ? entryOf(state, id) : undefined
  if (!entry?.program || isAway(state, id)) return null
  const { tries, log } = entry.program
  const given = file === undefined ? undefined : entryOf(state, file)
  if ((tries === undefined) !== (given === undefined) || (given && isAway(state, given.id))) return null
  const tried = tries?.find((one) => one.file === given?.id || one.file === given?.copyOf)
  if (given && !tried) return null
  const reached = reachedBy(state, entry)
  const works = reached.every(({ outcome }) => outcome === 'ok') && !tried?.fails
  const ran: FilesRun = { program: id, file: given?.id ?? '', reached, says: tried?.says ?? '', works }
  const after = { ...state, runs: [...state.runs, ran] }
  const book = log === undefined ? undefined : entryOf(state, log)
  const logged =
    book && tried?.logs !== undefined
      ? changed(after, book.id, {
          text: [book.text, tried.logs].filter(Boolean).join('\n'),
          changed: state.scenario.now,
        })
      : after
  return said(logged, works ? 'ran' : 'failed')
}

/** Whether an opener shows what is in a file. */
export function canOpen(state: FilesState, { id, name, damaged }: Entry, opener: string): boolean {
  const found = state.scenario.openers?.find((one) => one.id === opener)
  return (
    found?.opens.includes(extensionOf(name)) === true &&
    (damaged === undefined || damaged.mendedBy.includes(opener)) &&
    !isAway(state, id)
  )
}

/** A file of the list, or the one that is read. */
function fileAtHand(state: FilesState, id: string): Entry | undefined {
  const entry = state.reading === id ? entryOf(state, id) : onScreen(state, id)
  return entry?.kind === 'file' ? entry : undefined
}

export function openWith(
  state: FilesState,
  { entry: id, opener }: Extract<FilesAction, { type: 'open-with' }>,
): FilesState | null {
  const entry = fileAtHand(state, id)
  if (!entry || isAway(state, id) || !state.scenario.openers?.some((one) => one.id === opener)) return null
  const worked = canOpen(state, entry, opener)
  const tried = { ...state, openedWith: [...state.openedWith, { entry: id, opener, worked }] }
  if (!worked) return said(tried, 'opener-refuses')
  return { ...tried, opened: [...state.opened, id], reading: id, readingWith: opener, draft: null }
}

export function mend(
  state: FilesState,
  { entry: id, opener }: Extract<FilesAction, { type: 'mend' }>,
): FilesState | null {
  const entry = fileAtHand(state, id)
  if (!entry || isAway(state, id) || !state.scenario.openers?.some((one) => one.id === opener && one.mends)) return null
  const fault = entry.readOnly ? 'read-only' : whyNotInto(state, entry.in, 0)
  if (fault) return said(state, fault)
  const treated: Entry = { ...entry, treated: true, changed: state.scenario.now }
  const { damaged, refuses: _refuses, ...rest } = treated
  const isMended = damaged?.mendedBy.includes(opener) === true
  const after = damaged && isMended ? { ...rest, text: damaged.text } : treated
  return said(
    { ...state, entries: state.entries.map((one) => (one.id === id ? after : one)) },
    isMended ? 'mended' : 'not-mended',
  )
}

/** Empties a drive. */
export function formatPlace(state: FilesState, id: string): FilesState | null {
  const place = placesOf(state).find((one) => one.id === id)
  if (!place?.formats) return null
  const here = placeOf(state, state.here) === id ? id : state.here
  const entries = state.entries.filter((entry) => placeOf(state, entry.id) !== id)
  return said(
    {
      ...state,
      entries,
      here,
      reading: null,
      readingWith: null,
      search: null,
      formatted: [...state.formatted, id],
    },
    'formatted',
  )
}
