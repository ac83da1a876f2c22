import type { JSX } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { isPasskeyPossible } from './passkey.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'

/** Every way to sign in besides a password, where there is one. */
export function SignInMethods({ remember }: { remember: () => boolean }): JSX.Element | null {
  if (!isPasskeyPossible()) return null
  return (
    <AreaMessages areas={['sign-in-methods']} placeholder={null}>
      <div className="stack">
        <p className="muted">
          <Message id="methods.or" />
        </p>
        <PasskeySignIn remember={remember} />
      </div>
    </AreaMessages>
  )
}
