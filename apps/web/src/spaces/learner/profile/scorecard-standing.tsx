import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import type { Scorecard } from './profile-query.ts'

/** Where somebody stands in a competence, in a few words. */
export function ScorecardStanding({ scorecard: { status, level, pix, fall } }: { scorecard: Scorecard }): JSX.Element {
  if (status === 'coming-soon') return <Message id="profile.coming-soon" />
  if (status === 'not-started') return <Message id="profile.to-discover" />
  return (
    <>
      <Message id={status === 'started' ? 'profile.level-pix-started' : 'profile.level-pix'} values={{ level, pix }} />
      {fall !== null && (
        <>
          {' · '}
          <Message id="profile.fallen" />
        </>
      )}
    </>
  )
}
