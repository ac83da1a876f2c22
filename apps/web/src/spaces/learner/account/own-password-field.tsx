import type { JSX } from 'react'
import { isApiError } from '../../../api.ts'
import { errorValues } from '../../../layout/error-sentence.ts'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { PasswordField } from '../../../ui/password-field.tsx'

/** Asks for the password of the account again, before what only its owner may do. */
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
}): JSX.Element {
  const say = useMessages()
  const isWrong = isApiError(error) && error.code === 'wrong-password'
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
          <Message id="errors.wrong-password" values={errorValues(error)} />
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
