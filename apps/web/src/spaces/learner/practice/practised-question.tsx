import { type assessments, exercises } from '@pix/api/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { call, isApiError } from '../../../api.ts'
import { currentUserQuery, nobody, useCurrentUser } from '../../../current-user/current-user.ts'
import { firstMissing } from '../../../items/any-item.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { AnswerForm, type FoundFlaw } from '../../../questions/answer-form.tsx'
import { GivenQuestion } from '../../../questions/given-question.tsx'
import { newAnswerId } from '../../../questions/new-answer-id.ts'
import styles from '../../../questions/question.module.css'
import { refusalOf } from '../../../questions/refusal.ts'
import { useAnswering } from '../../../questions/use-answering.ts'
import { ReportButton } from '../reports/report-button.tsx'
import { ExerciseFrame } from './exercise-frame.tsx'
import { exerciseName } from './exercise-name.ts'
import { useExerciseSteps } from './use-exercise-steps.ts'

const movedOn: ReadonlySet<string> = new Set(['exercise-ended', 'exercise-not-found', 'question-waits-in-test'])

/** The question that waits for an answer, and what happens to the answer. */
export function PractisedQuestion({
  exercise,
  question,
}: {
  exercise: exercises.Exercise
  question: assessments.Question
}): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { exerciseId } = exercise
  const isRegistered = useCurrentUser().data?.kind === 'registered'
  const { show, reload } = useExerciseSteps(exerciseId)
  const [flaw, setFlaw] = useState<FoundFlaw | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const signIn = async (): Promise<void> => {
    queryClient.setQueryData(currentUserQuery.queryKey, nobody)
    await navigate({ to: '/sign-in', search: { next: `/learner/exercises/${exerciseId}`, kept: true } })
  }

  const answering = useAnswering(exerciseId, {
    post: (body, signal) => call(exercises.answerPractisedQuestion, { params: { exerciseId }, body, signal }),
    onAcknowledged: show,
    onRefused: (error, { answer }) => {
      const refusal = refusalOf(error)
      const keep = refusal.type === 'login' && isRegistered
      if (refusal.type === 'incomplete') {
        const control = answer.kind === 'skipped' ? null : firstMissing(question.item, answer)
        setFlaw({ control: control ?? '', sentence: `item.missing-${question.item.kind}` })
      } else if (refusal.type === 'not-a-number') setFlaw({ control: 'number', sentence: 'item.not-a-number' })
      else if (refusal.type === 'outdated') reload()
      else if (keep) void signIn()
      else {
        setFailure(error)
        if (isApiError(error) && movedOn.has(error.code)) reload()
      }
      return { keep }
    },
  })
  const send = (answer: assessments.GivenAnswer): void => {
    setFlaw(null)
    setFailure(null)
    answering.send({ answerId: newAnswerId(), position: question.position, language, answer })
  }

  return (
    <ExerciseFrame exercise={exercise} isSending={answering.state !== 'idle'}>
      <GivenQuestion question={question} competenceName={exerciseName(exercise, say)}>
        <AnswerForm
          runId={exerciseId}
          question={question}
          sending={answering.state}
          refusedFor={flaw}
          onSend={send}
          onTryNow={answering.tryNow}
        >
          {null}
        </AnswerForm>
        {failure !== null && <ErrorNotice error={failure} />}
        <div className={styles['aside']}>
          <ReportButton run={{ kind: 'exercise', runId: exerciseId }} question={question} place="question" />
        </div>
      </GivenQuestion>
    </ExerciseFrame>
  )
}
