import type { mailDeliveries } from '@pix/api/contract'
import type { JSX } from 'react'
import { useMoment } from '../../language/use-moment.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'

/** Says that the mail server takes nothing, since when, and why; nothing when all is well. */
export function MailOutage({ outage }: { outage: mailDeliveries.MailOutage }): JSX.Element | null {
  const say = useMessages()
  const moment = useMoment()
  if (outage.kind === 'none') return null
  return (
    <div className="notice notice-attention" role="status">
      <Icon name="alert" />
      <div>
        <p>{say('operator.outage', { since: moment(outage.since), last: moment(outage.lastFailedAt) })}</p>
        <p className="small">{say('operator.outage-words', { words: outage.lastError })}</p>
      </div>
    </div>
  )
}
