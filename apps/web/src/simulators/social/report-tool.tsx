import type { SocialAction } from '@pix/core/simulators/social'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import app from '../application.module.css'

const reasons = ['false', 'harassment', 'private', 'violence', 'fraud', 'advertising'] as const

/** Why a post or a comment is reported. */
export function ReportTool({
  target,
  act,
  onDone,
}: {
  target: string
  act: (action: SocialAction) => void
  onDone: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <Group labelledBy={id} className={app['asked']}>
      <p id={id}>{say('social.report-question')}</p>
      <div className={app['tools']}>
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className={app['tool']}
            onClick={() => {
              onDone()
              act({ type: 'report', target, reason })
            }}
          >
            {say(`social.reason-${reason}`)}
          </button>
        ))}
        <button type="button" className="button button-quiet" onClick={onDone}>
          {say('social.cancel')}
        </button>
      </div>
    </Group>
  )
}
