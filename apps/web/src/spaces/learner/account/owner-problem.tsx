import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { isPasskeyPossible } from '../../../accounts/passkey.ts'
import { PasskeySignIn } from '../../../accounts/passkey-sign-in.tsx'
import { ProviderButton } from '../../../accounts/provider-button.tsx'
import { isApiError } from '../../../api.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { identitiesQuery } from './identities-query.ts'

/** Why something that only the owner may do was not done. Without a password, they sign in again, here. */
export function OwnerProblem({ error }: { error: unknown }): JSX.Element {
  if (isApiError(error) && error.code === 'sign-in-again') return <SignInAgain />
  return <ErrorNotice error={error} />
}

function SignInAgain(): JSX.Element {
  const { data } = useQuery(identitiesQuery)
  const remember = (): boolean => false
  return (
    <div className="notice notice-attention" role="alert">
      <div className="stack">
        <p>
          <Message id="methods.again" />
        </p>
        {data?.identities.map(({ providerId, name }) =>
          providerId === null ? null : (
            <ProviderButton
              key={providerId}
              provider={{ providerId, name }}
              next="/learner/account"
              remember={remember}
            />
          ),
        )}
        {isPasskeyPossible() && <PasskeySignIn remember={remember} />}
      </div>
    </div>
  )
}
