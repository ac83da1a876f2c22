import { identityProviders } from '@pix/api/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

/** The other services that open the account. */
export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: ({ signal }) => call(identityProviders.listIdentities, { signal }),
})
