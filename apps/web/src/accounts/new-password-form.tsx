import { type FormEvent, type JSX, useState } from 'react'
import { ErrorNotice } from '../layout/error-notice.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { PasswordField } from '../ui/password-field.tsx'
import { useFormErrors } from './form-errors.ts'
import { PasswordRules, passwordProblem, refusedPassword } from './password-rules.tsx'
import { TurnNotice } from './turn-notice.tsx'
import type { MutationInTurn } from './use-in-turn.ts'

type NewPasswordFormProps = {
  /** What one signs in with: password managers store the new password with what they find here. */
  identifier: { readonly type: 'email' | 'text'; readonly name: string; readonly value: string }
  choose: MutationInTurn<unknown, string>
  submit: MessageKey
}

/** A password that replaces another. */
export function NewPasswordForm({ identifier, choose, submit: submitLabel }: NewPasswordFormProps): JSX.Element {
  const say = useMessages()
  const [password, setPassword] = useState('')
  const { form, errors, showErrors } = useFormErrors<'password'>()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (choose.isPending) return
    choose.reset()
    const problem = passwordProblem(password)
    showErrors(problem === null ? {} : { password: problem })
    if (problem !== null) return
    choose.mutate(password, {
      onError: (error) => {
        const refused = refusedPassword(error)
        if (refused !== null) showErrors({ password: refused })
      },
    })
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <input {...identifier} autoComplete="username" readOnly hidden />
      <PasswordField
        id="password"
        name="password"
        autoComplete="new-password"
        label={<Message id="accounts.new-password" />}
        hint={<PasswordRules password={password} />}
        error={errors.password === undefined ? undefined : <Message id={errors.password} />}
        showLabel={say('accounts.show-password')}
        hideLabel={say('accounts.hide-password')}
        onChange={setPassword}
      />
      {choose.isError && refusedPassword(choose.error) === null && <ErrorNotice error={choose.error} />}
      <TurnNotice turn={choose} />
      <button type="submit" className="button" aria-disabled={choose.isPending}>
        <Message id={choose.isPending ? 'common.working' : submitLabel} />
      </button>
    </form>
  )
}
