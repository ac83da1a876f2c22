import type { JSX, ReactNode } from 'react'
import { isApiError } from '../api.ts'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { Field } from '../ui/field.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { FirstNameField } from './first-name-field.tsx'
import { emailProblem, type FormErrors } from './form-errors.ts'
import { PasswordRules, passwordProblem, refusedPassword } from './password-rules.tsx'

export type SignUpFieldName = 'email' | 'password' | 'terms'

type SignUpFieldsProps = {
  emailLabel: MessageKey
  errors: FormErrors<SignUpFieldName>
  /** Leads to signing in, from the words of a sentence. */
  signInLink: (words: ReactNode[]) => JSX.Element
  password: string
  onPassword: (password: string) => void
}

/** What every new account is made of. */
export function SignUpFields({ emailLabel, errors, signInLink, password, onPassword }: SignUpFieldsProps): JSX.Element {
  const say = useMessages()
  const errorOf = (field: SignUpFieldName): JSX.Element | undefined =>
    errors[field] === undefined ? undefined : <Message id={errors[field]} values={{ link: signInLink }} />
  return (
    <>
      <Field id="email" label={<Message id={emailLabel} />} error={errorOf('email')}>
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
        onChange={onPassword}
      />
      <FirstNameField />
    </>
  )
}

/** The last field of an account. Both texts open beside the form, which keeps what was typed. */
export function TermsField({ error }: { error: MessageKey | undefined }): JSX.Element {
  const say = useMessages()
  const linkTo =
    (address: string) =>
    (words: ReactNode[]): JSX.Element => (
      <a href={address} target="_blank" rel="noopener">
        {words}
        <span className="visually-hidden"> ({say('accounts.new-window')})</span>
      </a>
    )
  return (
    <CheckboxField
      id="terms"
      name="terms"
      label={<Message id="accounts.accept-terms" values={{ terms: linkTo('/learner/terms') }} />}
      hint={<Message id="accounts.read-privacy" values={{ privacy: linkTo('/learner/privacy') }} />}
      error={error === undefined ? undefined : <Message id={error} />}
    />
  )
}

export function signUpErrors(email: string, password: string, acceptsTerms: boolean): FormErrors<SignUpFieldName> {
  const problem = emailProblem(email)
  const weakness = passwordProblem(password)
  return {
    ...(problem === null ? {} : { email: problem }),
    ...(weakness === null ? {} : { password: weakness }),
    ...(acceptsTerms ? {} : { terms: 'accounts.terms-missing' }),
  }
}

/** The refusals of the server that belong to a field. */
export function refusedSignUp(error: unknown): FormErrors<SignUpFieldName> {
  if (!isApiError(error)) return {}
  if (error.code === 'email-taken') return { email: 'accounts.email-taken' }
  if (error.code === 'email-not-valid') return { email: 'accounts.email-odd' }
  const password = refusedPassword(error)
  return password === null ? {} : { password }
}
