import { type ReactNode, useState } from 'react'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PageBody } from '../layout/page-body.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { useCurrentUser } from './current-user.ts'
import { IsThisYours } from './is-this-yours.tsx'
import { isTestClaimed } from './own-test.ts'

/**
 * Shows nothing of a test without an account, and adds it to no account, before this tab knows that it is of the person
 * before it.
 */
export function OwnTestGate({ children }: { children: ReactNode }): ReactNode {
  const [, setAnswered] = useState(false)
  const { data: user, error, refetch } = useCurrentUser()

  if (user === undefined) {
    return error ? (
      <PageBody>
        <ErrorNotice error={error} onRetry={() => refetch()} />
      </PageBody>
    ) : (
      <PagePlaceholder />
    )
  }
  const isSomebodys = user.kind === 'anonymous' && user.hasAnswers
  return isSomebodys && !isTestClaimed(user.lastActiveAt, Date.now()) ? (
    <IsThisYours user={user} onAnswer={() => setAnswered(true)} />
  ) : (
    children
  )
}
