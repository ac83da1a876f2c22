import { Outlet } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useCurrentUser } from '../../current-user/current-user.ts'
import { OwnTestGate } from '../../current-user/own-test-gate.tsx'
import { LeadTo } from '../../layout/lead-to.tsx'

export function LearnerSpace(): JSX.Element {
  const { data: user } = useCurrentUser()
  if (user?.kind === 'one-time') return <LeadTo path="/first-password" />
  return (
    <OwnTestGate>
      <Outlet />
    </OwnTestGate>
  )
}
