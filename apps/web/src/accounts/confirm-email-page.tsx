import { recovery } from '@pix/api/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type JSX, useEffect, useState } from 'react'
import { call, isApiError } from '../api.ts'
import { currentUserQuery } from '../current-user/current-user.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import styles from './account-page.module.css'
import { isLinkOver } from './link-problem.tsx'
import { tokenInAddress } from './link-token.ts'

/** Where the link of the first mail leads: the address is confirmed by opening it. */
export function ConfirmEmailPage(): JSX.Element {
  const say = useMessages()
  const queryClient = useQueryClient()
  const [token] = useState(tokenInAddress)
  // A query rather than a mutation: it runs once for a page that is shown, whatever is rendered twice.
  const confirmation = useQuery({
    queryKey: ['email-verification', token],
    queryFn: () => call(recovery.verifyEmail, { body: { token } }),
    retry: (count, error) => !isLinkOver(error) && count < 3,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { isSuccess, error } = confirmation
  useEffect(() => {
    if (isSuccess) void queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
  }, [isSuccess, queryClient])

  if (confirmation.isPending) return <PagePlaceholder isSlow={confirmation.failureCount > 0} />
  // Opened a second time, the link has done its work.
  const isDone = isSuccess || (isApiError(error) && error.code === 'link-used')
  const title = isDone ? 'accounts.email-confirmed-title' : 'accounts.email-not-confirmed-title'
  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say(title)}>
        <Message id={title} />
      </PageTitle>
      {isDone ? (
        <p className="lead">
          <Message id="accounts.email-confirmed-text" />
        </p>
      ) : (
        <>
          <ErrorNotice error={error} {...(isLinkOver(error) ? {} : { onRetry: () => confirmation.refetch() })} />
          {isLinkOver(error) && (
            <p>
              <Message id="accounts.email-not-confirmed-text" />
            </p>
          )}
        </>
      )}
      <p className="actions">
        <Link className="button" to="/learner/profile">
          <Message id="common.to-profile" />
        </Link>
      </p>
    </div>
  )
}
