import type { assessments, tutorials } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { nextStep } from '../profile/next-step.ts'
import { NextStepLink } from '../profile/next-step-link.tsx'
import { profileQuery } from '../profile/profile-query.ts'
import { TutorialPanel } from '../tutorials/tutorial-panel.tsx'
import styles from './results.module.css'

/** After a test: what to read, or where to go when there is nothing to read. */
export function WhatNext({
  corrections,
  toRead,
}: {
  corrections: readonly assessments.CorrectionSummary[]
  toRead: readonly tutorials.Tutorial[]
}): JSX.Element {
  const say = useMessages()
  return (
    <section aria-labelledby="next">
      <h2 id="next" className={styles['next']}>
        {say('results.next-title')}
      </h2>
      {toRead.length > 0 ? (
        <>
          <p>{say('results.to-read')}</p>
          <ul className={styles['cards']}>
            {toRead.map((tutorial) => (
              <li key={tutorial.id}>
                <TutorialPanel tutorial={tutorial} headingLevel={3} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {corrections.every(({ outcome }) => outcome === 'right') && <p>{say('results.all-right')}</p>}
          <AreaMessages areas={['profile']} placeholder={null}>
            <NextCompetence />
          </AreaMessages>
        </>
      )}
    </section>
  )
}

function NextCompetence(): JSX.Element | null {
  const say = useMessages()
  const { language } = useLanguage()
  const { data: user } = useCurrentUser()
  const { data: profile } = useQuery(profileQuery(language))
  // Without it there is still the way to the profile, above.
  if (!profile) return null
  const step = nextStep(profile)
  if (step.kind === 'go-on' || step.kind === 'discover') {
    return (
      <p className="actions">
        <NextStepLink step={step} className="button button-soft" />
      </p>
    )
  }
  const isKept = user?.kind === 'registered' || (user?.kind === 'anonymous' && user.isPending)
  return (
    <p>
      {say('results.more-to-come')} {say(isKept ? 'results.kept' : 'results.keep-until-then')}
    </p>
  )
}
