// Searches that are kept under a name.
import { said, whyNotMake } from './changes.ts'
import { plain } from './names.ts'
import type { FilesState } from './state.ts'

/** What each finds is worked out anew whenever it is asked for. */
const mostSearches = 12

export function saveSearch(state: FilesState, name: string): FilesState | null {
  const { search, searches, made } = state
  if (!search || !state.scenario.offers?.savedSearches) return null
  if (name === '') return said(state, 'name-empty')
  if (searches.some((one) => plain(one.name) === plain(name))) return said(state, 'name-taken')
  if (searches.length >= mostSearches) return said(state, 'too-many')
  const fault = whyNotMake(state, 1)
  if (fault) return said(state, fault)
  const kept = { id: `n${made + 1}`, name, search }
  return said({ ...state, made: made + 1, searches: [...searches, kept] }, 'search-saved')
}

export function dropSearch(state: FilesState, id: string): FilesState | null {
  if (!state.searches.some((one) => one.id === id)) return null
  return said({ ...state, searches: state.searches.filter((one) => one.id !== id) }, 'search-dropped')
}
