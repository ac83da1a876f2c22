import { accounts } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, type JSX, type ReactNode, useState } from 'react'
import { call, isApiError } from '../api.ts'
import { useCurrentUser } from '../current-user/current-user.ts'
import { useLanguage } from '../language/use-language.ts'
import { sayOnArrival } from '../layout/arrival-notice.tsx'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { Field } from '../ui/field.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { AccountPage } from './account-page.tsx'
import { useAfterLogin } from './after-login.ts'
import { emailProblem, type FormErrors, fieldText, useFormErrors } from './form-errors.ts'
import { PasswordRules, visibleProblems } from './password-rules.tsx'

type FieldName = 'email' | 'password' | 'terms'

const route = getRouteApi('/sign-up')

export function SignUpPage(): JSX.Element {
  const { next } = route.useSearch()
  const say = useMessages()
  const { language } = useLanguage()
  const afterLogin = useAfterLogin()
  const { data: user } = useCurrentUser()
  const hadAnswers = user?.kind === 'anonymous' && user.hasAnswers
  const [password, setPassword] = useState('')
  const { form, errors, showErrors } = useFormErrors<FieldName>()

  const signUp = useMutation({
    mutationFn: (body: { email: string; password: string; firstName: string }) =>
      call(accounts.signUp, { body: { ...body, language, acceptsTerms: true } }),
    onSuccess: (registered) => {
      sayOnArrival(hadAnswers ? 'accounts.sign-up-done-with-result' : 'accounts.sign-up-done')
      return afterLogin(registered)
    },
    onError: (error) => showErrors(refusalErrors(error)),
  })

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (signUp.isPending) return
    signUp.reset()
    const email = fieldText(event.currentTarget, 'email')
    const found = formErrors(email, password, fieldText(event.currentTarget, 'terms') === 'on')
    showErrors(found)
    if (Object.keys(found).length > 0) return
    signUp.mutate({ email: email.trim(), password, firstName: fieldText(event.currentTarget, 'firstName').trim() })
  }

  const signInLink = (words: ReactNode[]): JSX.Element => (
    <Link to="/sign-in" search={next === undefined ? {} : { next }} state={{ email: signUp.variables?.email ?? '' }}>
      {words}
    </Link>
  )
  const errorOf = (field: FieldName): JSX.Element | undefined =>
    errors[field] === undefined ? undefined : <Message id={errors[field]} values={{ link: signInLink }} />

  return (
    <AccountPage title="accounts.sign-up-title" lead="accounts.sign-up-lead" kept="accounts.all-kept" next={next}>
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        <Field id="email" label={<Message id="accounts.email" />} error={errorOf('email')}>
          {(control) => <input {...control} type="email" name="email" autoComplete="email" maxLength={254} required />}
        </Field>
        <PasswordField
          id="password"
          name="password"
          autoComplete="new-password"
          label={<Message id="accounts.password" />}
          hint={<PasswordRules password={password} />}
          error={errorOf('password')}
          showLabel={say('accounts.show-password')}
          hideLabel={say('accounts.hide-password')}
          onChange={setPassword}
        />
        <Field
          id="first-name"
          label={<Message id="accounts.first-name" />}
          hint={<Message id="accounts.first-name-hint" />}
        >
          {(control) => <input {...control} type="text" name="firstName" autoComplete="given-name" maxLength={80} />}
        </Field>
        <CheckboxField
          id="terms"
          name="terms"
          label={
            <Message
              id="accounts.accept-terms"
              values={{
                terms: (words) => (
                  <a href="/learner/terms" target="_blank" rel="noopener">
                    {words}
                    <span className="visually-hidden"> ({say('accounts.new-window')})</span>
                  </a>
                ),
              }}
            />
          }
          hint={<Message id="accounts.under-15" />}
          error={errorOf('terms')}
        />
        {signUp.isError && Object.keys(errors).length === 0 && <ErrorNotice error={signUp.error} />}
        <button type="submit" className="button" aria-disabled={signUp.isPending}>
          <Message id={signUp.isPending ? 'accounts.working' : 'accounts.sign-up-submit'} />
        </button>
      </form>
      <p>
        <Message id="accounts.have-account" values={{ link: signInLink }} />
      </p>
    </AccountPage>
  )
}

function formErrors(email: string, password: string, acceptsTerms: boolean): FormErrors<FieldName> {
  const problem = emailProblem(email)
  const [weakness] = visibleProblems(password)
  return {
    ...(problem === null ? {} : { email: problem }),
    ...(weakness === undefined
      ? {}
      : { password: weakness === 'too-long' ? 'accounts.password-long' : 'accounts.password-weak' }),
    ...(acceptsTerms ? {} : { terms: 'accounts.terms-missing' }),
  }
}

/** The refusals of the server that belong to a field. */
function refusalErrors(error: unknown): FormErrors<FieldName> {
  if (!isApiError(error)) return {}
  if (error.code === 'email-taken') return { email: 'accounts.email-taken' }
  if (error.code === 'email-not-valid') return { email: 'accounts.email-odd' }
  if (error.code !== 'password-too-weak') return {}
  return {
    password: error.problems.includes('easy-to-guess') ? 'accounts.password-guessable' : 'accounts.password-weak',
  }
}
