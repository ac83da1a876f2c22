import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { Scorecard } from '../profile/profile-query.ts'

/** Pix never fall unsaid: how many they were, and why they are fewer. */
export function FallenPix({ scorecard: { fall, pix } }: { scorecard: Scorecard }): JSX.Element | null {
  if (fall === null) return null
  return (
    <div className="notice">
      <Icon name="info" />
      <div>
        <p>
          <strong>
            <Message id="profile.fall-title" values={{ told: fall.toldPix, pix }} />
          </strong>
        </p>
        <p>
          <Message id={`profile.fall-${fall.reason}`} />
        </p>
      </div>
    </div>
  )
}
