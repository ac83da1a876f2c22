import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useLocation } from '@tanstack/react-router'
import type { JSX } from 'react'
import { isApiError } from '../../../api.ts'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { SiteFrame } from '../../../layout/site-frame.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { QuestionSkeleton } from '../../../questions/question-skeleton.tsx'
import { CorrectedQuestion } from './corrected-question.tsx'
import { ExerciseEnd } from './exercise-end.tsx'
import { ExerciseFrame } from './exercise-frame.tsx'
import { exerciseQuery } from './practice-queries.ts'
import { PractisedQuestion } from './practised-question.tsx'
import { QuestionInTest } from './question-in-test.tsx'

const route = getRouteApi('/learner/exercises/$exerciseId')

/** An exercise: a question, its correction at once, the next; then what was practised. */
export function ExercisePage(): JSX.Element {
  return (
    <AreaMessages areas={['practice']}>
      <RunningExercise />
    </AreaMessages>
  )
}

const notTheirs: ReadonlySet<string> = new Set(['exercise-not-found', 'invalid-request', 'login-required'])

function RunningExercise(): JSX.Element {
  const say = useMessages()
  const { exerciseId } = route.useParams()
  const { language } = useLanguage()
  const { data: exercise, error, failureCount, refetch } = useQuery(exerciseQuery(exerciseId, language))

  if (isApiError(error) && notTheirs.has(error.code)) return <NotOpenHere />
  if (!exercise) {
    return (
      <ExerciseFrame exercise={null}>
        {error ? (
          <div className="stack">
            <PageTitle documentTitle={say('test.problem-title')}>{say('test.problem-title')}</PageTitle>
            <ErrorNotice error={error} onRetry={() => refetch()} />
          </div>
        ) : (
          <QuestionSkeleton isSlow={failureCount > 0} />
        )}
      </ExerciseFrame>
    )
  }
  const { question, correction } = exercise
  if (!question) return <ExerciseEnd exercise={exercise} />
  if (question.kind === 'in-test') return <QuestionInTest exercise={exercise} position={question.position} />
  if (correction) return <CorrectedQuestion key={question.position} {...{ exercise, question, correction }} />
  return <PractisedQuestion key={question.position} exercise={exercise} question={question} />
}

/** Of somebody else, long gone or never there: the page does not tell apart. */
function NotOpenHere(): JSX.Element {
  const say = useMessages()
  const { pathname } = useLocation()
  const isRegistered = useCurrentUser().data?.kind === 'registered'
  return (
    <SiteFrame>
      <div className="stack">
        <PageTitle documentTitle={say('practice.not-open-title')}>
          <Message id="practice.not-open-title" />
        </PageTitle>
        <p className="lead">
          <Message id="practice.not-open-text" />
        </p>
        <p className="actions">
          <Link className="button" to="/learner/practice">
            <Message id="practice.choose-tube" />
          </Link>
          {!isRegistered && (
            <Link className="button button-quiet" to="/sign-in" search={{ next: pathname }}>
              {say('common.sign-in')}
            </Link>
          )}
        </p>
      </div>
    </SiteFrame>
  )
}
