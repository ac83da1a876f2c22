import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { isPasskeyPossible } from './passkey.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { ProviderButton } from './provider-button.tsx'
import { providersQuery } from './providers.ts'

type SignInMethodsProps = { next: string | undefined; remember: () => boolean }

/** Every way to sign in besides a password, where there is one. */
export function SignInMethods({ next = '', remember }: SignInMethodsProps): JSX.Element | null {
  const { data } = useQuery(providersQuery)
  const providers = data?.providers ?? []
  if (!isPasskeyPossible() && providers.length === 0) return null
  return (
    <AreaMessages areas={['sign-in-methods']} placeholder={null}>
      <div className="stack">
        <p className="muted">
          <Message id="methods.or" />
        </p>
        {isPasskeyPossible() && <PasskeySignIn remember={remember} />}
        {providers.map((provider) => (
          <ProviderButton key={provider.providerId} provider={provider} next={next} remember={remember} />
        ))}
      </div>
    </AreaMessages>
  )
}
