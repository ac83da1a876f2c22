import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import type { NextStep } from './next-step.ts'

type NextStepLinkProps = { step: Extract<NextStep, { kind: 'go-on' | 'discover' }>; className: string }

/** The way to a test that is started, or to a competence not yet explored. */
export function NextStepLink({ step, className }: NextStepLinkProps): JSX.Element {
  const { name, code } = step.scorecard
  return step.kind === 'go-on' ? (
    <Link className={className} to="/learner/assessments/$assessmentId" params={{ assessmentId: step.assessmentId }}>
      <Message id="profile.go-on" values={{ name }} />
    </Link>
  ) : (
    <Link className={className} to="/learner/competences/$code" params={{ code }}>
      <Message id="profile.discover" values={{ name }} />
    </Link>
  )
}
