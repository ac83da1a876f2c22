import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { isNewReply } from '../reports/read-replies.ts'

/** Somebody replied to a report: few would look for it at the end of their account. */
export function ReplyNotice(): JSX.Element | null {
  const { data: user } = useCurrentUser()
  if (user?.kind !== 'registered' || user.lastReplyAt === null || !isNewReply(user.lastReplyAt, Date.now())) return null
  return (
    <p className="notice no-print">
      <Icon name="mail" />
      <span>
        <Message id="profile.reply-arrived" values={{ link: (words) => <Link to="/learner/reports">{words}</Link> }} />
      </span>
    </p>
  )
}
