import { Outlet } from '@tanstack/react-router'
import type { JSX } from 'react'
import { OwnTestGate } from '../../current-user/own-test-gate.tsx'

export function LearnerSpace(): JSX.Element {
  return (
    <OwnTestGate>
      <Outlet />
    </OwnTestGate>
  )
}
