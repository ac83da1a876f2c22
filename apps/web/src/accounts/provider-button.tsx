import type { identityProviders } from '@pix/api/contract'
import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { ProviderProblem } from './provider-problem.tsx'
import { useGoToProvider } from './providers.ts'

type ProviderButtonProps = {
  provider: Pick<identityProviders.Provider, 'providerId' | 'name'>
  /** Where to go on after coming back. */
  next: string
  /** Whether this device shall stay signed in, at the moment of the click. */
  remember: () => boolean
}

/** The button to sign in with another service. */
export function ProviderButton({ provider, next, remember }: ProviderButtonProps): JSX.Element {
  const go = useGoToProvider()
  const { providerId, name } = provider
  const isGoing = go.isPending || go.isSuccess
  return (
    <>
      {go.isError && <ProviderProblem error={go.error} name={name} />}
      <button
        type="button"
        className="button button-soft"
        aria-disabled={isGoing}
        onClick={() => isGoing || go.mutate({ providerId, next, remember: remember() })}
      >
        {isGoing ? <Message id="common.working" /> : <Message id="methods.provider-continue" values={{ name }} />}
      </button>
    </>
  )
}
