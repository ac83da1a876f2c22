import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { Scorecard } from '../profile/profile-query.ts'
import { useStartTest } from './start-test.ts'

/** The one thing to do with a competence, by where the person stands. */
export function CompetenceAction({ scorecard }: { scorecard: Scorecard }): JSX.Element {
  const start = useStartTest()
  const { status, assessmentId, competenceId } = scorecard

  if (status === 'coming-soon') {
    return (
      <p className="notice">
        <Icon name="clock" />
        <Message id="profile.coming-soon-text" />
      </p>
    )
  }
  if (status === 'completed') {
    return (
      <>
        <p className="notice notice-positive">
          <Icon name="check" />
          <Message id="profile.completed-text" />
        </p>
        {assessmentId !== null && (
          <p className="actions">
            <Link className="button" to="/learner/assessments/$assessmentId/results" params={{ assessmentId }}>
              <Message id="profile.results" />
            </Link>
          </p>
        )}
      </>
    )
  }
  return (
    <>
      {start.isError && <ErrorNotice error={start.error} />}
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={start.isPending}
          onClick={() => start.isPending || start.mutate(competenceId)}
        >
          <Message id={status === 'started' ? 'profile.resume' : 'profile.start'} />
          <Icon name="arrow-right" />
        </button>
      </p>
    </>
  )
}
