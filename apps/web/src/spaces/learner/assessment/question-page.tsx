import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { assessmentQuery } from './assessment-queries.ts'
import { QuestionSkeleton } from './question-skeleton.tsx'
import { TestMessage } from './test-message.tsx'
import { TestPage } from './test-page.tsx'
import { TestProblem } from './test-problem.tsx'
import { WaitingQuestion } from './waiting-question.tsx'

const route = getRouteApi('/learner/assessments/$assessmentId')

/** The question that waits. A test that is over shows its results. */
export function QuestionPage(): JSX.Element {
  const { assessmentId } = route.useParams()
  const { language } = useLanguage()
  const { data: assessment, error, failureCount, refetch } = useQuery(assessmentQuery(assessmentId, language))

  if (!assessment) {
    return (
      <TestPage competence={null}>
        {error ? (
          <TestProblem error={error} onRetry={() => refetch()} />
        ) : (
          <QuestionSkeleton isSlow={failureCount > 0} />
        )}
      </TestPage>
    )
  }
  if (assessment.state === 'completed') {
    return <Navigate to="/learner/assessments/$assessmentId/results" params={{ assessmentId }} replace />
  }
  if (!assessment.question) {
    return (
      <TestPage competence={assessment.competence}>
        <TestMessage title="test.aborted-title" text="test.aborted-text" />
      </TestPage>
    )
  }
  return <WaitingQuestion key={assessmentId} assessment={assessment} question={assessment.question} />
}
