import { identityProviders } from '@pix/api/contract'
import { type FormEvent, type JSX, useId } from 'react'
import { call } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { useAfterLogin } from './after-login.ts'
import { CredentialFields, type CredentialName, credentialErrors, typedCredentials } from './credential-fields.tsx'
import { useFormErrors } from './form-errors.ts'
import { TurnNotice } from './turn-notice.tsx'
import { useInTurn } from './use-in-turn.ts'

/** Signing in to an account that there is, which the other service opens too from then on. */
export function LinkForm({ name, onDone }: { name: string; onDone: () => void }): JSX.Element {
  const afterLogin = useAfterLogin()
  // The page has the form of a new account too.
  const id = useId()
  const { form, errors, showErrors } = useFormErrors<CredentialName>()
  const link = useInTurn({
    ask: (body: { identifier: string; password: string }, signal) =>
      call(identityProviders.signInAndLink, { body, signal }),
    onSuccess: async (user) => {
      await afterLogin(user)
      onDone()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (link.isPending) return
    link.reset()
    const typed = typedCredentials(event.currentTarget)
    const found = credentialErrors(typed)
    showErrors(found)
    if (Object.keys(found).length === 0) link.mutate(typed)
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <p>
        <Message id="methods.first-have-text" values={{ name }} />
      </p>
      <CredentialFields errors={errors} idPrefix={id} />
      {link.isError && <ErrorNotice error={link.error} />}
      <TurnNotice turn={link} />
      <button type="submit" className="button" aria-disabled={link.isPending}>
        {link.isPending ? <Message id="common.working" /> : <Message id="methods.first-link" values={{ name }} />}
      </button>
    </form>
  )
}
