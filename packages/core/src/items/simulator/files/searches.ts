// Searches that are kept under a name.
import { said } from './changes.ts'
import { plain } from './names.ts'
import type { FilesState } from './state.ts'

export function saveSearch(state: FilesState, name: string): FilesState | null {
  const { search, searches, made } = state
  if (!search || !state.scenario.offers?.savedSearches) return null
  if (name === '') return said(state, 'name-empty')
  if (searches.some((one) => plain(one.name) === plain(name))) return said(state, 'name-taken')
  const kept = { id: `n${made + 1}`, name, search }
  return said({ ...state, made: made + 1, searches: [...searches, kept] }, 'search-saved')
}

export function dropSearch(state: FilesState, id: string): FilesState | null {
  if (!state.searches.some((one) => one.id === id)) return null
  return said({ ...state, searches: state.searches.filter((one) => one.id !== id) }, 'search-dropped')
}
