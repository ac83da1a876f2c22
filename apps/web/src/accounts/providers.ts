import { identityProviders } from '@pix/api/contract'
import { queryOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { call } from '../api.ts'

/** The other services that people may sign in with. */
export const providersQuery = queryOptions({
  queryKey: ['identity-providers'],
  queryFn: ({ signal }) => call(identityProviders.listProviders, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

type Going = { providerId: string; next: string; remember: boolean }

/** Leaves for another service, to come back signed in. */
export function useGoToProvider(): UseMutationResult<void, Error, Going> {
  return useMutation({
    mutationFn: async ({ providerId, ...body }: Going) => {
      const { address } = await call(identityProviders.startProviderSignIn, { params: { providerId }, body })
      leaveFor(address)
    },
  })
}

/** An address of another service, as the server gives it. */
export function leaveFor(address: string): void {
  window.location.assign(address)
}
