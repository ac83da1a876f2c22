import type { exercises } from '@pix/api/contract'
import type { JSX } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { ExerciseFrame } from './exercise-frame.tsx'
import { exerciseName } from './exercise-name.ts'
import { useExerciseSteps } from './use-exercise-steps.ts'

/** A question that a test asks too: the exercise leaves it aside. */
export function QuestionInTest({
  exercise,
  position,
}: {
  exercise: exercises.Exercise
  position: number
}): JSX.Element {
  const say = useMessages()
  const { next } = useExerciseSteps(exercise.exerciseId)
  const name = exerciseName(exercise, say)
  return (
    <ExerciseFrame exercise={exercise}>
      <div className="stack">
        <PageTitle documentTitle={name}>{name}</PageTitle>
        <p className="lead">{say('errors.question-waits-in-test')}</p>
        {next.error && <ErrorNotice error={next.error} />}
        <p className="actions">
          <button
            type="button"
            className="button"
            aria-disabled={next.isPending || undefined}
            onClick={() => next.isPending || next.mutate(position)}
          >
            <Message id="practice.next" />
          </button>
        </p>
      </div>
    </ExerciseFrame>
  )
}
