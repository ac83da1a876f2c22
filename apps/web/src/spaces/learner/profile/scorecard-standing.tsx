import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import type { Scorecard } from './profile-query.ts'

type ScorecardStandingProps = { scorecard: Scorecard; openLevels: number }

/** Where somebody stands in a competence, in a few words. */
export function ScorecardStanding({ scorecard, openLevels }: ScorecardStandingProps): JSX.Element {
  const { status, level, pix, inferredPix, fall } = scorecard
  if (status === 'coming-soon') return <Message id="profile.coming-soon" />
  if (status === 'not-started') return <Message id="profile.to-discover" />
  return (
    <>
      <Message id="profile.level-pix" values={{ status, level, pix, open: openLevels, inferred: inferredPix }} />
      {fall !== null && (
        <>
          {' · '}
          <Message id="profile.fallen" />
        </>
      )}
    </>
  )
}
