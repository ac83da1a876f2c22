// What a change of language needs besides the words that every page has.
import type { Language } from '@pix/core/language'
import type { QueryClient } from '@tanstack/react-query'
import { areaWordsQuery } from './messages/area-words-query.ts'
import type { MessageArea } from './messages/areas.ts'

/** The words of what is open come first, so that the whole page changes at once. */
export async function fetchOpenWords(queryClient: QueryClient, language: Language): Promise<void> {
  const open = queryClient.getQueryCache().findAll({ queryKey: ['messages'], type: 'active' })
  const areas = open.map(({ queryKey }) => queryKey[1] as readonly MessageArea[])
  await Promise.all(areas.map((some) => queryClient.prefetchQuery(areaWordsQuery(some, language))))
}

/**
 * What is said already is not news in another language: screen readers would read every open status again. Each stays
 * silent until it says something else. Called before the words of the page change.
 * @returns to be called once they have changed
 */
export function hushStatuses(): () => void {
  const open = [...document.querySelectorAll(':is([role="status"], [role="alert"]):not([data-says-language])')]
  const hushed = open.filter(({ textContent }) => textContent !== '')
  for (const status of hushed) status.setAttribute('aria-live', 'off')
  return () => {
    for (const status of hushed) {
      const hears = new MutationObserver(() => {
        hears.disconnect()
        status.removeAttribute('aria-live')
      })
      hears.observe(status, { childList: true, characterData: true, subtree: true })
    }
  }
}
