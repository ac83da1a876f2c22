import { identityProviders } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type JSX, useId } from 'react'
import { call } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Field } from '../ui/field.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { useAfterLogin } from './after-login.ts'
import { type FormErrors, fieldText, useFormErrors } from './form-errors.ts'

type FieldName = 'identifier' | 'password'

/** Signing in to an account that there is, which the other service opens too from then on. */
export function LinkForm({ name, onDone }: { name: string; onDone: () => void }): JSX.Element {
  const say = useMessages()
  const afterLogin = useAfterLogin()
  // The page has the form of a new account too.
  const id = useId()
  const { form, errors, showErrors } = useFormErrors<FieldName>()
  const link = useMutation({
    mutationFn: (body: { identifier: string; password: string }) => call(identityProviders.signInAndLink, { body }),
    onSuccess: async (user) => {
      await afterLogin(user)
      onDone()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (link.isPending) return
    link.reset()
    const identifier = fieldText(event.currentTarget, 'identifier').trim()
    const password = fieldText(event.currentTarget, 'password')
    const found: FormErrors<FieldName> = {
      ...(identifier === '' ? { identifier: 'accounts.identifier-missing' as const } : {}),
      ...(password === '' ? { password: 'accounts.password-missing' as const } : {}),
    }
    showErrors(found)
    if (Object.keys(found).length === 0) link.mutate({ identifier, password })
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <p>
        <Message id="methods.first-have-text" values={{ name }} />
      </p>
      <Field
        id={`${id}identifier`}
        label={<Message id="accounts.identifier" />}
        error={errors.identifier === undefined ? undefined : <Message id={errors.identifier} />}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="email"
            name="identifier"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            required
          />
        )}
      </Field>
      <PasswordField
        id={`${id}password`}
        name="password"
        autoComplete="current-password"
        label={<Message id="accounts.password" />}
        error={errors.password === undefined ? undefined : <Message id={errors.password} />}
        showLabel={say('accounts.show-password')}
        hideLabel={say('accounts.hide-password')}
      />
      {link.isError && <ErrorNotice error={link.error} />}
      <button type="submit" className="button" aria-disabled={link.isPending}>
        {link.isPending ? <Message id="accounts.working" /> : <Message id="methods.first-link" values={{ name }} />}
      </button>
    </form>
  )
}
