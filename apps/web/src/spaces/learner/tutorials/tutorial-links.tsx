import type { tutorials } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './tutorials-page.module.css'

/** Tutorials to open, each with what may stand beside it. */
export function TutorialLinks({
  tutorials,
  beside,
}: {
  tutorials: readonly tutorials.TutorialSummary[]
  beside?: (tutorial: tutorials.TutorialSummary) => ReactNode
}): JSX.Element {
  const say = useMessages()
  return (
    <ul className={styles['links']}>
      {tutorials.map((tutorial) => (
        <li key={tutorial.id}>
          <span>
            <Link to="/learner/tutorials/$tutorialId" params={{ tutorialId: tutorial.id }}>
              {tutorial.title}
            </Link>
            <span className={styles['minutes']}>{say('tutorial.minutes', { minutes: tutorial.minutes })}</span>
          </span>
          {beside?.(tutorial)}
        </li>
      ))}
    </ul>
  )
}
