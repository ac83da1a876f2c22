import type { assessments } from '@pix/api/contract'
import { type JSX, lazy, type ReactNode, Suspense } from 'react'
import { useComfortWord } from '../layout/comfort.ts'
import { ReadAloud } from '../layout/read-aloud.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { useMessages } from '../messages/use-messages.ts'
import { useQuestionWords } from '../questions/question-content.tsx'
import { TutorialPanel } from '../spaces/learner/tutorials/tutorial-panel.tsx'
import { Icon } from '../ui/icons.tsx'
import { Line } from '../ui/line.tsx'
import { RichText } from '../ui/rich-text.tsx'
import { AnswerComparison } from './answer-comparison.tsx'
import styles from './correction.module.css'
import { PartHeading, type PartPlace } from './part-heading.tsx'
import { ReasonList } from './reason-list.tsx'
import { reasonsOf } from './reasons.ts'

const LateNote = lazy(async () => ({ default: (await import('./late-note.tsx')).LateNote }))

/** What was chosen is an answer; what was put in a place, or linked, is a thing that the question is about. */
function leadTo({ given: { kind } }: assessments.Correction): MessageKey {
  return kind === 'categorize' || kind === 'match' || kind === 'order' ? 'correction.about' : 'correction.your-choice'
}

/** All that can be learned from a question: both answers, why, a hint, and what to read. */
export function Correction({
  correction,
  wayToQuestion,
  reporting,
  isBesideQuestion = false,
}: {
  correction: assessments.Correction
  /** A link to the question, where it has a page of its own. */
  wayToQuestion?: ReactNode
  /** A way to say that something is wrong with it, where there is one. */
  reporting?: ReactNode
  /** On the page of the question itself: its words need not come twice. */
  isBesideQuestion?: boolean
}): JSX.Element {
  const say = useMessages()
  const { picked, others } = reasonsOf(correction)
  const { instruction } = useQuestionWords(correction.question)
  const explanation = (useComfortWord('easy') && correction.easyExplanation) || correction.explanation
  const place: PartPlace = isBesideQuestion ? { level: 2, position: null } : { level: 4, position: correction.position }
  const headingLevel = isBesideQuestion ? 3 : 5
  return (
    <div className={styles['correction']}>
      {!isBesideQuestion && <ReadAloud />}
      {!isBesideQuestion && (
        <div>
          <p className={styles['asked']}>
            <Line line={instruction} />
          </p>
          {wayToQuestion}
        </div>
      )}
      {correction.given.kind === 'skipped' && <p>{say('correction.skipped')}</p>}
      {correction.outcome === 'late' && (
        <Suspense>
          <LateNote />
        </Suspense>
      )}
      <AnswerComparison correction={correction} place={place} />
      <section>
        <PartHeading place={place}>{say('correction.explanation')}</PartHeading>
        {picked.length > 0 && <ReasonList reasons={picked} headingLevel={headingLevel} lead={leadTo(correction)} />}
        <RichText text={explanation} headingLevel={headingLevel} />
      </section>
      {others.length > 0 && (
        <details>
          <summary>{say('correction.why-others')}</summary>
          <ReasonList reasons={others} headingLevel={headingLevel} />
        </details>
      )}
      {correction.outcome !== 'right' && correction.outcome !== 'late' && (
        <section className={styles['hint']}>
          <Icon name="lightbulb" />
          <div>
            <PartHeading place={place}>{say('correction.hint')}</PartHeading>
            <RichText text={correction.hint} headingLevel={headingLevel} />
          </div>
        </section>
      )}
      {correction.tutorials.length > 0 && (
        <section>
          <PartHeading place={place}>{say('correction.tutorials')}</PartHeading>
          {correction.tutorials.map((tutorial) => (
            <TutorialPanel key={tutorial.id} tutorial={tutorial} headingLevel={headingLevel} hasVoice={false} />
          ))}
        </section>
      )}
      {reporting}
    </div>
  )
}
