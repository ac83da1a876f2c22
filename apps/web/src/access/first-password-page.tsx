import { type accounts, oneTimePasswords } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type JSX, useState } from 'react'
import styles from '../accounts/account-page.module.css'
import { useAfterLogin } from '../accounts/after-login.ts'
import { useFormErrors } from '../accounts/form-errors.ts'
import { PasswordRules, passwordProblem, refusedPassword } from '../accounts/password-rules.tsx'
import { call } from '../api.ts'
import { useCurrentUser } from '../current-user/current-user.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { LeadTo } from '../layout/lead-to.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { PasswordField } from '../ui/password-field.tsx'

type Newcomer = Extract<accounts.CurrentUser, { kind: 'one-time' }>

/** Where a one-time password leads: to one that nobody else knows. */
export function FirstPasswordPage(): JSX.Element {
  const { data: user, error, refetch } = useCurrentUser()
  if (!user) return error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : <PagePlaceholder />
  if (user.kind !== 'one-time') return <LeadTo path={user.kind === 'registered' ? '/learner/profile' : '/sign-in'} />
  return (
    <AreaMessages areas={['access']}>
      <FirstPassword user={user} />
    </AreaMessages>
  )
}

function FirstPassword({ user }: { user: Newcomer }): JSX.Element {
  const say = useMessages()
  const afterLogin = useAfterLogin()
  const [password, setPassword] = useState('')
  const { form, errors, showErrors } = useFormErrors<'password'>()
  const choose = useMutation({
    mutationFn: (chosen: string) => call(oneTimePasswords.chooseFirstPassword, { body: { password: chosen } }),
    onSuccess: afterLogin,
    onError: (error) => {
      const refused = refusedPassword(error)
      if (refused !== null) showErrors({ password: refused })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (choose.isPending) return
    choose.reset()
    const problem = passwordProblem(password)
    showErrors(problem === null ? {} : { password: problem })
    if (problem === null) choose.mutate(password)
  }
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say('access.first-password-title')}>
        <Message id="access.first-password-title" />
      </PageTitle>
      <p className="lead">
        <Message id="access.first-password-lead" values={{ name: user.firstName || user.username }} />
      </p>
      <p>
        <Message
          id="access.first-password-note"
          values={{ username: user.username, strong: (words) => <strong>{words}</strong> }}
        />
      </p>
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        {/* Password managers store the new password with the username that they find here. */}
        <input type="text" name="username" autoComplete="username" value={user.username} readOnly hidden />
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
        <button type="submit" className="button" aria-disabled={choose.isPending}>
          <Message id={choose.isPending ? 'accounts.working' : 'access.first-password-submit'} />
        </button>
      </form>
    </div>
  )
}
