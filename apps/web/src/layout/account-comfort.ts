import { comfortWords } from '@pix/core/comfort'
import { useEffect } from 'react'
import { useCurrentUser } from '../current-user/current-user.ts'
import { showComfort, shownComfort } from './comfort.ts'

/** What an account keeps comes along with it; whoever chose something before they had an account brings it to theirs. */
export function useAccountComfort(): void {
  const { data: user } = useCurrentUser()
  const kept = user?.kind === 'registered' ? user.comfort : undefined
  useEffect(() => {
    if (kept) showComfort(comfortWords(kept))
    else if (kept === null && shownComfort() !== '') {
      // Failing loses nothing: it stays in the browser, and goes again with the next page load.
      import('../spaces/learner/comfort/keep-comfort.ts').then((it) => it.keepShownComfort()).catch(() => undefined)
    }
  }, [kept])
}
