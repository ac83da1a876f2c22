import type { assessments } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './past-question.module.css'

/** From one earlier answer to the others, and back to where the test is. */
export function PastNavigation({
  assessment: { assessmentId, answered, state },
  position,
}: {
  assessment: assessments.Assessment
  /** Of the question shown, if there is one. */
  position: number | null
}): JSX.Element {
  const say = useMessages()
  const isOver = state === 'completed'
  const to = '/learner/assessments/$assessmentId/questions/$position'
  return (
    <nav className={styles['navigation']} aria-label={say('past.navigation')}>
      <Link
        className="button"
        to={isOver ? '/learner/assessments/$assessmentId/results' : '/learner/assessments/$assessmentId'}
        params={{ assessmentId }}
      >
        {say(isOver ? 'past.results' : 'past.current')}
      </Link>
      {position !== null && position > 1 && (
        <Link className="button button-quiet" to={to} params={{ assessmentId, position: String(position - 1) }}>
          <Icon name="arrow-left" />
          {say('past.previous')}
        </Link>
      )}
      {position !== null && position < answered && (
        <Link className="button button-quiet" to={to} params={{ assessmentId, position: String(position + 1) }}>
          {say('past.next')}
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  )
}
