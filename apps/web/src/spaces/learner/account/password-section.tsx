import { settings } from '@pix/api/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useState } from 'react'
import { type FormErrors, useFormErrors } from '../../../accounts/form-errors.ts'
import { PasswordRules, passwordProblem, refusedPassword } from '../../../accounts/password-rules.tsx'
import { call } from '../../../api.ts'
import { currentUserQuery } from '../../../current-user/current-user.ts'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { PasswordField } from '../../../ui/password-field.tsx'
import type { RegisteredUser } from './account-page.tsx'
import { AccountSection } from './account-section.tsx'
import { loginsKey } from './devices-section.tsx'
import { DoneNotice } from './done-notice.tsx'
import { isSaidAtPassword, OwnPasswordField, ownPassword } from './own-password-field.tsx'
import { OwnerProblem } from './owner-problem.tsx'
import { useFormInPlace } from './use-form-in-place.ts'

type FieldName = 'currentPassword' | 'newPassword'

export function PasswordSection({ user }: { user: RegisteredUser }): JSX.Element {
  const say = useMessages()
  const queryClient = useQueryClient()
  const { place, isOpen, setOpen } = useFormInPlace()
  const [password, setPassword] = useState('')
  const { form, errors, showErrors } = useFormErrors<FieldName>()
  const change = useMutation({
    mutationFn: ({
      own: { password: currentPassword },
      newPassword,
    }: {
      own: { password?: string }
      newPassword: string
    }) =>
      call(settings.changePassword, {
        body: { newPassword, ...(currentPassword === undefined ? {} : { currentPassword }) },
      }),
    onSuccess: async () => {
      setOpen(false)
      setPassword('')
      await queryClient.invalidateQueries({ queryKey: loginsKey })
      await queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
    },
    onError: (error) => {
      const refused = refusedPassword(error)
      if (refused !== null) showErrors({ newPassword: refused })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (change.isPending) return
    change.reset()
    const own = ownPassword(event.currentTarget)
    const problem = passwordProblem(password)
    const found: FormErrors<FieldName> = {
      ...(own === null ? { currentPassword: 'accounts.password-missing' as const } : {}),
      ...(problem === null ? {} : { newPassword: problem }),
    }
    showErrors(found)
    if (own !== null && Object.keys(found).length === 0) change.mutate({ own, newPassword: password })
  }
  const isSaid = isSaidAtPassword(change.error) || refusedPassword(change.error) !== null
  if (!user.hasPassword && user.email === null && user.username === null) {
    return (
      <AccountSection title="account.password">
        <p>
          <Message id="methods.no-password" />
        </p>
      </AccountSection>
    )
  }
  return (
    <AccountSection title="account.password">
      <DoneNotice>{change.isSuccess && <Message id="account.password-changed" />}</DoneNotice>
      <div ref={place}>
        {isOpen ? (
          <form ref={form} className="stack" noValidate onSubmit={submit}>
            <input
              type="text"
              name="identifier"
              autoComplete="username"
              value={user.email ?? user.username ?? ''}
              readOnly
              hidden
            />
            <OwnPasswordField id="current-password" missing={errors.currentPassword} error={change.error} />
            <PasswordField
              id="new-password"
              name="newPassword"
              autoComplete="new-password"
              label={<Message id="accounts.new-password" />}
              hint={<PasswordRules password={password} />}
              error={errors.newPassword === undefined ? undefined : <Message id={errors.newPassword} />}
              showLabel={say('accounts.show-password')}
              hideLabel={say('accounts.hide-password')}
              onChange={setPassword}
            />
            {change.isError && !isSaid && <OwnerProblem error={change.error} />}
            <p className="muted">
              <Message id="account.password-signs-out" />
            </p>
            <div className="actions">
              <button type="submit" className="button" aria-disabled={change.isPending}>
                <Message id={change.isPending ? 'common.working' : 'accounts.new-password-submit'} />
              </button>
              <button type="button" className="button button-quiet" onClick={() => setOpen(false)}>
                <Message id="common.cancel" />
              </button>
            </div>
          </form>
        ) : (
          <p>
            <button
              type="button"
              className="button button-soft"
              onClick={() => {
                change.reset()
                setOpen(true)
              }}
            >
              <Message id={user.hasPassword ? 'account.password-change' : 'methods.choose-password'} />
            </button>
          </p>
        )}
      </div>
    </AccountSection>
  )
}
