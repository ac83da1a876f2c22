import type { assessments } from '@pix/api/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { JSX } from 'react'
import { isApiError } from '../../../api.ts'
import { QuestionSkeleton } from '../../../questions/question-skeleton.tsx'
import { assessmentKey } from './assessment-queries.ts'
import { NotOpenHere } from './not-open-here.tsx'
import { TestPage } from './test-page.tsx'
import { TestProblem } from './test-problem.tsx'

const unknownTest: ReadonlySet<string> = new Set(['assessment-not-found', 'invalid-request'])

/** A page of a test until what it shows is there, or when it will not come. */
export function TestArrival({
  assessmentId,
  competence = null,
  error,
  isSlow,
  onRetry,
}: {
  assessmentId: string
  competence?: assessments.Assessment['competence'] | null
  error: unknown
  /** The service has not answered at once, and is being asked again. */
  isSlow: boolean
  onRetry: () => void
}): JSX.Element {
  const queryClient = useQueryClient()
  if (isApiError(error)) {
    // A login has ended only for whoever had one here: to anybody else the test was never open.
    const wasOpenHere = (): boolean =>
      queryClient.getQueriesData({ queryKey: assessmentKey(assessmentId) }).some(([, data]) => data !== undefined)
    if (unknownTest.has(error.code) || (error.code === 'login-required' && !wasOpenHere())) return <NotOpenHere />
  }
  return (
    <TestPage competence={competence}>
      {error ? <TestProblem error={error} onRetry={onRetry} /> : <QuestionSkeleton isSlow={isSlow} />}
    </TestPage>
  )
}
