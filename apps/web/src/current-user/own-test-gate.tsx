import { type ReactNode, useState } from 'react'
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
  const { data: user, isPending } = useCurrentUser()

  if (isTestClaimed()) return children
  if (isPending) return <PagePlaceholder />
  return user?.kind === 'anonymous' && user.hasAnswers ? (
    <IsThisYours lastActiveAt={user.lastActiveAt} onAnswer={() => setAnswered(true)} />
  ) : (
    children
  )
}
