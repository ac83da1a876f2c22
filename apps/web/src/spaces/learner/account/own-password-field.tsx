import { type JSX, useEffect } from 'react'
import { fieldText } from '../../../accounts/form-errors.ts'
import { isApiError } from '../../../api.ts'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { errorValues } from '../../../layout/error-sentence.ts'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { PasswordField } from '../../../ui/password-field.tsx'

/** Asks for the password of the account again, where it has one, before what only its owner may do. */
export function OwnPasswordField({
  id,
  missing,
  error,
}: {
  id: string
  /** What is wrong before it was sent. */
  missing: MessageKey | undefined
  /** What the server said. */
  error: unknown
}): JSX.Element | null {
  const say = useMessages()
  const { data: user } = useCurrentUser()
  const isWrong = isApiError(error) && error.code === 'wrong-password'
  useEffect(() => {
    if (isApiError(error) && error.code === 'wrong-password') document.getElementById(id)?.focus()
  }, [error, id])
  if (user?.kind === 'registered' && !user.hasPassword) return null
  return (
    <PasswordField
      id={id}
      name="currentPassword"
      autoComplete="current-password"
      label={<Message id="account.current-password" />}
      error={
        missing !== undefined ? (
          <Message id={missing} />
        ) : isWrong ? (
          // The focus may be in the field already: then nothing else would read this aloud.
          <span role="alert">
            <Message id="errors.wrong-password" values={errorValues(error)} />
          </span>
        ) : undefined
      }
      showLabel={say('accounts.show-password')}
      hideLabel={say('accounts.hide-password')}
    />
  )
}

/** Whether the field above says what is wrong. */
export function isSaidAtPassword(error: unknown): boolean {
  return isApiError(error) && error.code === 'wrong-password'
}

/** What was typed in the field above, nothing where it is not asked for, null where it was left empty. */
export function ownPassword(form: HTMLFormElement): { password?: string } | null {
  if (form.elements.namedItem('currentPassword') === null) return {}
  const password = fieldText(form, 'currentPassword')
  return password === '' ? null : { password }
}
