import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { QuestionSkeleton } from '../../../questions/question-skeleton.tsx'
import { assessmentQuery, correctionsQuery } from './assessment-queries.ts'
import { ReachedLevel } from './reached-level.tsx'
import { ResultAnswers } from './result-answers.tsx'
import { TestArrival } from './test-arrival.tsx'
import { TestMessage } from './test-message.tsx'
import { TestPage } from './test-page.tsx'
import { WhatNext } from './what-next.tsx'

const route = getRouteApi('/learner/assessments/$assessmentId/results')

const arriving = (
  <TestPage competence={null}>
    <QuestionSkeleton isSlow={false} />
  </TestPage>
)

/** The end of a test: where the person stands, what to do next, and every correction. */
export function ResultsPage(): JSX.Element {
  const { assessmentId } = route.useParams()
  return (
    <AreaMessages areas={['results']} placeholder={arriving}>
      <Results assessmentId={assessmentId} />
    </AreaMessages>
  )
}

function Results({ assessmentId }: { assessmentId: string }): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data: assessment, error, failureCount, refetch } = useQuery(assessmentQuery(assessmentId, language))
  const corrections = useQuery({
    ...correctionsQuery(assessmentId, language),
    enabled: assessment?.state === 'completed',
  })

  if (!assessment) {
    return <TestArrival {...{ assessmentId, error }} isSlow={failureCount > 0} onRetry={() => refetch()} />
  }
  if (assessment.state !== 'completed') {
    return (
      <TestPage competence={assessment.competence}>
        <TestMessage title="results.not-ended-title" text="results.not-ended-text">
          <Link className="button" to="/learner/assessments/$assessmentId" params={{ assessmentId }}>
            {say('results.go-on')}
          </Link>
        </TestMessage>
      </TestPage>
    )
  }
  return (
    <TestPage competence={assessment.competence} hasPause={false}>
      <ReachedLevel assessment={assessment} toRead={corrections.data?.toRead} />
      {corrections.data && (
        <>
          <WhatNext corrections={corrections.data.corrections} toRead={corrections.data.toRead} />
          <ResultAnswers assessmentId={assessmentId} corrections={corrections.data.corrections} />
        </>
      )}
      {corrections.error && <ErrorNotice error={corrections.error} onRetry={() => corrections.refetch()} />}
      {corrections.isPending && (
        <p role="status" className="muted">
          {say(corrections.failureCount > 0 ? 'common.still-trying' : 'common.loading')}
        </p>
      )}
    </TestPage>
  )
}
