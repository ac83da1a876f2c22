import { useMatches } from '@tanstack/react-router'

/** Whether the page that is open is alone on the screen, as the pages of a test are. */
export function useFullPage(): boolean {
  return useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.fullPage === true) })
}
