import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type JSX, useState } from 'react'
import { providersQuery } from '../../../accounts/providers.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { DoneNotice } from './done-notice.tsx'
import { identitiesQuery } from './identities-query.ts'
import { IdentityRow } from './identity-row.tsx'
import { NewLink } from './new-link.tsx'

/** The other services that open the account, and those that may; nothing where there is none. */
export function IdentityList(): JSX.Element | null {
  const queryClient = useQueryClient()
  const { data: offered } = useQuery(providersQuery)
  const { data, error, refetch } = useQuery(identitiesQuery)
  const [isUnlinked, setUnlinked] = useState(false)
  const identities = data?.identities ?? []
  const others = (offered?.providers ?? []).filter(
    ({ providerId }) => data !== undefined && !identities.some((one) => one.providerId === providerId),
  )
  if (!error && !isUnlinked && identities.length === 0 && others.length === 0) return null
  const onUnlinked = (): Promise<void> => {
    setUnlinked(true)
    return queryClient.invalidateQueries({ queryKey: identitiesQuery.queryKey })
  }
  return (
    <>
      <h3>
        <Message id="methods.identities" />
      </h3>
      <p>
        <Message id="methods.identities-text" />
      </p>
      {error && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {identities.length > 0 && (
        <ul>
          {identities.map((identity) => (
            <IdentityRow key={identity.identityId} identity={identity} onUnlinked={onUnlinked} />
          ))}
        </ul>
      )}
      <DoneNotice>{isUnlinked && <Message id="methods.identity-unlinked" />}</DoneNotice>
      {others.map((provider) => (
        <NewLink key={provider.providerId} provider={provider} />
      ))}
    </>
  )
}
