import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { Scorecard } from '../profile/profile-query.ts'
import { CompletedAction } from './completed-action.tsx'
import { StartButton } from './start-button.tsx'

/** The one thing to do with a competence, by where the person stands. */
export function CompetenceAction({ scorecard }: { scorecard: Scorecard }): JSX.Element {
  const { status, competenceId } = scorecard
  if (status === 'completed') return <CompletedAction scorecard={scorecard} />
  if (status !== 'coming-soon') {
    return <StartButton competenceId={competenceId} label={status === 'started' ? 'profile.resume' : 'profile.start'} />
  }
  return (
    <p className="notice">
      <Icon name="clock" />
      <Message id="profile.coming-soon-text" />
    </p>
  )
}
