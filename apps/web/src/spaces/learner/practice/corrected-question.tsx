import type { assessments, exercises } from '@pix/api/contract'
import { type JSX, Suspense, useEffect, useRef } from 'react'
import { Correction } from '../../../corrections/correction.tsx'
import { isAlmostRight, partsOf } from '../../../corrections/parts-of.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import questionStyles from '../../../questions/question.module.css'
import { QuestionContent, useQuestionWords } from '../../../questions/question-content.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Line } from '../../../ui/line.tsx'
import { ReportButton } from '../reports/report-button.tsx'
import styles from './corrected-question.module.css'
import { ExerciseFrame } from './exercise-frame.tsx'
import { exerciseName } from './exercise-name.ts'
import { useExerciseSteps } from './use-exercise-steps.ts'

/** How a question went, at once: what was right, why, and what to read; then the next. */
export function CorrectedQuestion({
  exercise,
  question,
  correction,
}: {
  exercise: exercises.Exercise
  question: assessments.Question
  correction: assessments.Correction
}): JSX.Element {
  const say = useMessages()
  const { next, end } = useExerciseSteps(exercise.exerciseId)
  const { instruction } = useQuestionWords(question)
  const heading = useRef<HTMLHeadingElement>(null)
  // Exercises have no clock, so that none is late.
  const outcome = correction.outcome === 'late' ? 'right' : correction.outcome
  const isAlmost = outcome === 'wrong' && isAlmostRight(partsOf(correction))
  const title = say(isAlmost ? 'practice.outcome-almost' : `practice.outcome-${outcome}`)
  const windowTitle = `${title} – ${exerciseName(exercise, say)} – Pix`
  const isOver = exercise.state === 'ended'
  const isBusy = next.isPending || end.isPending

  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <ExerciseFrame exercise={exercise}>
      <div className={styles['page']}>
        <div className="stack" data-outcome={outcome}>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            <Icon name={outcome === 'right' ? 'check' : 'lightbulb'} />
            {title}
          </h1>
          <p className={styles['asked']}>
            <Line line={instruction} />
          </p>
          <details>
            <summary>
              <Message id="practice.see-question" />
            </summary>
            <div className={styles['question']}>
              <Suspense>
                <QuestionContent question={question} situation={{}} />
              </Suspense>
            </div>
          </details>
        </div>
        <Correction correction={correction} isBesideQuestion />
        {exercise.pauseOffered && (
          <p className="notice">
            <Icon name="pause" />
            <span>{say('practice.pause', { count: exercise.answered })}</span>
          </p>
        )}
        {next.error && <ErrorNotice error={next.error} />}
        {end.error && <ErrorNotice error={end.error} />}
        <p className="actions">
          <button
            type="button"
            className="button"
            aria-disabled={isBusy || undefined}
            onClick={() => isBusy || (isOver ? end.mutate() : next.mutate(question.position))}
          >
            <Message id={isOver ? 'practice.to-end' : 'practice.next'} />
            <Icon name="arrow-right" />
          </button>
          {exercise.pauseOffered && (
            <button
              type="button"
              className="button button-quiet"
              aria-disabled={isBusy || undefined}
              onClick={() => isBusy || end.mutate()}
            >
              <Message id="practice.stop" />
            </button>
          )}
        </p>
        <div className={questionStyles['aside']}>
          <ReportButton run={{ kind: 'exercise', runId: exercise.exerciseId }} question={question} place="correction" />
        </div>
      </div>
    </ExerciseFrame>
  )
}
