import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Field } from '../ui/field.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { type FormErrors, fieldText } from './form-errors.ts'

export type CredentialName = 'identifier' | 'password'

type Credentials = { readonly identifier: string; readonly password: string }

/** What was typed in the two fields of a form. */
export function typedCredentials(form: HTMLFormElement): Credentials {
  return { identifier: fieldText(form, 'identifier').trim(), password: fieldText(form, 'password') }
}

export function credentialErrors({ identifier, password }: Credentials): FormErrors<CredentialName> {
  return {
    ...(identifier === '' ? { identifier: 'accounts.identifier-missing' as const } : {}),
    ...(password === '' ? { password: 'accounts.password-missing' as const } : {}),
  }
}

type CredentialFieldsProps = {
  errors: FormErrors<CredentialName>
  identifier?: string | undefined
  /** Before the ids of the fields, where the page has others of the same name. */
  idPrefix?: string
}

/** An address or a username, and the password that goes with it. */
export function CredentialFields({ errors, identifier, idPrefix = '' }: CredentialFieldsProps): JSX.Element {
  const say = useMessages()
  const errorOf = (field: CredentialName): JSX.Element | undefined =>
    errors[field] === undefined ? undefined : <Message id={errors[field]} />
  return (
    <>
      <Field id={`${idPrefix}identifier`} label={<Message id="accounts.identifier" />} error={errorOf('identifier')}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="email"
            name="identifier"
            defaultValue={identifier}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            required
          />
        )}
      </Field>
      <PasswordField
        id={`${idPrefix}password`}
        name="password"
        autoComplete="current-password"
        label={<Message id="accounts.password" />}
        error={errorOf('password')}
        showLabel={say('accounts.show-password')}
        hideLabel={say('accounts.hide-password')}
      />
    </>
  )
}
