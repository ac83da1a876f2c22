import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type JSX, useEffect } from 'react'
import { isApiError } from '../../../api.ts'
import { forgetDraft } from '../../../draft-storage.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { LeadTo } from '../../../layout/lead-to.tsx'
import { forgetPending } from '../../../questions/outbox.ts'
import { assessmentQuery } from './assessment-queries.ts'
import { noteGoingOn } from './seen-going-on.ts'
import { TestArrival } from './test-arrival.tsx'
import { TestMessage } from './test-message.tsx'
import { TestPage } from './test-page.tsx'
import { WaitingQuestion } from './waiting-question.tsx'

const route = getRouteApi('/learner/assessments/$assessmentId')

/** The question that waits. A test that is over shows its results. */
export function QuestionPage(): JSX.Element {
  const { assessmentId } = route.useParams()
  const { language } = useLanguage()
  const {
    data: assessment,
    dataUpdatedAt,
    error,
    failureCount,
    refetch,
  } = useQuery(assessmentQuery(assessmentId, language))
  const state = assessment?.state
  useEffect(() => {
    if (state === 'started') noteGoingOn(assessmentId)
    else if (state) forgetDraft(assessmentId)
  }, [assessmentId, state])

  // What was kept for it is of somebody who was here before.
  const isNotTheirs = isApiError(error) && error.code === 'assessment-not-found'
  useEffect(() => {
    if (!isNotTheirs) return
    forgetPending(assessmentId)
    forgetDraft(assessmentId)
  }, [assessmentId, isNotTheirs])

  if (!assessment) {
    return <TestArrival {...{ assessmentId, error }} isSlow={failureCount > 0} onRetry={() => refetch()} />
  }
  if (assessment.state === 'completed') {
    return <LeadTo path={`/learner/assessments/${assessmentId}/results`} />
  }
  if (!assessment.question) {
    return (
      <TestPage competence={assessment.competence}>
        <TestMessage title="test.aborted-title" text="test.aborted-text" />
      </TestPage>
    )
  }
  const { question } = assessment
  return <WaitingQuestion key={assessmentId} assessment={assessment} question={question} receivedAt={dataUpdatedAt} />
}
