import { accounts } from '@pix/api/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, type JSX, type ReactNode, useState } from 'react'
import { AgeGate } from '../access/age-gate.tsx'
import { call } from '../api.ts'
import { type CurrentUser, useCurrentUser } from '../current-user/current-user.ts'
import { useLanguage } from '../language/use-language.ts'
import { sayOnArrival } from '../layout/arrival-notice.tsx'
import { ErrorNotice } from '../layout/error-notice.tsx'
import type { CatalogueKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { AccountHeading, AccountPage } from './account-page.tsx'
import { useAfterLogin } from './after-login.ts'
import { fieldText, useFormErrors } from './form-errors.ts'
import { refusedSignUp, type SignUpFieldName, SignUpFields, signUpErrors, TermsField } from './sign-up-fields.tsx'
import { TurnNotice } from './turn-notice.tsx'
import { useInTurn } from './use-in-turn.ts'

const route = getRouteApi('/accounts/sign-up')

function doneFor(user: CurrentUser | undefined): CatalogueKey {
  if (user?.kind !== 'anonymous' || !user.hasAnswers) return 'login.sign-up-done'
  return user.hasTestAnswers ? 'login.sign-up-done-with-result' : 'login.sign-up-done-with-practice'
}

export function SignUpPage(): JSX.Element {
  const { next } = route.useSearch()
  const { language } = useLanguage()
  const afterLogin = useAfterLogin()
  const { data: user } = useCurrentUser()
  const [password, setPassword] = useState('')
  const { form, errors, showErrors } = useFormErrors<SignUpFieldName>()

  const signUp = useInTurn({
    ask: (body: { email: string; password: string; firstName: string }, signal) =>
      call(accounts.signUp, { body: { ...body, language, acceptsTerms: true }, signal }),
    onSuccess: (registered) => {
      sayOnArrival(doneFor(user))
      return afterLogin(registered)
    },
    onError: (error) => showErrors(refusedSignUp(error)),
  })

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (signUp.isPending) return
    signUp.reset()
    const email = fieldText(event.currentTarget, 'email')
    const found = signUpErrors(email, password, fieldText(event.currentTarget, 'terms') === 'on')
    showErrors(found)
    if (Object.keys(found).length > 0) return
    signUp.mutate({ email: email.trim(), password, firstName: fieldText(event.currentTarget, 'firstName').trim() })
  }

  const signInLink = (words: ReactNode[]): JSX.Element => (
    <Link to="/sign-in" search={next === undefined ? {} : { next }} state={{ email: signUp.variables?.email ?? '' }}>
      {words}
    </Link>
  )
  const heading = <AccountHeading title="accounts.sign-up-title" lead="accounts.sign-up-lead" kept="login.all-kept" />
  return (
    <AccountPage next={next}>
      <AgeGate heading={heading} signInLink={signInLink}>
        <form ref={form} className="stack" noValidate onSubmit={submit}>
          <SignUpFields
            emailLabel="accounts.email"
            errors={errors}
            signInLink={signInLink}
            password={password}
            onPassword={setPassword}
          />
          <TermsField error={errors.terms} />
          {signUp.isError && Object.keys(refusedSignUp(signUp.error)).length === 0 && (
            <ErrorNotice error={signUp.error} />
          )}
          <TurnNotice turn={signUp} />
          <button type="submit" className="button" aria-disabled={signUp.isPending}>
            <Message id={signUp.isPending ? 'common.working' : 'accounts.sign-up-submit'} />
          </button>
        </form>
      </AgeGate>
      <p>
        <Message id="accounts.have-account" values={{ link: signInLink }} />
      </p>
    </AccountPage>
  )
}
