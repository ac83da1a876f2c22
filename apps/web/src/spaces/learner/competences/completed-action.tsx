import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { timeOfDay } from '../../../language/time-of-day.ts'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { Scorecard } from '../profile/profile-query.ts'
import { StartButton } from './start-button.tsx'

/** A test is behind the person: its results, and improving them when the time has come. */
export function CompletedAction({ scorecard }: { scorecard: Scorecard }): JSX.Element {
  const intl = useIntl()
  const { competenceId, assessmentId, improveFrom } = scorecard
  const canImprove = improveFrom !== null && improveFrom <= Date.now()
  const results = assessmentId !== null && (
    <Link
      className={canImprove ? 'button button-quiet' : 'button'}
      to="/learner/assessments/$assessmentId/results"
      params={{ assessmentId }}
    >
      <Message id="profile.results" />
    </Link>
  )
  return (
    <>
      <p className="notice notice-positive">
        <Icon name="check" />
        <Message id={improveFrom === null ? 'profile.all-earned' : 'profile.completed-text'} />
      </p>
      {improveFrom !== null && (
        <p>
          <Message
            id={canImprove ? 'profile.improve-text' : 'profile.improve-later'}
            values={{ from: improveFrom, time: timeOfDay(intl, improveFrom) }}
          />
        </p>
      )}
      {canImprove ? (
        <StartButton
          competenceId={competenceId}
          improve
          label="profile.improve"
          {...(results && { others: results })}
        />
      ) : (
        results && <p className="actions">{results}</p>
      )}
    </>
  )
}
