import { Link, useLocation } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { SiteFrame } from '../../../layout/site-frame.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { TestMessage } from './test-message.tsx'

/**
 * At the address of a test that this login does not open: of somebody else, long gone or never there, which the page
 * does not tell apart. In the frame of the site: whoever comes here has no test to pause.
 */
export function NotOpenHere(): JSX.Element {
  const say = useMessages()
  const { pathname } = useLocation()
  const isRegistered = useCurrentUser().data?.kind === 'registered'
  return (
    <SiteFrame>
      {isRegistered ? (
        <TestMessage title="test.not-open-title" text="test.not-open-account" />
      ) : (
        <TestMessage title="test.not-open-title" text="test.not-open-text">
          <Link className="button" to="/sign-in" search={{ next: pathname }}>
            {say('common.sign-in')}
          </Link>
          <Link className="button button-soft" to="/learner/profile">
            {say('test.start-own')}
          </Link>
        </TestMessage>
      )}
    </SiteFrame>
  )
}
