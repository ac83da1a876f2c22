// What every change of a file manager needs: what is chosen, what may not be changed, where there is room.
import type { FilesNotice } from './action.ts'
import { baseOf, plain } from './names.ts'
import { hasRights, isAtLeast, rightOf } from './rights.ts'
import { type Entry, type FilesState, family, inside, placeOf, shownOf, usedOf } from './state.ts'

export function changed(state: FilesState, id: string, changes: Partial<Entry>): FilesState {
  return { ...state, entries: state.entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)) }
}

export function said(state: FilesState, notice: FilesNotice | null): FilesState {
  return { ...state, notice }
}

export function onScreen(state: FilesState, id: string): Entry | undefined {
  return shownOf(state).find((entry) => entry.id === id)
}

/** The entries, or null unless all of them are on the screen. */
export function chosen(state: FilesState, ids: readonly string[]): readonly Entry[] | null {
  const shown = shownOf(state)
  const found = ids.flatMap((id) => shown.find((entry) => entry.id === id) ?? [])
  return found.length === ids.length && new Set(ids).size === ids.length ? found : null
}

export function namesIn(state: FilesState, folder: string): string[] {
  return inside(state, folder).map(({ name }) => name)
}

/** What is wrong with a name that is typed, or null. */
export function nameFault(state: FilesState, folder: string, name: string, self?: string): FilesNotice | null {
  if (baseOf(name).trim() === '') return 'name-empty'
  if (/[/\\:*?"<>|]/.test(name)) return 'name-forbidden'
  const taken = inside(state, folder).some((entry) => entry.id !== self && plain(entry.name) === plain(name))
  return taken ? 'name-taken' : null
}

/** Why so many bytes more cannot be put in a folder, or null. */
export function whyNotInto(state: FilesState, folder: string, bytes: number): FilesNotice | null {
  const place = state.scenario.places.find(({ id }) => id === placeOf(state, folder))
  if (place?.readOnly) return 'read-only'
  return place?.capacity !== undefined && usedOf(state, place) + bytes > place.capacity ? 'no-room' : null
}

/** Whether a process that runs keeps an entry for itself. */
export function isInUse({ scenario, ended }: FilesState, id: string): boolean {
  return scenario.processes?.some((process) => !ended.includes(process.id) && process.holds?.includes(id)) === true
}

/** Why entries cannot be changed, moved or deleted, or null. */
export function stopOf(state: FilesState, ...entries: readonly Entry[]): FilesNotice | null {
  const { me, places } = state.scenario
  if (
    entries.some(({ id, readOnly }) => readOnly || places.some((one) => one.readOnly && one.id === placeOf(state, id)))
  )
    return 'read-only'
  if (me !== undefined && entries.some(({ id }) => hasRights(state, id) && !isAtLeast(rightOf(state, id, me), 'write')))
    return 'no-right'
  return entries.some(({ id }) => family(state, id).some((one) => isInUse(state, one.id))) ? 'in-use' : null
}
