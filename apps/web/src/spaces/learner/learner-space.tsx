import { Outlet, useLocation } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useCurrentUser } from '../../current-user/current-user.ts'
import { OwnTestGate } from '../../current-user/own-test-gate.tsx'
import { LeadTo } from '../../layout/lead-to.tsx'

// A test under way is finished first; taking one's data along and leaving need no terms. The page of the
// terms is on its way while this space is still there.
const mayWait = /^\/learner\/(assessments|account|new-terms)(\/|$)/

export function LearnerSpace(): JSX.Element {
  const { data: user } = useCurrentUser()
  const { pathname } = useLocation()
  if (user?.kind === 'one-time') return <LeadTo path="/first-password" />
  const mustRead = user?.kind === 'registered' && (user.terms === 'changed' || user.terms === 'never-accepted')
  if (mustRead && !mayWait.test(pathname)) return <LeadTo path={`/learner/new-terms?next=${pathname}`} />
  return (
    <OwnTestGate>
      <Outlet />
    </OwnTestGate>
  )
}
