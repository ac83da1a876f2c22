import type { assessments } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Line } from '../../../ui/line.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { TutorialPanel } from '../tutorials/tutorial-panel.tsx'
import { AnswerComparison } from './answer-comparison.tsx'
import styles from './correction.module.css'
import { ReasonList } from './reason-list.tsx'
import { reasonsOf } from './reasons.ts'

/** All that can be learned from a question: both answers, why, a hint, and what to read. */
export function Correction({
  assessmentId,
  correction,
  isBesideQuestion = false,
}: {
  assessmentId: string
  correction: assessments.Correction
  /** On the page of the question itself: its words need not come twice. */
  isBesideQuestion?: boolean
}): JSX.Element {
  const say = useMessages()
  const { picked, others } = reasonsOf(correction)
  return (
    <div className={styles['correction']}>
      {!isBesideQuestion && (
        <div>
          <p className={styles['asked']}>
            <Line line={correction.question.instruction} />
          </p>
          <Link
            className={styles['again']}
            to="/learner/assessments/$assessmentId/questions/$position"
            params={{ assessmentId, position: String(correction.position) }}
          >
            {say('correction.see-question')}
          </Link>
        </div>
      )}
      {correction.given.kind === 'skipped' && <p>{say('correction.skipped')}</p>}
      <AnswerComparison correction={correction} />
      {picked.length > 0 && (
        <section>
          <h3>{say('correction.why-picked', { count: picked.length })}</h3>
          <ReasonList reasons={picked} />
        </section>
      )}
      <section>
        <h3>{say('correction.explanation')}</h3>
        <RichText text={correction.explanation} headingLevel={4} />
      </section>
      {others.length > 0 && (
        <details>
          <summary>{say('correction.why-others')}</summary>
          <ReasonList reasons={others} />
        </details>
      )}
      <section className={styles['hint']}>
        <Icon name="lightbulb" />
        <div>
          <h3>{say('correction.hint')}</h3>
          <RichText text={correction.hint} headingLevel={4} />
        </div>
      </section>
      {correction.tutorials.length > 0 && (
        <section>
          <h3>{say('correction.tutorials')}</h3>
          {correction.tutorials.map((tutorial) => (
            <TutorialPanel key={tutorial.id} tutorial={tutorial} headingLevel={4} />
          ))}
        </section>
      )}
    </div>
  )
}
