import { accounts } from '@pix/api/contract'
import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import type { FormEvent, JSX } from 'react'
import { call } from '../api.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { Icon } from '../ui/icons.tsx'
import { AccountHeading, AccountPage } from './account-page.tsx'
import { useAfterLogin } from './after-login.ts'
import { CredentialFields, type CredentialName, credentialErrors, typedCredentials } from './credential-fields.tsx'
import { fieldText, useFormErrors } from './form-errors.ts'
import { SignInMethods } from './sign-in-methods.tsx'
import { TurnNotice } from './turn-notice.tsx'
import { useInTurn } from './use-in-turn.ts'

const route = getRouteApi('/accounts/sign-in')

export function SignInPage(): JSX.Element {
  const { next, kept } = route.useSearch()
  const email = useLocation({ select: ({ state }) => state.email })
  const afterLogin = useAfterLogin()
  const { form, errors, showErrors } = useFormErrors<CredentialName>()

  const signIn = useInTurn({
    ask: (body: { identifier: string; password: string; remember: boolean }, signal) =>
      call(accounts.signIn, { body, signal }),
    onSuccess: afterLogin,
  })

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (signIn.isPending) return
    signIn.reset()
    const typed = typedCredentials(event.currentTarget)
    const found = credentialErrors(typed)
    showErrors(found)
    if (Object.keys(found).length > 0) return
    signIn.mutate({ ...typed, remember: fieldText(event.currentTarget, 'remember') === 'on' })
  }

  return (
    <AccountPage next={next}>
      <AccountHeading title="accounts.sign-in-title" kept="accounts.sign-in-kept" />
      {kept && (
        <p className="notice">
          <Icon name="info" />
          <Message id="accounts.sign-in-answer-kept" />
        </p>
      )}
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        <CredentialFields errors={errors} identifier={email} />
        <p>
          <Link to="/forgotten-password" state={{ email: signIn.variables?.identifier ?? '' }}>
            <Message id="accounts.forgotten-link" />
          </Link>
        </p>
        <CheckboxField
          id="remember"
          name="remember"
          label={<Message id="accounts.remember" />}
          hint={<Message id="accounts.remember-hint" />}
        />
        {signIn.isError && <ErrorNotice error={signIn.error} />}
        <TurnNotice turn={signIn} />
        <button type="submit" className="button" aria-disabled={signIn.isPending}>
          <Message id={signIn.isPending ? 'common.working' : 'accounts.sign-in-submit'} />
        </button>
      </form>
      <SignInMethods
        next={next}
        remember={() => form.current !== null && fieldText(form.current, 'remember') === 'on'}
      />
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
