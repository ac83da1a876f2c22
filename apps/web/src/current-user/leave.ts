// Signing out leaves nothing of the person in the browser, whoever comes next.
import { accounts } from '@pix/api/contract'
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { forgetAllDrafts } from '../draft-storage.ts'
import { showComfort } from '../layout/comfort.ts'
import { forgetTab } from '../tab-storage.ts'
import { currentUserQuery, nobody } from './current-user.ts'
import { tellOtherTabs } from './other-tabs.ts'
import { disclaimTest } from './own-test.ts'

/** Signs out on the server first: until it has answered, nothing here pretends that it is done. */
async function forgetPerson(queryClient: QueryClient): Promise<void> {
  await call(accounts.signOut, {})
  await queryClient.cancelQueries()
  emptyBrowser()
}

/** What the person leaves behind them: the front page says goodbye to it. */
type Left = 'login' | 'test' | 'account'

function emptyBrowser(): void {
  emptyTab()
  emptyStorage('localStorage')
  showComfort('')
  tellOtherTabs('left')
}

/** Leaves for the front page once the server has deleted the account, and has signed out with it. */
export function leaveForGood(queryClient: QueryClient): void {
  emptyBrowser()
  leaveTab(queryClient, 'account')
}

/** What this tab remembers, and the drafts that it may have written since another tab emptied the browser. */
function emptyTab(): void {
  disclaimTest()
  forgetTab()
  forgetAllDrafts()
  emptyStorage('sessionStorage')
}

function emptyStorage(name: 'sessionStorage' | 'localStorage'): void {
  try {
    window[name].clear()
  } catch {
    // Storage is refused: nothing was kept.
  }
}

/** Signs out and leaves for the front page. A test without an account is gone with it. */
export async function signOutAndLeave(queryClient: QueryClient, left: 'login' | 'test'): Promise<void> {
  await forgetPerson(queryClient)
  leaveTab(queryClient, left)
}

/** Leaves for the front page, by a full page load that Back does not undo: the person signed out here or in another tab. */
export function leaveTab(queryClient: QueryClient, left: Left): void {
  emptyTab()
  queryClient.clear()
  // The router writes down how far each page was scrolled when the app is left.
  addEventListener('pagehide', () => emptyStorage('sessionStorage'))
  location.replace(`/?left=${left}`)
}

/** Forgets the test of somebody else and stays, as a newcomer. */
export async function startAfresh(queryClient: QueryClient): Promise<void> {
  await forgetPerson(queryClient)
  queryClient.setQueryData(currentUserQuery.queryKey, nobody)
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== currentUserQuery.queryKey[0] })
}
