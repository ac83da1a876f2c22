import { recovery } from '@pix/api/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { call } from '../api.ts'
import { currentUserQuery } from '../current-user/current-user.ts'
import { sayOnArrival } from '../layout/arrival-notice.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { focusNextTitle, PageTitle } from '../layout/page-title.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import styles from './account-page.module.css'
import { isLinkOver, LinkProblem } from './link-problem.tsx'
import { tokenInAddress } from './link-token.ts'
import { NewPasswordForm } from './new-password-form.tsx'
import { hasOtherSignIns, OtherSignIns } from './other-sign-ins.tsx'
import { useInTurn } from './use-in-turn.ts'

/** Where the link of the mail leads: a new password, then signing in with it. */
export function NewPasswordPage(): JSX.Element {
  const say = useMessages()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [token] = useState(tokenInAddress)
  const link = useQuery({
    queryKey: ['password-reset', token],
    queryFn: ({ signal }) => call(recovery.readPasswordReset, { body: { token }, signal }),
    retry: (count, error) => !isLinkOver(error) && count < 3,
    gcTime: 0,
  })

  const renew = useInTurn({
    ask: (chosen: string, signal) => call(recovery.resetPassword, { body: { token, password: chosen }, signal }),
    onSuccess: async (renewed) => {
      // Every login of the account is over, also here.
      await queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
      if (hasOtherSignIns(renewed)) return focusNextTitle()
      sayOnArrival('login.password-renewed')
      await navigate({ to: '/sign-in', state: { email: renewed.email }, replace: true })
    },
  })

  if (renew.data && hasOtherSignIns(renew.data)) return <OtherSignIns {...renew.data} />
  if (link.isPending) return <PagePlaceholder isSlow={link.failureCount > 0} />
  const failure = link.error ?? (isLinkOver(renew.error) ? renew.error : null)
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
          <NewPasswordForm
            identifier={{ type: 'email', name: 'email', value: link.data.email }}
            choose={renew}
            submit="accounts.new-password-submit"
          />
          <p className="muted">
            <Message id="accounts.new-password-signs-out" />
          </p>
        </>
      )}
    </div>
  )
}
