import { lazy, type ReactNode, Suspense, useState } from 'react'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PageBody } from '../layout/page-body.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import { useCurrentUser } from './current-user.ts'
import { isTestClaimed } from './own-test.ts'

// Few are asked.
const IsThisYours = lazy(async () => ({ default: (await import('./is-this-yours.tsx')).IsThisYours }))

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
    <Suspense fallback={<PagePlaceholder />}>
      <AreaMessages areas={user.isPending ? ['access', 'yours'] : ['yours']}>
        <IsThisYours user={user} onAnswer={() => setAnswered(true)} />
      </AreaMessages>
    </Suspense>
  ) : (
    children
  )
}
