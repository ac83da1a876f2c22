import { identityProviders } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FormEvent, JSX } from 'react'
import { AgeGate } from '../access/age-gate.tsx'
import { call } from '../api.ts'
import { useLanguage } from '../language/use-language.ts'
import { sayOnArrival } from '../layout/arrival-notice.tsx'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { Message } from '../messages/message.tsx'
import { findOperator } from '../operator.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { useAfterLogin } from './after-login.ts'
import { FirstNameField } from './first-name-field.tsx'
import type { Unclaimed } from './first-time-page.tsx'
import { fieldText, useFormErrors } from './form-errors.ts'
import { TermsField } from './sign-up-fields.tsx'

/** An account that the other service opens, without a password. */
export function NewAccountForm({ unclaimed, onDone }: { unclaimed: Unclaimed; onDone: () => void }): JSX.Element {
  const { language } = useLanguage()
  const afterLogin = useAfterLogin()
  const { form, errors, showErrors } = useFormErrors<'terms'>()
  const { provider, firstName, email } = unclaimed
  const signUp = useMutation({
    mutationFn: (body: { firstName: string; keepsEmail: boolean }) =>
      call(identityProviders.signUpWithIdentity, { body: { ...body, language, acceptsTerms: true } }),
    onSuccess: async (user) => {
      sayOnArrival('login.sign-up-done')
      await afterLogin(user)
      onDone()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (signUp.isPending) return
    signUp.reset()
    const isTicked = (name: string): boolean => fieldText(event.currentTarget, name) === 'on'
    showErrors(isTicked('terms') ? {} : { terms: 'accounts.terms-missing' })
    if (!isTicked('terms')) return
    signUp.mutate({
      firstName: fieldText(event.currentTarget, 'firstName').trim(),
      keepsEmail: isTicked('keepsEmail'),
    })
  }
  const { name, isForPupils } = provider
  const fields = (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <FirstNameField defaultValue={firstName} />
      {email !== null && (
        <CheckboxField
          id="keeps-email"
          name="keepsEmail"
          label={<Message id="methods.first-keep-email" values={{ email }} />}
          hint={<Message id="methods.first-keep-email-hint" values={{ name }} />}
        />
      )}
      <TermsField error={errors.terms} />
      {signUp.isError && <ErrorNotice error={signUp.error} />}
      <button type="submit" className="button" aria-disabled={signUp.isPending}>
        <Message id={signUp.isPending ? 'common.working' : 'methods.first-create'} />
      </button>
    </form>
  )
  return (
    <>
      <h2>
        <Message id="methods.first-new" />
      </h2>
      {isForPupils && findOperator().consentAge !== null && (
        <p>
          <Message id="methods.first-school" values={{ name }} />
        </p>
      )}
      {isForPupils ? fields : <AgeGate signInLink={(words) => <Link to="/sign-in">{words}</Link>}>{fields}</AgeGate>}
    </>
  )
}
