import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { NextStep } from './next-step.ts'
import styles from './next-step-actions.module.css'
import { NextStepLink } from './next-step-link.tsx'

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
      <NextStepLink step={step} className="button" />
      <a className="button button-quiet" href="#competences">
        <Message id="profile.another" />
      </a>
    </p>
  )
}
