import { recovery } from '@pix/api/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type JSX, useState } from 'react'
import { call, isApiError } from '../api.ts'
import { currentUserQuery } from '../current-user/current-user.ts'
import { sayOnArrival } from '../layout/arrival-notice.tsx'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { PasswordField } from '../ui/password-field.tsx'
import styles from './account-page.module.css'
import { useFormErrors } from './form-errors.ts'
import { isLinkOver, LinkProblem } from './link-problem.tsx'
import { tokenInAddress } from './link-token.ts'
import { PasswordRules, passwordProblem, refusedPassword } from './password-rules.tsx'

/** Where the link of the mail leads: a new password, then signing in with it. */
export function NewPasswordPage(): JSX.Element {
  const say = useMessages()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [token] = useState(tokenInAddress)
  const [password, setPassword] = useState('')
  const { form, errors, showErrors } = useFormErrors<'password'>()
  const link = useQuery({
    queryKey: ['password-reset', token],
    queryFn: ({ signal }) => call(recovery.readPasswordReset, { body: { token }, signal }),
    retry: (count, error) => !isLinkOver(error) && count < 3,
    gcTime: 0,
  })

  const renew = useMutation({
    mutationFn: (chosen: string) => call(recovery.resetPassword, { body: { token, password: chosen } }),
    onSuccess: async ({ email }) => {
      sayOnArrival('accounts.password-renewed')
      // Every login of the account is over, also here.
      await queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
      await navigate({ to: '/sign-in', state: { email }, replace: true })
    },
    onError: (error) => {
      const message = refusedPassword(error)
      if (message !== null) showErrors({ password: message })
    },
  })

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (renew.isPending) return
    renew.reset()
    const problem: MessageKey | null = passwordProblem(password)
    showErrors(problem === null ? {} : { password: problem })
    if (problem === null) renew.mutate(password)
  }

  if (link.isPending) return <PagePlaceholder isSlow={link.failureCount > 0} />
  const failure = link.error ?? (isLinkOver(renew.error) ? renew.error : null)
  const isRefused = isApiError(renew.error) && renew.error.code === 'password-too-weak'
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say('accounts.new-password-title')}>
        <Message id="accounts.new-password-title" />
      </PageTitle>
      {failure && <LinkProblem error={failure} onRetry={() => link.refetch()} />}
      {!failure && link.data && (
        <>
          <p className="lead">
            <Message id="accounts.new-password-lead" values={{ email: link.data.email }} />
          </p>
          <form ref={form} className="stack" noValidate onSubmit={submit}>
            {/* Password managers store the new password with the address that they find here. */}
            <input type="email" name="email" autoComplete="username" value={link.data.email} readOnly hidden />
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
            {renew.isError && !isRefused && <ErrorNotice error={renew.error} />}
            <button type="submit" className="button" aria-disabled={renew.isPending}>
              <Message id={renew.isPending ? 'accounts.working' : 'accounts.new-password-submit'} />
            </button>
          </form>
          <p className="muted">
            <Message id="accounts.new-password-signs-out" />
          </p>
        </>
      )}
    </div>
  )
}
