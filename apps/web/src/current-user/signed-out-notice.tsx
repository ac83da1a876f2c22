import { Link, useLocation } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import { useCurrentUser } from './current-user.ts'

/** Where a login was ended from elsewhere: nothing is lost, whatever the page looks like. */
export function SignedOutNotice(): JSX.Element | null {
  const { data: user } = useCurrentUser()
  const { pathname } = useLocation()
  if (user?.kind !== 'nobody' || !user.wasSignedOut) return null
  return (
    <div className="notice" role="status">
      <Icon name="info" />
      <div className="stack">
        <p>
          <Message id="login.signed-out-elsewhere" />
        </p>
        <p>
          <Link className="button" to="/sign-in" search={{ next: pathname }}>
            <Message id="common.sign-in" />
          </Link>
        </p>
      </div>
    </div>
  )
}
