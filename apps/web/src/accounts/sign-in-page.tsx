import { accounts } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import type { FormEvent, JSX } from 'react'
import { call } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { AccountPage } from './account-page.tsx'
import { useAfterLogin } from './after-login.ts'
import { type FormErrors, fieldText, useFormErrors } from './form-errors.ts'
import { SignInMethods } from './sign-in-methods.tsx'

type FieldName = 'identifier' | 'password'

const route = getRouteApi('/sign-in')

export function SignInPage(): JSX.Element {
  const { next, kept } = route.useSearch()
  const email = useLocation({ select: ({ state }) => state.email })
  const say = useMessages()
  const afterLogin = useAfterLogin()
  const { form, errors, showErrors } = useFormErrors<FieldName>()

  const signIn = useMutation({
    mutationFn: (body: { identifier: string; password: string; remember: boolean }) => call(accounts.signIn, { body }),
    onSuccess: afterLogin,
  })

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (signIn.isPending) return
    signIn.reset()
    const identifier = fieldText(event.currentTarget, 'identifier').trim()
    const password = fieldText(event.currentTarget, 'password')
    const found = formErrors(identifier, password)
    showErrors(found)
    if (Object.keys(found).length > 0) return
    signIn.mutate({ identifier, password, remember: fieldText(event.currentTarget, 'remember') === 'on' })
  }

  const errorOf = (field: FieldName): JSX.Element | undefined =>
    errors[field] === undefined ? undefined : <Message id={errors[field]} />

  return (
    <AccountPage title="accounts.sign-in-title" kept="accounts.sign-in-kept" next={next}>
      {kept && (
        <p className="notice">
          <Icon name="info" />
          <Message id="accounts.sign-in-answer-kept" />
        </p>
      )}
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        <Field id="identifier" label={<Message id="accounts.identifier" />} error={errorOf('identifier')}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="email"
              name="identifier"
              defaultValue={email}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
              required
            />
          )}
        </Field>
        <PasswordField
          id="password"
          name="password"
          autoComplete="current-password"
          label={<Message id="accounts.password" />}
          error={errorOf('password')}
          showLabel={say('accounts.show-password')}
          hideLabel={say('accounts.hide-password')}
        />
        <CheckboxField
          id="remember"
          name="remember"
          label={<Message id="accounts.remember" />}
          hint={<Message id="accounts.remember-hint" />}
        />
        {signIn.isError && <ErrorNotice error={signIn.error} />}
        <button type="submit" className="button" aria-disabled={signIn.isPending}>
          <Message id={signIn.isPending ? 'accounts.working' : 'accounts.sign-in-submit'} />
        </button>
      </form>
      <SignInMethods
        next={next}
        remember={() => form.current !== null && fieldText(form.current, 'remember') === 'on'}
      />
      <p>
        <Link to="/forgotten-password" state={{ email: signIn.variables?.identifier ?? '' }}>
          <Message id="accounts.forgotten-link" />
        </Link>
      </p>
      <p>
        <Message
          id="accounts.no-account"
          values={{
            link: (words) => (
              <Link to="/sign-up" search={next === undefined ? {} : { next }}>
                {words}
              </Link>
            ),
          }}
        />
      </p>
    </AccountPage>
  )
}

function formErrors(identifier: string, password: string): FormErrors<FieldName> {
  return {
    ...(identifier === '' ? { identifier: 'accounts.identifier-missing' } : {}),
    ...(password === '' ? { password: 'accounts.password-missing' } : {}),
  }
}
