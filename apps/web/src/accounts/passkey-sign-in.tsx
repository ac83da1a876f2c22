import { passkeys } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import type { JSX } from 'react'
import { call } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import { useAfterLogin } from './after-login.ts'
import { deviceRefusal, signWithPasskey } from './passkey.ts'

/** The button to sign in with a passkey: the device asks which one. */
export function PasskeySignIn({
  remember,
}: {
  /** Whether this device shall stay signed in, at the moment of the click. */
  remember: () => boolean
}): JSX.Element {
  const afterLogin = useAfterLogin()
  const signIn = useMutation({
    mutationFn: async () => {
      const signed = await signWithPasskey(await call(passkeys.startPasskeySignIn, {}))
      return call(passkeys.signInWithPasskey, { body: { ...signed, remember: remember() } })
    },
    onSuccess: afterLogin,
  })
  const refusal = deviceRefusal(signIn.error)
  return (
    <>
      {refusal !== null && (
        <p className="notice" role="alert">
          <Icon name="info" />
          <Message id={refusal === 'impossible' ? 'methods.passkeys-impossible' : 'methods.passkey-cancelled'} />
        </p>
      )}
      {signIn.isError && refusal === null && <ErrorNotice error={signIn.error} />}
      <button
        type="button"
        className="button button-soft"
        aria-disabled={signIn.isPending}
        onClick={() => signIn.isPending || signIn.mutate()}
      >
        <Icon name="lock" />
        <Message id={signIn.isPending ? 'methods.passkey-waiting' : 'methods.passkey-sign-in'} />
      </button>
    </>
  )
}
