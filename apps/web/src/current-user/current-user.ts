import { accounts } from '@pix/api/contract'
import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'

export type CurrentUser = accounts.CurrentUser

/** Whoever has just signed out here, or was never here: nothing is to be told. */
export const nobody: CurrentUser = { kind: 'nobody', wasSignedOut: false }

/** Who this browser is signed in as. */
export const currentUserQuery = queryOptions({
  queryKey: ['current-user'],
  queryFn: ({ signal }) => call(accounts.getCurrentUser, { signal }),
})

export function useCurrentUser(): UseQueryResult<CurrentUser> {
  return useQuery(currentUserQuery)
}
