import type { exercises } from '@pix/api/contract'
import { type JSX, type ReactNode, useState } from 'react'
import type { ApiError } from '../../../api.ts'
import { ComfortButton } from '../../../layout/comfort-button.tsx'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { LanguageSwitch } from '../../../layout/language-switch.tsx'
import { ReadAloud } from '../../../layout/read-aloud.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from '../../../questions/question-bar.module.css'
import { Icon } from '../../../ui/icons.tsx'
import { exerciseName } from './exercise-name.ts'
import { useExerciseSteps } from './use-exercise-steps.ts'

/** The full page of an exercise: what it is about, how far it is, ease of reading, and the way out. */
export function ExerciseFrame({
  exercise,
  isSending = false,
  children,
}: {
  /** Null until it is known: the place of the bar is kept. */
  exercise: exercises.Exercise | null
  /** Whether an answer is on its way. */
  isSending?: boolean
  children: ReactNode
}): JSX.Element {
  const say = useMessages()
  const [failure, setFailure] = useState<ApiError | null>(null)
  // What is read aloud ends with what was on the page.
  const shown = `${exercise?.question?.position} ${exercise?.correction ? 'corrected' : 'asked'}`
  return (
    <div {...(exercise?.competence ? { 'data-area': exercise.competence.areaId } : {})}>
      <header>
        <div className={styles['bar']}>
          <p className={styles['name']}>{exercise && exerciseName(exercise, say)}</p>
          {exercise?.planned != null && exercise.question && <PlanTiles exercise={exercise} total={exercise.planned} />}
          <div className={styles['ways']}>
            <ComfortButton onFailure={setFailure} />
            <LanguageSwitch isShort onFailure={setFailure} />
            {exercise?.state === 'started' && <StopButton exerciseId={exercise.exerciseId} isSending={isSending} />}
          </div>
        </div>
        {failure !== null && (
          <div className={styles['failure']}>
            <ErrorNotice error={failure} />
          </div>
        )}
      </header>
      <main id="content" className="page page-test" tabIndex={-1}>
        <ReadAloud key={shown} />
        {children}
      </main>
    </div>
  )
}

function PlanTiles({ exercise, total }: { exercise: exercises.Exercise; total: number }): JSX.Element {
  const say = useMessages()
  const { answered, correction } = exercise
  const now = correction ? answered - 1 : answered
  const tiles = Array.from({ length: total }, (_, place) => place)
  return (
    <span className="tiles" role="img" aria-label={say('practice.progress', { place: now + 1, total })}>
      {tiles.map((tile) => (
        <i key={tile} data-state={tile === now ? 'now' : tile < now ? 'done' : undefined} />
      ))}
    </span>
  )
}

/** Stopping must not overtake an answer, which would come to an exercise that is over. */
function StopButton({ exerciseId, isSending }: { exerciseId: string; isSending: boolean }): JSX.Element {
  const { end } = useExerciseSteps(exerciseId)
  const isBusy = isSending || end.isPending
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-disabled={isBusy || undefined}
      onClick={() => isBusy || end.mutate()}
    >
      <Icon name="pause" />
      <Message id="practice.stop" />
    </button>
  )
}
