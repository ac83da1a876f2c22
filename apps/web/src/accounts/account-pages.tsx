import { Outlet } from '@tanstack/react-router'
import type { JSX } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'

/** Whatever leads into an account: signing in and up, a new password, a consent, new terms. */
export function AccountPages(): JSX.Element {
  return (
    <AreaMessages areas={['accounts']}>
      <Outlet />
    </AreaMessages>
  )
}
