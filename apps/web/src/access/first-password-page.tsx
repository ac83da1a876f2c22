import { type accounts, oneTimePasswords } from '@pix/api/contract'
import type { JSX } from 'react'
import styles from '../accounts/account-page.module.css'
import { useAfterLogin } from '../accounts/after-login.ts'
import { NewPasswordForm } from '../accounts/new-password-form.tsx'
import { useInTurn } from '../accounts/use-in-turn.ts'
import { call } from '../api.ts'
import { useCurrentUser } from '../current-user/current-user.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { LeadTo } from '../layout/lead-to.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'

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
  const choose = useInTurn({
    ask: (chosen: string, signal) => call(oneTimePasswords.chooseFirstPassword, { body: { password: chosen }, signal }),
    onSuccess: afterLogin,
  })
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
      <NewPasswordForm
        identifier={{ type: 'text', name: 'username', value: user.username }}
        choose={choose}
        submit="access.first-password-submit"
      />
    </div>
  )
}
