import type { problemReports, ResponseOf } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import { type JSX, useEffect, useRef } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'

export type ReplyComes = ResponseOf<typeof problemReports.sendReport>['replyComes']

/** Thanks, and where a reply will be read. */
export function ReportSent({ replyComes, onLeave }: { replyComes: ReplyComes; onLeave: () => void }): JSX.Element {
  const say = useMessages()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className="stack">
      <h2 ref={title} tabIndex={-1}>
        {say('reports.thanks')}
      </h2>
      <p>{say(replyComes === 'by-mail' ? 'reports.reply-by-mail' : 'reports.reply-on-page')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onLeave}>
          {say('reports.back')}
        </button>
        <Link className="button button-quiet" to="/learner/reports">
          {say('reports.mine')}
        </Link>
      </div>
    </div>
  )
}
