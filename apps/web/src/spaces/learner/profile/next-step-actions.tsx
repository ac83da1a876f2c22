import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { NextStep } from './next-step.ts'
import styles from './next-step-actions.module.css'

export function NextStepActions({ step }: { step: NextStep }): JSX.Element {
  if (step.kind === 'all-done' || step.kind === 'nothing-open') {
    return (
      <p className={`notice ${step.kind === 'all-done' ? 'notice-positive' : ''} ${styles['next']}`}>
        <Icon name={step.kind === 'all-done' ? 'check' : 'clock'} />
        <Message id={step.kind === 'all-done' ? 'profile.all-done' : 'profile.nothing-open'} />
      </p>
    )
  }
  return (
    <p className={`actions ${styles['next']}`}>
      {step.kind === 'go-on' ? (
        <Link className="button" to="/learner/assessments/$assessmentId" params={{ assessmentId: step.assessmentId }}>
          <Message id="profile.go-on" values={{ name: step.scorecard.name }} />
        </Link>
      ) : (
        <Link className="button" to="/learner/competences/$code" params={{ code: step.scorecard.code }}>
          <Message id="profile.discover" values={{ name: step.scorecard.name }} />
        </Link>
      )}
      <a className="button button-quiet" href="#competences">
        <Message id="profile.another" />
      </a>
    </p>
  )
}
