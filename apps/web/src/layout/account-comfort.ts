import { useEffect } from 'react'
import { useCurrentUser } from '../current-user/current-user.ts'
import { shownComfort } from './comfort.ts'

/** What an account keeps comes along with it; whoever chose something before they had an account brings it to theirs. */
export function useAccountComfort(): void {
  const { data: user } = useCurrentUser()
  const kept = user?.kind === 'registered' ? user.comfort : undefined
  useEffect(() => {
    if (kept === undefined || (kept === null && shownComfort() === '')) return
    // Loaded by those alone who chose something. Failing loses nothing: it goes again with the next page load.
    import('../spaces/learner/comfort/keep-comfort.ts').then((it) => it.agreeWithAccount(kept)).catch(() => undefined)
  }, [kept])
}
