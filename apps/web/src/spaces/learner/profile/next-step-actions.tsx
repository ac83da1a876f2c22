import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { isOpen, nextStep } from './next-step.ts'
import styles from './next-step-actions.module.css'
import { NextStepLink } from './next-step-link.tsx'
import type { Profile } from './profile-query.ts'

export function NextStepActions({ profile }: { profile: Profile }): JSX.Element {
  const step = nextStep(profile)
  // With a single open competence there is nothing else to choose.
  const choose = profile.scorecards.filter(isOpen).length > 1 && (
    <a className="button button-quiet" href="#competences">
      <Message id={step.kind === 'all-done' ? 'profile.choose' : 'profile.another'} />
    </a>
  )
  if (step.kind === 'nothing-open') {
    return (
      <p className={`notice ${styles['next']}`}>
        <Icon name="clock" />
        <Message id="profile.nothing-open" />
      </p>
    )
  }
  if (step.kind === 'all-done') {
    const [only, ...others] = step.completed
    return (
      <div className={styles['next']}>
        <p className="notice notice-positive">
          <Icon name="check" />
          <Message id="profile.all-done" values={{ count: step.completed.length }} />
        </p>
        <p className="actions">
          {others.length === 0 && only?.assessmentId ? (
            <Link
              className="button"
              to="/learner/assessments/$assessmentId/results"
              params={{ assessmentId: only.assessmentId }}
            >
              <Message id="profile.results" />
            </Link>
          ) : (
            choose
          )}
        </p>
      </div>
    )
  }
  return (
    <p className={`actions ${styles['next']}`}>
      <NextStepLink step={step} className="button" />
      {choose}
    </p>
  )
}
